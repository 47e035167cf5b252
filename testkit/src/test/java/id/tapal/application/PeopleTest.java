package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.people.Forget;
import id.tapal.application.people.Forgetting;
import id.tapal.application.people.Identities;
import id.tapal.application.people.NotYetForgettable;
import id.tapal.application.people.Reading;
import id.tapal.application.people.StatedIdentity;
import id.tapal.application.request.CaseView;
import id.tapal.domain.deadline.Recourse;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PeopleTest {

    private static final String NUMBER = "ktp:5371010101900001";
    private static final String WHY = "mencocokkan dengan surat kuasa";

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Identities identities = desk.desk().identities();
    private final Forget forget = desk.desk().forget();

    private CaseView aLetter() {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, NUMBER)
                        .with(Fact.ADDRESSED_TO, "kepala"));
    }

    private CaseView aVisit() {
        CaseView visit = desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"));
        return desk.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, NUMBER));
    }

    private CaseView withdrawn(CaseView letter) {
        return desk.record(letter, ActType.REQUEST_WITHDRAWN, Agency.REGISTRY, Facts.NONE);
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class Reading_an_identity {

        @ParameterizedTest
        @EnumSource(
                names = {
                    "HEAD",
                    "SECRETARY",
                    "DIVISION_HEAD",
                    "OTHER_DIVISION_HEAD",
                    "SUBSECTION_HEAD",
                    "SUBDIVISION_HEAD",
                    "REGISTRY"
                })
        void is_for_officials_who_direct_and_for_the_duty_of_the_channel(Agency reader) {
            String letter = aLetter().number();

            assertThat(identities.read(letter, reader.id(), WHY)).contains(List.of(new StatedIdentity(1, NUMBER)));
            assertThat(identities.readings(letter, Agency.HEAD.id()))
                    .contains(List.of(
                            new Reading(letter, reader.id(), desk.clock().instant(), WHY)));
        }

        @ParameterizedTest
        @EnumSource(names = {"STAFF", "RECEPTION", "LIAISON"})
        void is_not_for_others_and_leaves_no_record_then(Agency reader) {
            String letter = aLetter().number();

            assertThatThrownBy(() -> identities.read(letter, reader.id(), WHY)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> identities.read(letter, "entah", WHY)).isInstanceOf(NotPermitted.class);
            assertThat(identities.readings(letter, Agency.HEAD.id())).contains(List.of());
        }

        @Test
        void is_for_the_handler_once_appointed() {
            CaseView letter = desk.record(
                    aLetter(),
                    ActType.DISPOSITION_MADE,
                    Agency.HEAD,
                    Facts.of(Fact.TO, Agency.STAFF.id(), Fact.TO_ROLE, "staff"));

            assertThat(identities.read(letter.number(), Agency.STAFF.id(), WHY))
                    .contains(List.of(new StatedIdentity(1, NUMBER)));
        }

        @Test
        void is_for_reception_where_a_visitor_left_it() {
            String visit = aVisit().number();

            assertThat(identities.read(visit, Agency.RECEPTION.id(), WHY))
                    .contains(List.of(new StatedIdentity(2, NUMBER)));
            assertThatThrownBy(() -> identities.read(visit, Agency.REGISTRY.id(), WHY))
                    .isInstanceOf(NotPermitted.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n "})
        void needs_a_reason(String none) {
            String letter = aLetter().number();

            assertThatThrownBy(() -> identities.read(letter, Agency.HEAD.id(), none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("reason: ");
            assertThatThrownBy(() -> identities.read(letter, Agency.HEAD.id(), "x".repeat(1001)))
                    .hasMessageStartingWith("reason: ");
            assertThat(identities.readings(letter, Agency.HEAD.id())).contains(List.of());
        }

        @Test
        void is_listed_for_administrators_alone() {
            String letter = aLetter().number();

            assertThatThrownBy(() -> identities.readings(letter, Agency.DIVISION_HEAD.id()))
                    .isInstanceOf(NotPermitted.class);
            assertThat(identities.readings(letter, Agency.SECRETARY.id())).contains(List.of());
        }

        @Test
        void finds_nothing_where_there_is_no_such_case() {
            assertThat(identities.read("2026/SR/0009", Agency.HEAD.id(), WHY)).isEmpty();
            assertThat(identities.readings("2026/SR/0009", Agency.HEAD.id())).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class Forgetting_who_asked {

        /** 17 + 30 + 30 + 14 + 100 working days after Monday, 2 March 2026, by the decrees of 2026. */
        private static final String LAST_DAY = "2026-12-15";

        private Forgetting forget(CaseView view) {
            return forget.forget(view.number(), Agency.HEAD.id(), WHY).orElseThrow();
        }

        @ParameterizedTest
        @CsvSource({LAST_DAY + "T00:00", LAST_DAY + "T23:59:59", "2026-12-14T12:00", "2026-03-02T10:00"})
        void is_refused_to_the_end_of_the_last_day_of_the_terms(String local) {
            CaseView letter = withdrawn(aLetter());
            desk.setClock(local);

            assertThatThrownBy(() -> forget(letter))
                    .isInstanceOf(NotYetForgettable.class)
                    .extracting(
                            refused -> ((NotYetForgettable) refused).recourse().map(Recourse::lastDay))
                    .asInstanceOf(InstanceOfAssertFactories.optional(LocalDate.class))
                    .contains(LocalDate.parse(LAST_DAY));
            assertThat(desk.holdings().people().forgetting(letter.number())).isEmpty();
        }

        @Test
        void is_done_from_the_day_after() {
            CaseView letter = withdrawn(aLetter());
            desk.setClock("2026-12-16T00:00");

            assertThat(forget(letter))
                    .isEqualTo(new Forgetting(
                            letter.number(), Agency.HEAD.id(), desk.clock().instant(), WHY));
            CaseView seen =
                    desk.desk().cases().read(letter.number(), Agency.HEAD.id()).orElseThrow();
            assertThat(seen.request().text(Fact.NAME)).isEqualTo("***");
            assertThat(seen.request().text(Fact.IDENTITY)).isEqualTo("ktp:***");
            assertThat(seen.request().text(Fact.REQUEST)).isEqualTo("Peta");
            assertThat(seen.breaches()).isEqualTo(letter.breaches());
        }

        @Test
        void once_more_answers_as_the_first_time() {
            CaseView letter = withdrawn(aLetter());
            desk.setClock("2026-12-16T00:00");
            Forgetting first = forget(letter);
            desk.setClock("2026-12-17T00:00");

            assertThat(forget.forget(letter.number(), Agency.SECRETARY.id(), "lagi"))
                    .contains(first);
        }

        @Test
        void is_never_done_while_the_case_goes_on() {
            CaseView letter = aLetter();
            desk.setClock("2035-01-01T00:00");

            assertThatThrownBy(() -> forget(letter))
                    .isInstanceOf(NotYetForgettable.class)
                    .extracting(refused -> ((NotYetForgettable) refused).recourse())
                    .asInstanceOf(InstanceOfAssertFactories.OPTIONAL)
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                names = {"HEAD", "SECRETARY"},
                mode = EnumSource.Mode.EXCLUDE)
        void is_decided_by_the_head_or_the_secretary(Agency member) {
            CaseView letter = withdrawn(aLetter());
            desk.setClock("2026-12-16T00:00");

            assertThatThrownBy(() -> forget.forget(letter.number(), member.id(), WHY))
                    .isInstanceOf(NotPermitted.class);
        }

        @Test
        void needs_a_reason_and_a_case() {
            CaseView letter = withdrawn(aLetter());
            desk.setClock("2026-12-16T00:00");

            assertThatThrownBy(() -> forget.forget(letter.number(), Agency.HEAD.id(), " "))
                    .hasMessageStartingWith("reason: ");
            assertThat(forget.forget("2026/SR/0009", Agency.HEAD.id(), WHY)).isEmpty();
        }
    }
}
