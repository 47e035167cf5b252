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
        assertThat(Organization.empty().rolesOf("agus", DAY)).isEmpty();
        assertThat(Organization.empty().holdersOf("kaban", DAY)).isEmpty();
    }

    @Test
    void a_chart_keeps_what_it_is_made_of_in_order_and_cannot_be_changed() {
        Holding holding = holds("agus", "kaban");
        DutyAssignment duty = duty("rina", Duty.RECEPTION, "2026-01-01", null);

        Organization chart = Organization.of(Chart.POSTS, List.of(holding), List.of(duty));

        assertThat(chart.isEmpty()).isFalse();
        assertThat(chart.posts()).isEqualTo(Chart.POSTS);
        assertThat(chart.holdings()).containsExactly(holding);
        assertThat(chart.duties()).containsExactly(duty);
        assertThatThrownBy(() -> chart.rolesOf("agus", DAY).clear()).isInstanceOf(UnsupportedOperationException.class);
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
                    List.of(holds("agus", "kaban"), standsIn("maria", "kaban", "2026-03-01", "2026-03-31")),
                    List.of(duty("rina", Duty.LIAISON, "2026-03-01", "2026-03-31")));

            assertThat(chart.rolesOf("maria", day).equals(Set.of(Role.ACTING_HEAD)))
                    .isEqualTo(holds);
            assertThat(chart.rolesOf("rina", day).contains(Role.LIAISON)).isEqualTo(holds);
            assertThat(chart.holdersOf("kaban", day))
                    .containsExactlyElementsOf(holds ? List.of("agus", "maria") : List.of("agus"));
        }

        @Test
        void an_open_term_has_no_last_day() {
            Organization chart = Chart.of(holds("agus", "kaban"));

            assertThat(chart.rolesOf("agus", LocalDate.parse("2099-12-31"))).containsExactly(Role.HEAD);
            assertThat(chart.rolesOf("agus", Chart.FROM.minusDays(1))).isEmpty();
        }

        @Test
        void a_person_has_the_roles_of_all_posts_and_duties_and_of_nobody_else() {
            Organization chart = Organization.of(
                    Chart.POSTS,
                    List.of(
                            holds("agus", "kaban"),
                            holds("maria", "kasubag"),
                            standsIn("maria", "sekretaris", "2026-03-01", "2026-03-31")),
                    List.of(
                            duty("maria", Duty.REGISTRY, "2026-01-01", null),
                            duty("rina", Duty.RECEPTION, "2026-01-01", null)));

            assertThat(chart.rolesOf("maria", DAY))
                    .containsExactlyInAnyOrder(Role.SUBSECTION_HEAD, Role.ACTING_SECRETARY, Role.REGISTRY);
            assertThat(chart.rolesOf("nobody", DAY)).isEmpty();
        }

        @Test
        void a_holder_is_named_once_and_only_for_the_post_asked() {
            Organization chart = Chart.of(
                    holds("agus", "kaban"),
                    standsIn("agus", "kaban", "2026-03-01", null),
                    holds("maria", "sekretaris"));

            assertThat(chart.holdersOf("kaban", DAY)).containsExactly("agus");
        }
    }

    @Nested
    class Superiors {

        private final Organization chart = Chart.of(
                holds("agus", "kaban"),
                holds("sinta", "sekretaris"),
                holds("dewi", "kabid", "2026-03-01", "2026-03-31"),
                holds("eko", "kasubid"),
                holds("yosef", "staf"));

        @ParameterizedTest(name = "{0} over {1}: {2}")
        @CsvSource({
            "eko, yosef, true",
            "dewi, yosef, true",
            "agus, yosef, true",
            "sinta, yosef, false",
            "yosef, yosef, false",
            "yosef, eko, false",
            "nobody, yosef, false",
            "agus, nobody, false",
        })
        void stand_above_along_the_chart(String person, String of, boolean superior) {
            assertThat(chart.isSuperior(person, of, DAY)).isEqualTo(superior);
        }

        @Test
        void are_superiors_only_while_they_hold_the_post() {
            assertThat(chart.isSuperior("dewi", "yosef", LocalDate.parse("2026-04-01")))
                    .isFalse();
        }
    }
}
