package id.tapal.domain.organization;

import static id.tapal.domain.organization.Chart.holds;
import static id.tapal.domain.organization.Chart.standsIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 2: the tiers a draft climbs, along the chart, or by rank where there is none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TierTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");
    private static final String FIRST = "subsection-head|subdivision-head";
    private static final String SECOND = "secretary|division-head";

    @Nested
    class By_rank {

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"STAFF", "ACTING_STAFF", "RECEPTION", "REGISTRY", "LIAISON", "REQUESTER", "SYSTEM"})
        void staff_and_whoever_holds_no_position_have_two(Role role) {
            assertThat(ids(Tier.byRank(role))).containsExactly(FIRST, SECOND);
        }

        @Test
        void an_unknown_role_ranks_as_staff() {
            assertThat(ids(Tier.byRank(null))).containsExactly(FIRST, SECOND);
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"SUBSECTION_HEAD", "SUBDIVISION_HEAD", "ACTING_SUBSECTION_HEAD", "ACTING_SUBDIVISION_HEAD"})
        void a_head_of_the_lowest_rank_has_one(Role role) {
            assertThat(ids(Tier.byRank(role))).containsExactly(SECOND);
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                names = {"SECRETARY", "DIVISION_HEAD", "HEAD", "ACTING_SECRETARY", "ACTING_DIVISION_HEAD", "ACTING_HEAD"
                })
        void whoever_stands_under_the_head_or_is_the_head_has_none(Role role) {
            assertThat(Tier.byRank(role)).isEmpty();
        }

        @Test
        void a_tier_is_of_all_positions_of_its_rank_and_of_no_post() {
            assertThat(Tier.byRank(Role.STAFF))
                    .containsExactly(
                            new Tier(FIRST, 1, Set.of(Position.SUBSECTION_HEAD, Position.SUBDIVISION_HEAD), null),
                            new Tier(SECOND, 2, Set.of(Position.SECRETARY, Position.DIVISION_HEAD), null));
        }
    }

    @Nested
    class Along_the_chart {

        private final Organization chart = Chart.of(
                holds("pejabat-1", "kaban"),
                holds("pejabat-4", "sekretaris"),
                holds("pejabat-2", "kasubag"),
                holds("pejabat-3", "kabid"),
                holds("pejabat-5", "kasubid"),
                holds("pegawai-1", "staf", "2026-03-01", "2026-03-31"),
                standsIn("pegawai-1", "kasubag", "2026-03-10", "2026-03-10"));

        @ParameterizedTest(name = "{0} as {1}: {2}")
        @CsvSource({
            "pegawai-1, STAFF, kasubid kabid",
            "pegawai-1, ACTING_SUBSECTION_HEAD, sekretaris",
            "pegawai-1, RECEPTION, kasubid kabid",
            "pegawai-1, , kasubid kabid",
            "pejabat-5, SUBDIVISION_HEAD, kabid",
            "pejabat-5, HEAD, kabid",
            "pejabat-2, SUBSECTION_HEAD, sekretaris",
        })
        void the_tiers_are_the_chain_of_superiors_below_the_head(String person, @Nullable Role role, String tiers) {
            assertThat(String.join(" ", ids(chart.tiersOf(person, role, DAY)))).isEqualTo(tiers);
        }

        @Test
        void the_head_and_who_stands_right_under_the_head_have_none() {
            assertThat(chart.tiersOf("pejabat-1", Role.HEAD, DAY)).isEmpty();
            assertThat(chart.tiersOf("pejabat-3", Role.DIVISION_HEAD, DAY)).isEmpty();
        }

        @Test
        void a_tier_is_one_post() {
            assertThat(chart.tiersOf("pejabat-5", Role.SUBDIVISION_HEAD, DAY))
                    .containsExactly(new Tier("kabid", 2, Set.of(Position.DIVISION_HEAD), "kabid"));
        }

        @Test
        void whoever_is_not_in_the_chart_that_day_goes_by_rank() {
            assertThat(ids(chart.tiersOf("nobody", Role.SUBDIVISION_HEAD, DAY))).containsExactly(SECOND);
            assertThat(ids(chart.tiersOf("pegawai-1", Role.STAFF, LocalDate.parse("2026-04-01"))))
                    .containsExactly(FIRST, SECOND);
        }
    }

    @Nested
    class Who_acts_for_a_tier {

        private final Tier ofPost = new Tier("kabid", 2, Set.of(Position.DIVISION_HEAD), "kabid");
        private final Tier byRank = Tier.byRank(Role.STAFF).getFirst();
        private final Organization chart = Chart.of(
                holds("pejabat-3", "kabid"),
                standsIn("pejabat-5", "kabid", "2026-03-10", "2026-03-10"),
                holds("pejabat-5", "kasubid"));

        @ParameterizedTest(name = "{0} as {1} on {2}: {3}")
        @CsvSource({
            "pejabat-3, DIVISION_HEAD, 2026-03-10, true",
            "pejabat-3, SECRETARY, 2026-03-10, false",
            "pejabat-3, RECEPTION, 2026-03-10, false",
            "pejabat-3, , 2026-03-10, false",
            "'', DIVISION_HEAD, 2026-03-10, true",
            "pejabat-4, DIVISION_HEAD, 2026-03-10, false",
            "pejabat-5, ACTING_DIVISION_HEAD, 2026-03-09, false",
            "pejabat-5, ACTING_DIVISION_HEAD, 2026-03-10, true",
            "pejabat-5, ACTING_DIVISION_HEAD, 2026-03-11, false",
        })
        void a_post_is_acted_for_by_its_holder_or_stand_in_of_the_day(
                String person, @Nullable Role role, LocalDate day, boolean holds) {
            assertThat(chart.holds(ofPost, person, role, day)).isEqualTo(holds);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "SUBSECTION_HEAD, true",
            "SUBDIVISION_HEAD, true",
            "ACTING_SUBDIVISION_HEAD, true",
            "STAFF, false",
            "DIVISION_HEAD, false",
            "HEAD, false",
            "LIAISON, false",
        })
        void a_rank_is_acted_for_by_any_holder_of_its_positions(Role role, boolean holds) {
            assertThat(chart.holds(byRank, "anybody", role, DAY)).isEqualTo(holds);
        }
    }

    private static List<String> ids(List<Tier> tiers) {
        return tiers.stream().map(Tier::id).toList();
    }
}
