package id.tapal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoleTest {

    @ParameterizedTest(name = "{0} ranks {2}")
    @CsvSource({
        "head, HEAD, 3",
        "secretary, SECRETARY, 2",
        "division-head, DIVISION_HEAD, 2",
        "subsection-head, SUBSECTION_HEAD, 1",
        "subdivision-head, SUBDIVISION_HEAD, 1",
        "staff, STAFF, 0",
        "acting-head, HEAD, 3",
        "acting-secretary, SECRETARY, 2",
        "acting-division-head, DIVISION_HEAD, 2",
        "acting-subsection-head, SUBSECTION_HEAD, 1",
        "acting-subdivision-head, SUBDIVISION_HEAD, 1",
        "acting-staff, STAFF, 0",
        "reception, , 0",
        "registry, , 0",
        "liaison, , 0",
        "requester, , 0",
        "system, , 0",
    })
    void each_role_has_its_name_position_and_rank(String id, @Nullable Position position, int rank) {
        assertThat(Role.find(id)).hasValueSatisfying(role -> {
            assertThat(role.id()).isEqualTo(id);
            assertThat(role.position().orElse(null)).isEqualTo(position);
            assertThat(role.isPosition()).isEqualTo(position != null);
            assertThat(role.rank()).isEqualTo(rank);
        });
    }

    @Test
    void there_are_six_positions_their_stand_ins_three_duties_and_two_from_outside() {
        assertThat(Role.values()).hasSize(6 + 6 + 3 + 2);
    }

    @Test
    void a_role_is_read_without_regard_to_case_and_blanks() {
        assertThat(Role.find(" Acting-Head ")).contains(Role.ACTING_HEAD);
        assertThat(Role.find("kepala")).isEmpty();
        assertThat(Role.find("")).isEmpty();
    }

    @Test
    void directing_officials_are_all_positions_above_staff() {
        assertThat(which(Role::isDirecting))
                .containsExactly(
                        Role.HEAD,
                        Role.SECRETARY,
                        Role.DIVISION_HEAD,
                        Role.SUBSECTION_HEAD,
                        Role.SUBDIVISION_HEAD,
                        Role.ACTING_HEAD,
                        Role.ACTING_SECRETARY,
                        Role.ACTING_DIVISION_HEAD,
                        Role.ACTING_SUBSECTION_HEAD,
                        Role.ACTING_SUBDIVISION_HEAD);
    }

    @Test
    void duties_are_those_inside_the_agency() {
        assertThat(which(Role::isDuty)).containsExactly(Role.RECEPTION, Role.REGISTRY, Role.LIAISON);
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void a_position_is_held_in_its_role_or_by_a_stand_in(Position position) {
        assertThat(Role.of(position, false).id()).isEqualTo(position.id());
        assertThat(Role.of(position, true).id()).isEqualTo("acting-" + position.id());
        assertThat(Role.of(position, true).position()).contains(position);
    }

    @Test
    void a_position_is_found_by_its_name() {
        assertThat(Position.find(" Division-Head ")).contains(Position.DIVISION_HEAD);
        assertThat(Position.find("acting-head")).isEmpty();
        assertThat(Arrays.stream(Position.values()).map(Position::rank)).containsExactly(3, 2, 2, 1, 1, 0);
    }

    @Test
    void a_duty_has_its_name_and_role() {
        assertThat(Arrays.stream(Duty.values()).map(Duty::id)).containsExactly("reception", "registry", "liaison");
        assertThat(Arrays.stream(Duty.values()).map(Duty::role))
                .containsExactly(Role.RECEPTION, Role.REGISTRY, Role.LIAISON);
        assertThat(Duty.find(" Registry ")).contains(Duty.REGISTRY);
        assertThat(Duty.find("head")).isEmpty();
    }

    private static List<Role> which(Predicate<Role> is) {
        return Arrays.stream(Role.values()).filter(is).toList();
    }
}
