package id.tapal.application;

import static id.tapal.testkit.DeskFixture.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Cases;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Receipt;
import id.tapal.application.request.Recording;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RoleNotHeld;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CasesTest {

    private static final Facts LETTER = Facts.of(Fact.NAME, "Pmohon", Fact.REQUEST, "Peta batas")
            .with(Fact.IDENTITY, "ktp")
            .with(Fact.ADDRESSED_TO, "kepala");
    private static final Facts TO_STAFF = Facts.of(Fact.TO, Agency.STAFF.id(), Fact.TO_ROLE, Role.STAFF.id());

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Cases cases = desk.desk().cases();

    private CaseView aLetter() {
        return desk.open(Channel.LETTER, ActType.LETTER_RECEIVED, Agency.REGISTRY, LETTER);
    }

    private Recording record(CaseView seen, ActToRecord act) {
        return cases.record(seen.number(), seen.version(), act).orElseThrow();
    }

    private CaseView now(CaseView seen) {
        return cases.read(seen.number(), Agency.HEAD.id()).orElseThrow();
    }

    private static ActToRecord inRole(ActToRecord act, Role role) {
        return new ActToRecord(act.act(), act.member(), Optional.of(role), act.at(), act.facts());
    }

    private static ActToRecord at(ActToRecord act, Instant at) {
        return new ActToRecord(act.act(), act.member(), act.role(), Optional.of(at), act.facts());
    }

    @Test
    void opens_a_case_under_the_next_number_of_its_year_and_channel() {
        assertThat(aLetter().number()).isEqualTo("2026/SR/0001");
        assertThat(aLetter().number()).isEqualTo("2026/SR/0002");
        assertThat(desk.open(
                                Channel.WALK_IN,
                                ActType.GUEST_BOOK_SIGNED,
                                Agency.RECEPTION,
                                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"))
                        .number())
                .isEqualTo("2026/TM/0001");
    }

    @Test
    void numbers_by_the_year_of_the_act_in_the_zone_of_the_agency() {
        desk.setClock("2027-01-01T00:30");
        assertThat(aLetter().number()).isEqualTo("2027/SR/0001");

        ActToRecord lastYears =
                at(act(ActType.LETTER_RECEIVED, Agency.REGISTRY, LETTER), Instant.parse("2026-12-31T15:59:59Z"));
        assertThat(cases.open(Channel.LETTER, lastYears))
                .asInstanceOf(type(Recording.Recorded.class))
                .extracting(recorded -> recorded.view().number())
                .isEqualTo("2026/SR/0001");
    }

    @Test
    void opens_no_case_with_an_act_that_no_case_of_the_channel_starts_with() {
        assertThatThrownBy(() -> cases.open(Channel.LETTER, act(ActType.DISPOSITION_MADE, Agency.HEAD, TO_STAFF)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("act: use one of letter-received, not disposition-made");
    }

    @Test
    void gives_no_number_to_a_refused_opening() {
        Recording refused =
                cases.open(Channel.LETTER, act(ActType.LETTER_RECEIVED, Agency.REGISTRY, Facts.of(Fact.FEE, "5000")));

        assertThat(refused)
                .asInstanceOf(type(Recording.Refused.class))
                .extracting(Recording.Refused::breaches)
                .satisfies(breaches ->
                        assertThat(breaches).extracting(Breach::kind).contains(BreachKind.CONTENT, BreachKind.FEE));
        assertThat(cases.read("2026/SR/0001", Agency.HEAD.id())).isEmpty();
        assertThat(aLetter().number()).isEqualTo("2026/SR/0001");
    }

    @Test
    void shows_after_an_act_what_a_reader_sees() {
        CaseView letter = aLetter();
        CaseView disposed = desk.record(letter, ActType.DISPOSITION_MADE, Agency.HEAD, TO_STAFF);

        assertThat(now(letter)).usingRecursiveComparison().isEqualTo(disposed);
        assertThat(now(letter).entries()).isNotEqualTo(letter.entries());
        assertThat(disposed.version()).isEqualTo(2);
        assertThat(disposed.file().handler().orElseThrow().person()).isEqualTo(Agency.STAFF.id());
    }

    @Test
    void reads_and_records_nothing_in_a_case_that_does_not_exist() {
        assertThat(cases.read("2026/SR/0009", Agency.HEAD.id())).isEmpty();
        assertThat(cases.record("2026/SR/0009", 0, act(ActType.LETTER_RECEIVED, Agency.REGISTRY, LETTER)))
                .isEmpty();
    }

    @Test
    void tells_who_was_slower_both_versions_and_writes_nothing() {
        CaseView letter = aLetter();
        CaseView disposed = desk.record(letter, ActType.DISPOSITION_MADE, Agency.HEAD, TO_STAFF);

        assertThatThrownBy(() -> record(letter, act(ActType.DISPOSITION_MADE, Agency.HEAD, TO_STAFF)))
                .asInstanceOf(type(StaleVersion.class))
                .returns(1, StaleVersion::expected)
                .returns(2, StaleVersion::actual);
        assertThat(now(letter).entries()).isEqualTo(disposed.entries());
    }

    @Test
    void writes_nothing_when_an_act_is_refused_and_says_what_is_open_instead() {
        CaseView letter = aLetter();

        Recording.Refused refused =
                (Recording.Refused) record(letter, act(ActType.ANSWER_SIGNED, Agency.SECRETARY, Facts.NONE));

        assertThat(refused.breaches()).extracting(Breach::clause).contains(Clause.B_2, Clause.B_4);
        assertThat(refused.instead().open()).extracting(open -> open.act()).contains(ActType.REQUEST_WITHDRAWN);
        assertThat(now(letter).entries()).isEqualTo(letter.entries());
    }

    @Test
    void takes_an_act_of_another_channel_as_an_error_of_input() {
        CaseView letter = aLetter();

        assertThatThrownBy(() -> record(letter, act(ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.NONE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(now(letter).entries()).isEqualTo(letter.entries());
    }

    @Test
    void refuses_a_role_that_is_not_held_and_names_those_that_are() {
        CaseView letter = aLetter();

        assertThatThrownBy(() ->
                        record(letter, inRole(act(ActType.DISPOSITION_MADE, Agency.SECRETARY, TO_STAFF), Role.HEAD)))
                .asInstanceOf(type(RoleNotHeld.class))
                .extracting(RoleNotHeld::held)
                .isEqualTo(Set.of(Role.SECRETARY));
        assertThat(now(letter).entries()).isEqualTo(letter.entries());
    }

    @Test
    void acts_in_the_role_that_is_named_even_where_another_would_do() {
        Recording recorded = cases.open(
                Channel.LETTER, inRole(act(ActType.LETTER_RECEIVED, Agency.REGISTRY, LETTER), Role.REGISTRY));

        assertThat(((Recording.Recorded) recorded)
                        .view()
                        .entries()
                        .getFirst()
                        .entry()
                        .role())
                .isEqualTo(Role.REGISTRY);
    }

    private void secretaryStandsInForTheHead(LocalDate from, LocalDate until) {
        desk.holdings()
                .staff()
                .replaceOrganization(
                        DeskFixture.OPERATOR,
                        Agency.organizationWithout(
                                Agency.HEAD,
                                List.of(
                                        new Holding(
                                                Agency.HEAD.id(),
                                                Agency.HEAD.post().id(),
                                                Agency.SINCE,
                                                from.minusDays(1),
                                                false),
                                        new Holding(
                                                Agency.SECRETARY.id(),
                                                Agency.HEAD.post().id(),
                                                from,
                                                until,
                                                true))));
    }

    private static ActToRecord dispositionByTheSecretary() {
        return act(ActType.DISPOSITION_MADE, Agency.SECRETARY, TO_STAFF);
    }

    @Test
    void refuses_nothing_by_a_chart_that_was_replaced_on_another_node() {
        CaseView one = aLetter();
        CaseView other = aLetter();
        assertThat(record(one, dispositionByTheSecretary())).isInstanceOf(Recording.Refused.class);

        secretaryStandsInForTheHead(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));
        assertThat(record(one, dispositionByTheSecretary())).isInstanceOf(Recording.Recorded.class);

        desk.holdings().staff().replaceOrganization(DeskFixture.OPERATOR, Agency.organization());
        assertThat(record(other, dispositionByTheSecretary()))
                .as("the chart before would let it")
                .isInstanceOf(Recording.Refused.class);
        secretaryStandsInForTheHead(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));
        assertThat(record(other, inRole(dispositionByTheSecretary(), Role.ACTING_HEAD)))
                .as("by the chart before there is no such role")
                .isInstanceOf(Recording.Recorded.class);
    }

    @Test
    void picks_the_role_that_fits_the_act_when_none_is_named() {
        secretaryStandsInForTheHead(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));

        CaseView disposed = desk.record(aLetter(), ActType.DISPOSITION_MADE, Agency.SECRETARY, TO_STAFF);

        assertThat(disposed.entries().getLast().entry().role()).isEqualTo(Role.ACTING_HEAD);
    }

    @Test
    void tells_who_holds_several_roles_what_is_wrong_in_the_one_that_the_act_asks_for() {
        CaseView report = desk.open(
                Channel.LAPOR,
                ActType.REPORT_SUBMITTED,
                Agency.LIAISON,
                Facts.of(Fact.MEDIUM, "sms", Fact.REQUEST, "NTT peta")
                        .with(Fact.NAME, "Pemohon")
                        .with(Fact.ADDRESS, "Kupang"));
        CaseView reviewed = desk.record(report, ActType.REPORT_REVIEWED, Agency.LIAISON, Facts.NONE);
        CaseView copied = desk.record(reviewed, ActType.HARD_COPY_MADE, Agency.LIAISON, Facts.NONE);

        Optional<Recording> refused = cases.record(
                copied.number(),
                copied.version(),
                act(ActType.REPORT_FORWARDED, Agency.LIAISON, Facts.of(Fact.TO_ROLE, "secretary")));

        assertThat(refused)
                .get()
                .asInstanceOf(type(Recording.Refused.class))
                .satisfies(told -> assertThat(told.breaches())
                        .singleElement()
                        .returns("head", Breach::asked)
                        .returns("secretary", Breach::found));
    }

    @Test
    void picks_among_the_roles_of_the_day_of_the_act_not_of_today() {
        secretaryStandsInForTheHead(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));
        CaseView letter = aLetter();
        Instant onFriday = Instant.parse("2026-03-06T08:00:00Z");
        desk.setClock("2026-03-09T09:00");

        Recording late = record(letter, at(act(ActType.DISPOSITION_MADE, Agency.SECRETARY, TO_STAFF), onFriday));
        assertThat(((Recording.Recorded) late)
                        .view()
                        .entries()
                        .getLast()
                        .entry()
                        .role())
                .isEqualTo(Role.ACTING_HEAD);
    }

    @Test
    void picks_the_role_that_may_correct_too() {
        desk.holdings()
                .staff()
                .replaceOrganization(
                        DeskFixture.OPERATOR,
                        Agency.organizationWithout(
                                Agency.SUBSECTION_HEAD,
                                List.of(new Holding(
                                        Agency.STAFF.id(),
                                        Agency.SUBSECTION_HEAD.post().id(),
                                        Agency.SINCE,
                                        null,
                                        true))));
        CaseView visit = desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pmohon", Fact.REQUEST, "Peta"));

        Facts correction = Facts.of(Fact.SEQUENCE, "1", Fact.REASON, "salah").with(Fact.NAME, "Pemohon");
        CaseView corrected = desk.record(visit, ActType.ENTRY_CORRECTED, Agency.STAFF, correction);

        assertThat(corrected.entries().getLast().entry().role()).isEqualTo(Role.ACTING_SUBSECTION_HEAD);
    }

    @Test
    void records_somebody_without_any_role_as_from_outside() {
        CaseView letter = aLetter();
        ActToRecord heard =
                new ActToRecord(ActType.REQUEST_WITHDRAWN, "tamu", Optional.empty(), Optional.empty(), Facts.NONE);

        Recording recorded = record(letter, heard);

        assertThat(recorded)
                .as("they may not read what they recorded in")
                .isEqualTo(new Recording.RecordedUnseen(
                        new Receipt(letter.number(), Channel.LETTER, 2, Stage.WITHDRAWN, true), false));
        assertThat(cases.read(letter.number(), Agency.HEAD.id())
                        .orElseThrow()
                        .entries()
                        .getLast()
                        .entry()
                        .role())
                .isEqualTo(Role.REQUESTER);
    }

    @Test
    void records_late_paper_with_its_true_date_and_the_time_of_recording() {
        Instant friday = Instant.parse("2026-02-27T06:00:00Z");

        Recording recorded =
                cases.open(Channel.LETTER, at(act(ActType.LETTER_RECEIVED, Agency.REGISTRY, LETTER), friday));

        JournalEntry entry = ((Recording.Recorded) recorded).view().entries().getFirst();
        assertThat(entry.entry().at()).isEqualTo(friday);
        assertThat(entry.recordedAt()).isEqualTo(DeskFixture.MONDAY_MORNING);
        assertThat(desk.holdings().register().search(RegisterQuery.all(friday, 1), Reach.whole(Agency.HEAD.id())))
                .extracting(row -> row.openedAt())
                .containsExactly(friday);
    }

    @Test
    void records_nothing_dated_in_the_future_or_before_the_last_act() {
        CaseView letter = aLetter();
        Instant now = DeskFixture.MONDAY_MORNING;
        desk.clock().advance(Duration.ofHours(1));
        ActToRecord disposition = act(ActType.DISPOSITION_MADE, Agency.HEAD, TO_STAFF);
        Instant later = now.plus(Duration.ofHours(1));

        for (Instant wrong : List.of(now.minusNanos(1), later.plusNanos(1))) {
            assertThat(record(letter, at(disposition, wrong))).isEqualTo(new Recording.Misdated(wrong, now, later));
        }
        assertThat(now(letter).entries()).isEqualTo(letter.entries());
        for (Instant right : List.of(now, later)) {
            assertThat(record(
                            now(letter),
                            at(act(ActType.COMPLETION_REQUESTED, Agency.HEAD, Facts.of(Fact.NOTE, "x")), right)))
                    .isInstanceOf(Recording.Recorded.class);
        }
    }

    @Test
    void records_a_late_answer_and_shows_its_breach() {
        CaseView letter = aLetter();
        CaseView disposed = desk.record(
                letter,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, Agency.HEAD.id(), Fact.TO_ROLE, "head"));
        CaseView drafted =
                desk.record(disposed, ActType.ANSWER_DRAFTED, Agency.HEAD, Facts.of(Fact.DECISION, "granted"));
        CaseView signed = desk.record(drafted, ActType.ANSWER_SIGNED, Agency.HEAD, Facts.NONE);
        desk.setClock("2026-03-10T09:00");
        assertThat(now(signed).breaches()).extracting(Breach::clause).containsExactly(Clause.TIME_B);

        CaseView sent = desk.record(signed, ActType.ANSWER_SENT, Agency.REGISTRY, Facts.of(Fact.MEANS, "hand"));

        assertThat(sent.breaches())
                .extracting(Breach::clause, Breach::act)
                .containsExactly(tuple(Clause.TIME_B, ActType.ANSWER_SENT));
        assertThat(sent.file().isEnded()).isTrue();
        assertThat(cases.read(sent.number(), Agency.REGISTRY.id()))
                .get()
                .returns(sent.breaches(), CaseView::breaches)
                .returns(sent.entries(), CaseView::entries);
    }

    @Test
    void shows_the_corrected_request_and_keeps_every_entry() {
        CaseView letter = aLetter();
        Facts correction =
                Facts.of(Fact.SEQUENCE, "1", Fact.REASON, "salah tulis").with(Fact.NAME, "Pemohon");

        CaseView corrected = desk.record(letter, ActType.ENTRY_CORRECTED, Agency.REGISTRY, correction);

        assertThat(corrected.request().text(Fact.NAME)).isEqualTo("Pemohon");
        assertThat(corrected.request().has(Fact.REASON)).isFalse();
        assertThat(corrected.entries().getFirst().entry().facts().text(Fact.NAME))
                .isEqualTo("Pmohon");
        assertThat(corrected.entries().getLast().entry().original())
                .isEqualTo(letter.entries().getFirst().entry());
        assertThat(desk.holdings()
                        .register()
                        .search(RegisterQuery.all(DeskFixture.MONDAY_MORNING, 1), Reach.whole(Agency.HEAD.id())))
                .extracting(row -> row.requester())
                .containsExactly("Pemohon");
    }

    @Test
    void corrects_only_an_entry_that_is_there_and_no_correction() {
        CaseView letter = aLetter();
        Facts name = Facts.of(Fact.REASON, "salah", Fact.NAME, "Pemohon");
        CaseView corrected =
                desk.record(letter, ActType.ENTRY_CORRECTED, Agency.REGISTRY, name.with(Fact.SEQUENCE, "1"));

        for (String wrong : List.of("", "0", "3", "-1", "x", "99999999999", "2")) {
            assertThatThrownBy(() -> record(
                            corrected, act(ActType.ENTRY_CORRECTED, Agency.REGISTRY, name.with(Fact.SEQUENCE, wrong))))
                    .as("sequence '%s'", wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("sequence: ");
        }
        assertThat(now(letter).version()).isEqualTo(2);
    }
}
