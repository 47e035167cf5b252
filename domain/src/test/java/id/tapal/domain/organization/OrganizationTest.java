package id.tapal.domain.organization;

import static id.tapal.domain.organization.Chart.duty;
import static id.tapal.domain.organization.Chart.holds;
import static id.tapal.domain.organization.Chart.standsIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 2: who holds what when, in which roles, and who stands above whom. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganizationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    @Test
    void no_chart_is_empty() {
        assertThat(Organization.empty().isEmpty()).isTrue();
        assertThat(Organization.empty().posts()).isEmpty();
        assertThat(Organization.empty().rolesOf("pejabat-1", DAY)).isEmpty();
        assertThat(Organization.empty().holdersOf("kaban", DAY)).isEmpty();
    }

    @Test
    void a_chart_keeps_what_it_is_made_of_in_order_and_cannot_be_changed() {
        Holding holding = holds("pejabat-1", "kaban");
        DutyAssignment duty = duty("petugas-1", Duty.RECEPTION, "2026-01-01", null);

        Organization chart = Organization.of(Chart.POSTS, List.of(holding), List.of(duty));

        assertThat(chart.isEmpty()).isFalse();
        assertThat(chart.posts()).isEqualTo(Chart.POSTS);
        assertThat(chart.holdings()).containsExactly(holding);
        assertThat(chart.duties()).containsExactly(duty);
        assertThatThrownBy(() -> chart.rolesOf("pejabat-1", DAY).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Nested
    class On_a_day {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "2026-02-28, false",
            "2026-03-01, true",
            "2026-03-10, true",
            "2026-03-31, true",
            "2026-04-01, false",
        })
        void a_stand_in_and_a_duty_hold_from_the_first_day_to_the_last(LocalDate day, boolean holds) {
            Organization chart = Organization.of(
                    Chart.POSTS,
                    List.of(holds("pejabat-1", "kaban"), standsIn("pejabat-2", "kaban", "2026-03-01", "2026-03-31")),
                    List.of(duty("petugas-1", Duty.LIAISON, "2026-03-01", "2026-03-31")));

            assertThat(chart.rolesOf("pejabat-2", day).equals(Set.of(Role.ACTING_HEAD)))
                    .isEqualTo(holds);
            assertThat(chart.rolesOf("petugas-1", day).contains(Role.LIAISON)).isEqualTo(holds);
            assertThat(chart.holdersOf("kaban", day))
                    .containsExactlyElementsOf(holds ? List.of("pejabat-1", "pejabat-2") : List.of("pejabat-1"));
        }

        @Test
        void an_open_term_has_no_last_day() {
            Organization chart = Chart.of(holds("pejabat-1", "kaban"));

            assertThat(chart.rolesOf("pejabat-1", LocalDate.parse("2099-12-31")))
                    .containsExactly(Role.HEAD);
            assertThat(chart.rolesOf("pejabat-1", Chart.FROM.minusDays(1))).isEmpty();
        }

        @Test
        void a_person_has_the_roles_of_all_posts_and_duties_and_of_nobody_else() {
            Organization chart = Organization.of(
                    Chart.POSTS,
                    List.of(
                            holds("pejabat-1", "kaban"),
                            holds("pejabat-2", "kasubag"),
                            standsIn("pejabat-2", "sekretaris", "2026-03-01", "2026-03-31")),
                    List.of(
                            duty("pejabat-2", Duty.REGISTRY, "2026-01-01", null),
                            duty("petugas-1", Duty.RECEPTION, "2026-01-01", null)));

            assertThat(chart.rolesOf("pejabat-2", DAY))
                    .containsExactlyInAnyOrder(Role.SUBSECTION_HEAD, Role.ACTING_SECRETARY, Role.REGISTRY);
            assertThat(chart.rolesOf("nobody", DAY)).isEmpty();
        }

        @Test
        void a_holder_is_named_once_and_only_for_the_post_asked() {
            Organization chart = Chart.of(
                    holds("pejabat-1", "kaban"),
                    standsIn("pejabat-1", "kaban", "2026-03-01", null),
                    holds("pejabat-2", "sekretaris"));

            assertThat(chart.holdersOf("kaban", DAY)).containsExactly("pejabat-1");
        }
    }

    @Nested
    class Superiors {

        private final Organization chart = Chart.of(
                holds("pejabat-1", "kaban"),
                holds("pejabat-4", "sekretaris"),
                holds("pejabat-3", "kabid", "2026-03-01", "2026-03-31"),
                holds("pejabat-5", "kasubid"),
                holds("pegawai-1", "staf"));

        @ParameterizedTest(name = "{0} over {1}: {2}")
        @CsvSource({
            "pejabat-5, pegawai-1, true",
            "pejabat-3, pegawai-1, true",
            "pejabat-1, pegawai-1, true",
            "pejabat-4, pegawai-1, false",
            "pegawai-1, pegawai-1, false",
            "pegawai-1, pejabat-5, false",
            "nobody, pegawai-1, false",
            "pejabat-1, nobody, false",
        })
        void stand_above_along_the_chart(String person, String of, boolean superior) {
            assertThat(chart.isSuperior(person, DAY, of, DAY)).isEqualTo(superior);
        }

        @Test
        void are_superiors_only_while_they_hold_the_post() {
            LocalDate april = LocalDate.parse("2026-04-01");
            assertThat(chart.isSuperior("pejabat-3", april, "pegawai-1", DAY)).isFalse();
            assertThat(chart.isSuperior("pejabat-1", april, "pejabat-3", DAY))
                    .as("the post the other held then")
                    .isTrue();
            assertThat(chart.isSuperior("pejabat-1", april, "pejabat-3", april)).isFalse();
        }
    }
}
