package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.people.Forgetting;
import id.tapal.application.people.People;
import id.tapal.application.people.Reading;
import id.tapal.application.people.StatedIdentity;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.Proviso;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link People} does, together with the journal and the register of the same holdings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class PeopleContract {

    private static final Instant AT = Instant.parse("2026-12-01T01:00:00.000000001Z");
    private static final String NUMBER = "ktp:5371010101900001";
    private static final String OTHER = "passport:A1234567";

    private DeskFixture desk;
    private People people;
    private CaseView letter;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected PeopleContract() {}

    @BeforeEach
    void takeALetterThatIsCorrected() {
        desk = DeskFixture.over(fresh());
        people = desk.holdings().people();
        letter = aLetter();
        letter = desk.record(
                letter,
                ActType.ENTRY_CORRECTED,
                Agency.REGISTRY,
                Facts.of(Fact.SEQUENCE, "1", Fact.REASON, "salah baca").with(Fact.IDENTITY, OTHER));
        letter = desk.record(letter, ActType.COMPLETION_REQUESTED, Agency.REGISTRY, Facts.of(Fact.NOTE, "alamat"));
    }

    private CaseView aLetter() {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Ma'af \u2014 \u6e08\u307f", Fact.REQUEST, "Peta")
                        .with(Fact.PHONE, "08123")
                        .with(Fact.ADDRESS, "Kupang")
                        .with(Fact.IDENTITY, NUMBER)
                        .with(Fact.ADDRESSED_TO, "kepala"));
    }

    private Reading reading(String member) {
        return new Reading(letter.number(), member, AT, "memeriksa \"asli\" %_");
    }

    private Forgetting forgetting(String member) {
        return new Forgetting(letter.number(), member, AT, "diminta pemohon");
    }

    private Journal.History history(String number) {
        return desk.holdings().journal().find(number).orElseThrow();
    }

    private RegisterRow row(String number) {
        return desk.holdings().register().search(RegisterQuery.all(AT, Page.LIMIT), Reach.whole("")).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tells_the_identities_whole_with_the_entries_that_state_them() {
        assertThat(people.read(reading("kepala")))
                .containsExactly(new StatedIdentity(1, NUMBER), new StatedIdentity(2, OTHER));
    }

    @Test
    void keeps_who_read_them_in_the_order_of_time() {
        assertThat(people.readings(letter.number())).isEmpty();
        Reading later = new Reading(letter.number(), "kepala", AT.plusNanos(1), "lagi");
        people.read(reading("staf"));
        people.read(later);

        assertThat(people.readings(letter.number())).containsExactly(reading("staf"), later);
        assertThat(people.readings("2026/SR/9999")).isEmpty();
    }

    @Test
    void leaves_out_of_the_case_all_that_it_says_of_people_and_nothing_else() {
        Journal.History before = history(letter.number());

        assertThat(people.forget(forgetting("kepala"))).isEqualTo(forgetting("kepala"));

        Journal.History after = history(letter.number());
        assertThat(after.entries()).hasSameSizeAs(before.entries());
        for (int i = 0; i < before.entries().size(); i++) {
            JournalEntry entry = after.entries().get(i);
            Facts expected =
                    Masking.withoutPeople(before.entries().get(i).entry().facts());
            assertThat(entry.entry().facts()).isEqualTo(expected);
            assertThat(entry.recordedAt()).isEqualTo(before.entries().get(i).recordedAt());
            assertThat(entry.entry().at())
                    .isEqualTo(before.entries().get(i).entry().at());
        }
        assertThat(after.acts().getFirst().facts())
                .isEqualTo(Facts.of(Fact.NAME, "***", Fact.REQUEST, "Peta")
                        .with(Fact.PHONE, "***")
                        .with(Fact.ADDRESS, "***")
                        .with(Fact.IDENTITY, "ktp:***")
                        .with(Fact.ADDRESSED_TO, "kepala"));
        assertThat(after.acts().get(1).original()).isEqualTo(after.acts().getFirst());
    }

    @Test
    void leaves_the_case_where_it_stands_with_its_breaches() {
        RuleBook book = desk.desk().book();
        Journal.History before = history(letter.number());

        people.forget(forgetting("kepala"));

        Journal.History after = history(letter.number());
        assertThat(book.fold(after.channel(), after.acts()))
                .usingRecursiveComparison()
                .isEqualTo(book.fold(before.channel(), before.acts()));
    }

    @Test
    void takes_the_requester_out_of_the_register_as_a_rebuild_does() {
        RegisterRow before = row(letter.number());

        people.forget(forgetting("kepala"));

        RegisterRow after = row(letter.number());
        assertThat(after).isEqualTo(before.withRequester("***"));
        desk.desk().rebuild().rebuild();
        assertThat(row(letter.number())).isEqualTo(after);
    }

    @Test
    void forgets_nobody_past_a_register_that_is_made_anew_meanwhile() throws Exception {
        RegisterRow before = row(letter.number());
        Meanwhile meanwhile = new Meanwhile(() -> people.forget(forgetting("kepala")));

        desk.holdings().journal().rebuildRegister(history -> {
            meanwhile.begin();
            return before;
        });

        meanwhile.end();
        assertThat(row(letter.number())).isEqualTo(before.withRequester("***"));
    }

    @Test
    void leaves_other_cases_alone() {
        CaseView other = aLetter();

        people.forget(forgetting("kepala"));

        assertThat(history(other.number()).acts().getFirst().facts().text(Fact.IDENTITY))
                .isEqualTo(NUMBER);
        assertThat(row(other.number()).requester()).startsWith("Ma'af");
        assertThat(people.forgetting(other.number())).isEmpty();
    }

    @Test
    void tells_nothing_of_what_is_forgotten_and_still_keeps_who_asked() {
        people.read(reading("staf"));
        people.forget(forgetting("kepala"));

        assertThat(people.read(reading("kepala"))).isEmpty();
        assertThat(people.readings(letter.number())).hasSize(2);
    }

    @Test
    void forgets_once_and_keeps_the_first_decision() {
        assertThat(people.forgetting(letter.number())).isEmpty();
        people.forget(forgetting("kepala"));

        assertThat(people.forget(forgetting("sekretaris"))).isEqualTo(forgetting("kepala"));
        assertThat(people.forgetting(letter.number())).isEqualTo(Optional.of(forgetting("kepala")));
    }

    @Test
    void records_nothing_that_was_judged_by_what_is_remembered_of_who_was_forgotten() {
        people.forget(forgetting("kepala"));
        int version = letter.entries().size();
        JournalEntry next = new JournalEntry(
                version + 1, new Entry(ActType.DRAFT_RETURNED, "kepala", Role.HEAD, AT, Facts.of(Fact.NOTE, "n")), AT);
        RegisterRow row = row(letter.number());
        Proviso byMemory = new Proviso(OptionalInt.empty(), Optional.empty(), true);

        Journal journal = desk.holdings().journal();
        assertThatThrownBy(() -> journal.append(next, row, byMemory)).isInstanceOf(PeopleForgotten.class);
        assertThat(history(letter.number()).entries()).hasSize(version);
        journal.append(next, row);
        assertThat(history(letter.number()).entries()).hasSize(version + 1);
    }

    @Test
    void shows_nobody_who_was_forgotten_to_whoever_goes_on_with_the_case() {
        people.forget(forgetting("kepala"));

        CaseView after = desk.record(letter, ActType.REQUIREMENTS_COMPLETED, Agency.REGISTRY, Facts.NONE);
        assertThat(after.toString()).doesNotContain("Ma'af");
        assertThat(after.entries()).isEqualTo(history(letter.number()).entries());
    }

    @Test
    void records_nothing_personal_in_a_case_that_is_forgotten() {
        people.forget(forgetting("kepala"));
        CaseView seen =
                desk.desk().cases().read(letter.number(), Agency.REGISTRY.id()).orElseThrow();

        assertThatThrownBy(() -> desk.record(
                        seen, ActType.REQUIREMENTS_COMPLETED, Agency.REGISTRY, Facts.of(Fact.ADDRESS, "Atambua")))
                .isInstanceOf(PeopleForgotten.class);
        assertThat(history(letter.number()).entries()).hasSameSizeAs(seen.entries());
        CaseView noted = desk.record(seen, ActType.COMPLETION_REQUESTED, Agency.REGISTRY, Facts.of(Fact.NOTE, "lain"));
        assertThat(noted.version()).isEqualTo(seen.version() + 1);
        assertThat(row(letter.number()).requester()).isEqualTo("***");
    }

    @Test
    void forgets_once_when_several_decide_it_at_once() throws InterruptedException {
        Race.Outcome<Forgetting> outcome = Race.of(4, runner -> people.forget(forgetting("staf-" + runner)));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.values())
                .containsOnly(people.forgetting(letter.number()).orElseThrow());
        assertThat(List.copyOf(outcome.values())).hasSize(4);
    }
}
