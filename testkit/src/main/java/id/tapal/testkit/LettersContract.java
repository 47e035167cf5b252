package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.document.Content;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.letter.Letters;
import id.tapal.application.people.Forgetting;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.standard.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Letters} does, together with the people of the same holdings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class LettersContract {

    private static final Instant AT = Instant.parse("2026-12-01T01:00:00.000000001Z");
    private static final int YEAR = 2026;

    private final AtomicInteger codes = new AtomicInteger();
    private Desk.Holdings holdings;
    private Letters letters;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected LettersContract() {}

    @BeforeEach
    void openCases() {
        holdings = fresh();
        letters = holdings.letters();
        for (String number : new String[] {"1", "2", "3", "4"}) {
            holdings.journal().open(Channel.LETTER, YEAR, Rows.entry(1), running -> Rows.row(number));
        }
    }

    private static Letter letter(String number, int running, String code) {
        return new Letter(number, 7, "2026-SJ-" + running, code, Decision.PARTLY_GRANTED, AT, Map.of());
    }

    private Letter numbered(String number) {
        return numbered(number, YEAR, () -> "code-" + codes.incrementAndGet());
    }

    private Letter numbered(String number, int year, Supplier<String> some) {
        return letters.number(number, year, running -> code -> letter(number, running, code), some);
    }

    private static Map<LetterFormat, Content> html(String text) {
        return Map.of(LetterFormat.HTML, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void forget(String number) {
        holdings.people().forget(new Forgetting(number, "kepala", AT, "diminta pemohon"));
    }

    @Test
    void gives_each_case_one_number_and_the_next_one_to_the_next() {
        Letter first = numbered("1");

        assertThat(first).isEqualTo(letter("1", 1, "code-1"));
        assertThat(numbered("1")).isEqualTo(first);
        assertThat(numbered("2").number()).isEqualTo("2026-SJ-2");
        assertThat(letters.find("1")).contains(first);
        assertThat(letters.findByCode("code-1")).contains(first);
        assertThat(letters.find("3")).isEmpty();
        assertThat(letters.findByCode("code")).isEmpty();
        assertThat(first.isFrozen()).isFalse();
    }

    @Test
    void numbers_each_year_from_one() {
        numbered("1");
        int[] running = {0};
        letters.number(
                "2",
                YEAR + 1,
                given -> {
                    running[0] = given;
                    return code -> letter("2", 10_000 + given, code);
                },
                () -> "b");

        assertThat(running[0]).isEqualTo(1);
    }

    @Test
    void takes_another_code_where_a_letter_has_that_one() {
        numbered("1", YEAR, () -> "same");
        Queue<String> some = new ArrayDeque<>(List.of("same", "same", "other"));

        assertThat(numbered("2", YEAR, some::remove).code()).isEqualTo("other");
        assertThat(letters.findByCode("same").orElseThrow().caseNumber()).isEqualTo("1");
    }

    @Test
    void gives_one_number_to_a_case_however_many_ask_at_once_and_leaves_none_out() throws InterruptedException {
        List<String> cases = List.of("1", "2", "3", "4");
        Race.Outcome<Letter> outcome =
                Race.of(8, runner -> numbered(cases.get(runner % cases.size()), YEAR, () -> "code-" + runner));

        assertThat(outcome.failures()).isEmpty();
        assertThat(new HashSet<>(outcome.values()))
                .extracting(Letter::number)
                .containsExactlyInAnyOrder("2026-SJ-1", "2026-SJ-2", "2026-SJ-3", "2026-SJ-4");
    }

    @Test
    void keeps_what_it_is_frozen_as_first_with_its_sha_256() {
        numbered("1");
        Letter frozen = letters.freeze("1", html("abc"));

        assertThat(frozen.prints())
                .isEqualTo(
                        Map.of(LetterFormat.HTML, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(letters.freeze("1", html("lain"))).isEqualTo(frozen);
        assertThat(letters.find("1")).contains(frozen);
        assertThat(letters.findByCode(frozen.code())).contains(frozen);
        assertThat(numbered("1")).isEqualTo(frozen);
        assertThat(letters.content("1", LetterFormat.HTML))
                .contains(Content.of("abc".getBytes(StandardCharsets.UTF_8)));
        assertThat(letters.content("2", LetterFormat.HTML)).isEmpty();
    }

    @Test
    void keeps_one_content_however_many_freeze_it_at_once() throws InterruptedException {
        numbered("1");
        Race.Outcome<Letter> outcome = Race.of(4, runner -> letters.freeze("1", html("isi " + runner)));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.values()).containsOnly(letters.find("1").orElseThrow());
        assertThat(letters.content("1", LetterFormat.HTML)).isPresent();
    }

    @Test
    void keeps_each_format_with_a_sha_256_of_its_own() {
        numbered("1");
        Content paper = Content.of("%PDF".getBytes(StandardCharsets.UTF_8));
        Letter frozen = letters.freeze(
                "1",
                Map.of(LetterFormat.HTML, Content.of("abc".getBytes(StandardCharsets.UTF_8)), LetterFormat.PDF, paper));

        assertThat(frozen.prints()).hasSize(2);
        assertThat(new HashSet<>(frozen.prints().values())).hasSize(2);
        assertThat(letters.find("1")).contains(frozen);
        assertThat(letters.content("1", LetterFormat.PDF)).contains(paper);
    }

    @Test
    void keeps_a_content_of_any_size() {
        numbered("1");
        Map<LetterFormat, Content> large = html("surat ".repeat(50_000));
        letters.freeze("1", large);

        assertThat(letters.content("1", LetterFormat.HTML)).contains(large.get(LetterFormat.HTML));
    }

    @Test
    void belongs_to_a_case_and_is_frozen_only_with_its_number() {
        assertThatThrownBy(() -> numbered("9")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> letters.freeze("1", html("a"))).isInstanceOf(IllegalStateException.class);
        assertThat(letters.find("9")).isEmpty();
        assertThat(numbered("1").number()).as("no number is lost").isEqualTo("2026-SJ-1");
    }

    @Test
    void is_destroyed_with_what_the_case_says_of_people_and_number_and_sha_256_stay() {
        numbered("1");
        numbered("2");
        Letter frozen = letters.freeze("1", html("untuk pemohon"));
        letters.freeze("2", html("untuk yang lain"));

        forget("1");

        assertThat(letters.content("1", LetterFormat.HTML)).isEmpty();
        assertThat(letters.findByCode(frozen.code())).contains(frozen);
        assertThat(letters.freeze("1", html("lagi"))).isEqualTo(frozen);
        assertThat(letters.content("1", LetterFormat.HTML)).isEmpty();
        assertThat(letters.content("2", LetterFormat.HTML)).isPresent();
    }

    @Test
    void neither_numbers_nor_freezes_anything_of_a_case_that_is_forgotten() {
        numbered("1");
        forget("1");
        forget("2");

        assertThatThrownBy(() -> letters.freeze("1", html("a"))).isInstanceOf(PeopleForgotten.class);
        assertThatThrownBy(() -> numbered("2")).isInstanceOf(PeopleForgotten.class);
        assertThat(numbered("1").isFrozen()).isFalse();
        assertThat(numbered("3").number()).isEqualTo("2026-SJ-2");
    }
}
