package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.figures.CaseCounts.Standing;
import id.tapal.application.figures.Figures;
import id.tapal.application.figures.Times;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Outcome;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CaseFiguresTest {

    private static final Year YEAR = Year.of(2026);

    private final DeskFixture desk = DeskFixture.inMemory();

    private Figures figures(Agency reader, Optional<Channel> only) {
        return desk.desk().figures().of(YEAR, only, reader.id());
    }

    private Figures figures() {
        return figures(Agency.HEAD, Optional.empty());
    }

    private CaseView directed() {
        CaseView visit = desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"));
        visit = desk.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp"));
        visit = desk.record(
                visit,
                ActType.PURPOSE_RELAYED,
                Agency.RECEPTION,
                Facts.of(Fact.TO, Agency.DIVISION_HEAD.id(), Fact.TO_ROLE, "division-head"));
        visit = desk.record(
                visit,
                ActType.HANDLER_APPOINTED,
                Agency.DIVISION_HEAD,
                Facts.of(Fact.TO, Agency.STAFF.id(), Fact.TO_ROLE, "staff"));
        return desk.record(visit, ActType.VISITOR_DIRECTED, Agency.RECEPTION, Facts.of(Fact.TO, Agency.STAFF.id()));
    }

    /** Directing takes four minutes, and recording the answer one. */
    private CaseView answered(int minutes, Facts answer) {
        CaseView visit = directed();
        desk.clock().advance(Duration.ofMinutes(minutes - 5));
        return desk.record(visit, ActType.ANSWER_GIVEN, Agency.STAFF, answer);
    }

    private static Times promise(Figures figures) {
        return figures.times().stream()
                .filter(times -> times.clause() == Clause.TIME_A)
                .findFirst()
                .orElseThrow();
    }

    private void letter() {
        desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp:5371")
                        .with(Fact.ADDRESSED_TO, "kepala"));
    }

    @Test
    void of_nothing_there_are_limits_and_no_numbers() {
        Figures figures = figures();

        assertThat(figures.requests()).isZero();
        assertThat(figures.first()).isEqualTo(YEAR);
        assertThat(figures.standing()).extracting(Standing::open).containsExactly(0L, 0L, 0L);
        assertThat(figures.times()).hasSize(6).allSatisfy(times -> {
            assertThat(times.answered()).isZero();
            assertThat(times.percentile(50)).isEmpty();
            assertThat(times.share()).isEmpty();
        });
        assertThat(figures.times())
                .extracting(Times::limit)
                .contains(new Limit(15, LimitUnit.MINUTES), new Limit(10, LimitUnit.WORKING_DAYS));
    }

    @Test
    void answers_are_counted_with_how_long_they_took() {
        Facts granted = Facts.of(Fact.DECISION, "granted");
        answered(15, granted);
        answered(10, granted);
        answered(16, granted);
        Facts refused = Facts.of(Fact.DECISION, "refused", Fact.GROUNDS, "17c.3|17h.1")
                .with(Fact.REASON, "Rahasia")
                .with(Fact.CONSEQUENCE_TEST, "Ada")
                .with(Fact.EXEMPT_UNTIL, "2030-01-01");
        answered(20, refused);
        directed();
        desk.clock().advance(Duration.ofMinutes(12));

        Figures figures = figures();
        Times promise = promise(figures);
        assertThat(promise.spread()).isEqualTo(new TreeMap<>(Map.of(10, 1L, 15, 1L, 16, 1L, 20, 1L)));
        assertThat(promise.inTime()).isEqualTo(2);
        assertThat(promise.late()).isEqualTo(2);
        assertThat(promise.overdue()).isEqualTo(1);
        assertThat(promise.share().orElseThrow()).isEqualTo(0.4);
        assertThat(promise.percentile(50)).isEqualTo(OptionalInt.of(15));
        assertThat(promise.percentile(90)).isEqualTo(OptionalInt.of(20));
        assertThat(figures.decisions())
                .containsEntry(Decision.GRANTED, 3L)
                .containsEntry(Decision.REFUSED, 1L)
                .containsEntry(Decision.NOT_HELD, 0L);
        assertThat(figures.grounds().keySet()).extracting(ground -> ground.id()).containsExactly("17c.3", "17h.1");
        assertThat(figures.requests(Outcome.End.UNANSWERED)).isEqualTo(1);
        assertThat(figures.requests(Month.MARCH, Channel.WALK_IN)).isEqualTo(5);
        assertThat(figures.requests(Month.APRIL)).isZero();
        assertThat(figures.standing()).contains(new Standing(Channel.WALK_IN, 5, 1));
    }

    @Test
    void a_percentile_is_the_least_time_in_which_so_many_were_answered() {
        TreeMap<Integer, Long> spread = new TreeMap<>();
        IntStream.rangeClosed(1, 10).forEach(days -> spread.put(days, 1L));
        Times times = new Times(Channel.LETTER, Clause.TIME_B, new Limit(7, LimitUnit.CALENDAR_DAYS), spread, 7, 0);

        assertThat(IntStream.of(1, 10, 11, 50, 51, 90, 91, 100)
                        .map(each -> times.percentile(each).orElseThrow()))
                .containsExactly(1, 1, 2, 5, 6, 9, 10, 10);
        assertThat(times.share().orElseThrow()).isEqualTo(0.7);
    }

    @Test
    void whoever_reads_one_channel_has_that_one_counted_and_no_other() {
        directed();
        letter();

        assertThat(figures(Agency.RECEPTION, Optional.empty()).channels()).containsExactly(Channel.WALK_IN);
        assertThat(figures(Agency.RECEPTION, Optional.empty()).requests()).isEqualTo(1);
        assertThat(figures(Agency.HEAD, Optional.empty()).requests()).isEqualTo(2);
        assertThat(figures(Agency.HEAD, Optional.of(Channel.LETTER)).requests()).isEqualTo(1);
        assertThatThrownBy(() -> figures(Agency.RECEPTION, Optional.of(Channel.LETTER)))
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        denied -> assertThat(denied.reason()).isEqualTo(NotPermitted.Reason.OTHER_CHANNEL));
    }

    @Test
    void a_case_belongs_to_the_year_of_its_first_act_where_the_agency_is() {
        desk.setClock("2026-12-31T23:59");
        letter();
        desk.setClock("2027-01-01T00:00");
        letter();

        List<Long> requests = IntStream.rangeClosed(2025, 2028)
                .mapToObj(year -> desk.desk()
                        .figures()
                        .of(Year.of(year), Optional.empty(), Agency.HEAD.id())
                        .requests())
                .toList();
        assertThat(requests).containsExactly(0L, 1L, 1L, 0L);
        Figures any = figures();
        assertThat(any.first()).isEqualTo(YEAR);
        assertThat(any.last()).isEqualTo(Year.of(2027));
        assertThat(desk.desk().figures().thisYear()).isEqualTo(Year.of(2027));
    }
}
