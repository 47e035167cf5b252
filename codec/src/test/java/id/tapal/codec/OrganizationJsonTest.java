package id.tapal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OrganizationJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_chart_is_read_as_it_was_written() {
        Organization chart = Organization.of(
                List.of(
                        new Post("p1", "Kepala \"Badan\"", Position.HEAD, null),
                        new Post("p2", "Sekretaris", Position.SECRETARY, "p1")),
                List.of(
                        new Holding("sekretaris", "p1", DAY, DAY.plusDays(9), true),
                        new Holding("sekretaris", "p2", DAY, null, false)),
                List.of(new DutyAssignment("staf", Duty.LIAISON, DAY, null)));

        Organization read = OrganizationJson.read(OrganizationJson.tree(chart).toString());

        assertThat(read.posts()).isEqualTo(chart.posts());
        assertThat(read.holdings()).isEqualTo(chart.holdings());
        assertThat(read.duties()).isEqualTo(chart.duties());
    }

    @Test
    void no_chart_is_read_as_none() {
        assertThat(OrganizationJson.read("{\"posts\":[],\"holdings\":[],\"duties\":[]}")
                        .isEmpty())
                .isTrue();
        assertThat(OrganizationJson.read(
                                OrganizationJson.tree(Organization.empty()).toString())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_fault_is_named_by_its_place_with_the_remedy() {
        assertFault("{\"posts\":[{\"title\":\"x\"}]}", "posts[0].id: missing");
        assertFault(
                "{\"posts\":[{\"id\":\"p\",\"title\":\"x\",\"position\":\"boss\"}]}",
                "posts[0].position: use one of head, secretary");
        assertFault("{\"holdings\":[{\"person\":\"a\",\"post\":\"p\"}]}", "holdings[0].from: missing; write a date");
        assertFault(
                "{\"duties\":[{\"person\":\"a\",\"duty\":\"reception\",\"from\":\"2026-02-30\"}]}",
                "duties[0].from: write a date that exists");
        assertFault(
                "{\"duties\":[{\"person\":\"a\",\"duty\":\"guard\",\"from\":\"2026-03-02\"}]}",
                "duties[0].duty: use one of reception, registry, liaison");
        assertFault("{\"people\":[]}", "people: no such field");
        assertFault("{}", "posts: must be a list");
        assertFault("{\"posts\":[],\"holdings\":[]}", "duties: must be a list");
    }

    private static void assertFault(String json, String message) {
        assertThatThrownBy(() -> OrganizationJson.read(json))
                .as(json)
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message);
    }
}
