package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.organization.Administration;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.NotPermitted.Reason;
import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseView;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReadingRightsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Member AUDITOR = new Member("pemeriksa", "Pemeriksa", true, true);

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Administration administration = desk.desk().administration();

    private static void assertDenied(Reason reason, ThrowingCallable asking) {
        assertThatThrownBy(asking).asInstanceOf(type(NotPermitted.class)).returns(reason, NotPermitted::reason);
    }

    private CaseView aLetter() {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp")
                        .with(Fact.ADDRESSED_TO, "kepala"));
    }

    @Test
    void reception_reads_a_letter_from_the_day_they_handle_it() {
        CaseView letter = aLetter();
        String reception = Agency.RECEPTION.id();
        assertDenied(Reason.OTHER_CHANNEL, () -> desk.desk().cases().read(letter.number(), reception));

        desk.record(letter, ActType.DISPOSITION_MADE, Agency.HEAD, Facts.of(Fact.TO, reception, Fact.TO_ROLE, "staff"));

        assertThat(desk.desk().cases().read(letter.number(), reception)).isPresent();
        assertThat(desk.desk().inbox().of(reception, Optional.empty(), 10).items())
                .extracting(item -> item.row().number())
                .containsExactly(letter.number());
    }

    @Test
    void a_stand_in_reads_as_long_as_they_stand_in() {
        administration.save(new Member("plt", "Plt.", true));
        administration.replace(Agency.organizationWithout(
                Agency.SECRETARY,
                List.of(new Holding("plt", Agency.SECRETARY.post().id(), TODAY, TODAY, true))));

        assertThat(desk.desk().rights().reachOf("plt").isWhole()).isTrue();
        desk.setClock("2026-03-03T00:00");
        assertDenied(Reason.NO_ROLE, () -> desk.desk().rights().reachOf("plt"));
    }

    @Test
    void a_case_without_a_handler_is_handled_by_nobody() {
        Reach nothing = new Reach(Set.of(), "");

        assertThat(nothing.takesIn(Channel.LETTER, "")).isFalse();
        assertThat(new Reach(Set.of(Channel.LAPOR), "staf").takesIn(Channel.LETTER, "staf"))
                .isTrue();
        assertThat(new Reach(Set.of(Channel.LAPOR), "staf").takesIn(Channel.LETTER, "staf-2"))
                .isFalse();
    }

    @Test
    void an_auditor_holds_no_post_now_or_later() {
        administration.save(AUDITOR);
        Organization now = Agency.organizationWithout(
                Agency.SECRETARY,
                List.of(new Holding(AUDITOR.id(), Agency.SECRETARY.post().id(), TODAY, TODAY, false)));
        Organization later = Agency.organizationWithout(
                Agency.SECRETARY,
                List.of(new Holding(AUDITOR.id(), Agency.SECRETARY.post().id(), TODAY.plusYears(1), null, false)));
        Organization past = Agency.organizationWithout(
                Agency.SECRETARY,
                List.of(new Holding(
                        AUDITOR.id(), Agency.SECRETARY.post().id(), Agency.SINCE, TODAY.minusDays(1), false)));

        for (Organization chart : List.of(now, later)) {
            assertThatThrownBy(() -> administration.replace(chart))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("holdings: ", AUDITOR.id());
        }
        assertThatCode(() -> administration.replace(past)).doesNotThrowAnyException();
    }

    @Test
    void who_holds_a_post_or_a_duty_becomes_no_auditor() {
        assertThatThrownBy(() -> administration.save(new Member(Agency.LIAISON.id(), "Penghubung", true, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("auditor: ", Agency.LIAISON.id(), "chart");
        assertThat(administration.isAuditor(Agency.LIAISON.id())).isFalse();
    }

    @Test
    void an_auditor_sees_the_tokens_and_administers_nothing() {
        administration.save(AUDITOR);

        assertThatCode(() -> administration.requireOversight(AUDITOR.id())).doesNotThrowAnyException();
        assertDenied(Reason.AUDITOR_CHANGES_NOTHING, () -> administration.requireAdministrator(AUDITOR.id()));
        assertDenied(Reason.OVERSIGHT_ONLY, () -> administration.requireOversight(Agency.DIVISION_HEAD.id()));
    }
}
