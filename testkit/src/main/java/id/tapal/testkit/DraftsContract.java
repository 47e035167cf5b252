package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.letter.Drafts;
import id.tapal.application.people.Forgetting;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Drafts} does, together with the journal and the people of the same holdings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class DraftsContract {

    private static final Instant AT = Instant.parse("2026-12-01T01:00:00.000000001Z");

    private Desk.Holdings holdings;
    private Drafts drafts;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected DraftsContract() {}

    @BeforeEach
    void openTwoCases() {
        holdings = fresh();
        drafts = holdings.drafts();
        for (String number : new String[] {"1", "2"}) {
            holdings.journal().open(Channel.LETTER, 2026, Rows.entry(1), running -> Rows.row(number));
        }
    }

    private static JournalEntry drafted(int sequence) {
        return new JournalEntry(
                sequence,
                new Entry(ActType.ANSWER_DRAFTED, "staf", Role.STAFF, AT, Facts.of(Fact.DECISION, "granted")),
                AT);
    }

    private void draft(String number, int sequence, Optional<AnswerWords> words) {
        holdings.journal().append(drafted(sequence), Rows.row(number), Proviso.NONE, words);
    }

    private void forget() {
        holdings.people().forget(new Forgetting("1", "kepala", AT, "diminta pemohon"));
    }

    @Test
    void tells_the_words_of_each_draft_as_they_were_written() {
        AnswerWords first = new AnswerWords("Ma'af \u2014 \u6e08\u307f.\n\n\tBaris kedua <b>&\"");
        AnswerWords longest = new AnswerWords("\ud83d\uddfa".repeat(AnswerWords.LONGEST));
        draft("1", 2, Optional.of(first));
        draft("1", 3, Optional.empty());
        draft("1", 4, Optional.of(longest));

        assertThat(drafts.of("1")).isEqualTo(Map.of(2, first, 4, longest));
        assertThat(drafts.of("2")).isEmpty();
        assertThat(drafts.of("9")).isEmpty();
    }

    @Test
    void keeps_no_words_of_a_draft_that_was_not_written() {
        draft("1", 2, Optional.of(new AnswerWords("ada")));

        assertThatThrownBy(() -> draft("1", 2, Optional.of(new AnswerWords("terlambat"))))
                .isInstanceOf(StaleVersion.class);

        assertThat(drafts.of("1")).isEqualTo(Map.of(2, new AnswerWords("ada")));
    }

    @Test
    void keeps_the_words_of_who_was_first_where_several_draft_at_once() throws InterruptedException {
        Race.Outcome<AnswerWords> outcome = Race.of(4, runner -> {
            AnswerWords words = new AnswerWords("dari " + runner);
            draft("1", 2, Optional.of(words));
            return words;
        });

        assertThat(outcome.failures()).hasSize(3).allMatch(StaleVersion.class::isInstance);
        assertThat(drafts.of("1")).isEqualTo(Map.of(2, outcome.values().getFirst()));
    }

    @Test
    void destroys_them_with_what_the_case_says_of_people_and_keeps_none_after() {
        draft("1", 2, Optional.of(new AnswerWords("untuk pemohon")));
        draft("2", 2, Optional.of(new AnswerWords("untuk yang lain")));

        forget();

        assertThat(drafts.of("1")).isEmpty();
        assertThat(drafts.of("2")).isEqualTo(Map.of(2, new AnswerWords("untuk yang lain")));
        assertThatThrownBy(() -> draft("1", 3, Optional.of(new AnswerWords("lagi"))))
                .isInstanceOf(PeopleForgotten.class);
        assertThat(drafts.of("1")).isEmpty();
        draft("1", 3, Optional.empty());
        assertThat(holdings.journal().find("1").orElseThrow().entries()).hasSize(3);
    }
}
