package id.tapal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import id.tapal.domain.organization.ChartFault.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ChartEditTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Post HEAD = new Post("kaban", "Kepala Badan", Position.HEAD, null);
    private static final Post SECRETARY = new Post("sekretaris", "Sekretaris", Position.SECRETARY, "kaban");
    private static final Post SUBSECTION = new Post("kasubag", "Kasubag", Position.SUBSECTION_HEAD, "sekretaris");
    private static final Holding HOLDING = new Holding("a", "kasubag", FIRST, null, false);
    private static final DutyAssignment DUTY = new DutyAssignment("a", Duty.RECEPTION, FIRST, null);
    private static final Organization CHART =
            Organization.of(List.of(HEAD, SECRETARY, SUBSECTION), List.of(HOLDING), List.of(DUTY));

    private static List<ChartDifference> differences(Organization after) {
        return ChartDifference.between(CHART, after);
    }

    @Test
    void the_same_chart_differs_in_nothing() {
        assertThat(differences(Organization.of(CHART.posts(), CHART.holdings(), CHART.duties())))
                .isEmpty();
    }

    @Test
    void a_post_is_added() {
        Post division = new Post("kabid", "Kabid", Position.DIVISION_HEAD, "kaban");

        assertThat(differences(ChartEdit.add(CHART, division)))
                .containsExactly(new ChartDifference.OfPost(null, division));
        assertThatThrownBy(() -> ChartEdit.add(CHART, new Post("kabid", "Kabid", Position.DIVISION_HEAD, "kasubag")))
                .asInstanceOf(throwable(FaultyChart.class))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .containsExactly(ChartFault.of(Kind.NOT_OUTRANKED, "kasubag", "kabid")));
    }

    @Test
    void a_post_under_a_name_that_is_taken_is_told_alone() {
        assertThatThrownBy(() -> ChartEdit.add(CHART, new Post("kaban", "Staf", Position.STAFF, "kasubag")))
                .asInstanceOf(throwable(FaultyChart.class))
                .satisfies(faulty -> assertThat(faulty.faults()).containsExactly(ChartFault.of(Kind.TWICE, "kaban")));
    }

    @Test
    void a_post_is_renamed_and_moved() {
        Post moved = new Post("kasubag", "Kepala Subbagian Data", Position.SUBSECTION_HEAD, "kaban");

        assertThat(differences(ChartEdit.change(CHART, moved)))
                .containsExactly(new ChartDifference.OfPost(SUBSECTION, moved));
        assertThatThrownBy(() -> ChartEdit.change(CHART, new Post("x", "X", Position.STAFF, "kaban")))
                .hasMessageContaining("none of id x");
    }

    @Test
    void who_held_a_post_that_is_closed_leaves_it_then_and_stays_known() {
        Organization planned = ChartEdit.hold(CHART, new Holding("b", "kasubag", DAY.plusDays(9), null, false));

        assertThat(differences(ChartEdit.close(planned, "kasubag", DAY)))
                .containsExactly(
                        new ChartDifference.OfPost(SUBSECTION, SUBSECTION.closedAfter(DAY)),
                        new ChartDifference.OfHolding(HOLDING, new Holding("a", "kasubag", FIRST, DAY, false)));
        assertThat(differences(ChartEdit.reopen(ChartEdit.close(CHART, "kasubag", DAY), "kasubag")))
                .containsExactly(
                        new ChartDifference.OfHolding(HOLDING, new Holding("a", "kasubag", FIRST, DAY, false)));
    }

    @Test
    void a_post_that_nobody_ever_held_is_removed() {
        Organization more = ChartEdit.add(CHART, new Post("salah", "Salah", Position.STAFF, "kasubag"));

        assertThat(differences(ChartEdit.close(more, "salah", DAY))).isEmpty();
    }

    @Test
    void a_post_is_not_closed_above_another_and_the_head_never() {
        assertThatThrownBy(() -> ChartEdit.close(CHART, "sekretaris", DAY))
                .asInstanceOf(throwable(FaultyChart.class))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .containsExactly(ChartFault.of(Kind.BELOW_CLOSED, "sekretaris", "kasubag")));
        assertThatThrownBy(() -> ChartEdit.close(CHART, "kaban", DAY))
                .hasMessageContaining("posts: kaban is the head and cannot be closed; leave it open");
    }

    @Test
    void a_closed_post_goes_with_what_is_closed_below_it_and_is_held_by_nobody_longer() {
        Organization closed = ChartEdit.close(CHART, "kasubag", DAY);
        assertThat(ChartEdit.close(closed, "sekretaris", DAY).post("sekretaris"))
                .contains(SECRETARY.closedAfter(DAY));
        assertThatThrownBy(() -> ChartEdit.close(closed, "sekretaris", DAY.minusDays(1)))
                .hasMessageContaining("still below");
        assertThatThrownBy(() -> ChartEdit.hold(closed, new Holding("b", "kasubag", DAY, DAY.plusDays(1), true)))
                .hasMessage(
                        "holdings: the stand-in b holds kasubag longer than it is open; end the term by its last day");
        assertThat(SUBSECTION.closedAfter(DAY).isOpen(DAY)).isTrue();
        assertThat(SUBSECTION.closedAfter(DAY).isOpen(DAY.plusDays(1))).isFalse();
    }

    @Test
    void a_new_holder_follows_the_one_who_holds_it_with_no_end() {
        Holding next = new Holding("b", "kasubag", DAY, null, false);

        assertThat(ChartEdit.hold(CHART, next).holdings())
                .containsExactly(new Holding("a", "kasubag", FIRST, DAY.minusDays(1), false), next);
        Organization twice = ChartEdit.hold(CHART, next);
        assertThatThrownBy(() -> ChartEdit.hold(twice, new Holding("c", "kasubag", DAY, null, false)))
                .as("on the same day nobody follows anybody")
                .asInstanceOf(throwable(FaultyChart.class))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .containsExactly(ChartFault.of(Kind.HELD_TWICE, "b", "c", "kasubag")));
    }

    @Test
    void a_stand_in_ends_nobody() {
        Holding standIn = new Holding("b", "kasubag", DAY, DAY, true);

        assertThat(ChartEdit.hold(CHART, standIn).holdings()).containsExactly(HOLDING, standIn);
    }

    @Test
    void a_term_ends_on_a_day_or_falls_away_before_it_begins() {
        assertThat(ChartEdit.end(CHART, HOLDING, DAY).holdings())
                .containsExactly(new Holding("a", "kasubag", FIRST, DAY, false));
        assertThat(ChartEdit.end(CHART, HOLDING, FIRST.minusDays(1)).holdings()).isEmpty();
    }

    @Test
    void a_duty_is_given_and_ends() {
        DutyAssignment second = new DutyAssignment("b", Duty.REGISTRY, DAY, DAY);

        assertThat(differences(ChartEdit.assign(CHART, second)))
                .containsExactly(new ChartDifference.OfDuty(null, second));
        assertThat(differences(ChartEdit.end(CHART, DUTY, DAY)))
                .containsExactly(new ChartDifference.OfDuty(DUTY, new DutyAssignment("a", Duty.RECEPTION, FIRST, DAY)));
        assertThat(differences(ChartEdit.end(CHART, DUTY, FIRST.minusDays(1))))
                .containsExactly(new ChartDifference.OfDuty(DUTY, null));
    }
}
