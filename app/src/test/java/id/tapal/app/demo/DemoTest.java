package id.tapal.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.app.Failure;
import id.tapal.app.OpenDesk;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import id.tapal.application.page.Page;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Standard;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DemoTest {

    /** The stages that a case can be in when something is recorded, as section 3 has the acts of each channel. */
    private static final Map<Channel, Set<Stage>> STAGES = Map.of(
            Channel.WALK_IN,
            EnumSet.of(
                    Stage.RECEIVED,
                    Stage.RELAYED,
                    Stage.ASSIGNED,
                    Stage.DIRECTED,
                    Stage.ANSWERED,
                    Stage.WITHDRAWING,
                    Stage.COMPLETED,
                    Stage.WITHDRAWN),
            Channel.LETTER,
            EnumSet.of(
                    Stage.RECEIVED,
                    Stage.ASSIGNED,
                    Stage.DRAFTED,
                    Stage.REDRAFTING,
                    Stage.SIGNED,
                    Stage.CALLED,
                    Stage.COMPLETED,
                    Stage.WITHDRAWN),
            Channel.LAPOR,
            EnumSet.of(
                    Stage.RECEIVED,
                    Stage.REVIEWED,
                    Stage.COPIED,
                    Stage.RELAYED,
                    Stage.ASSIGNED,
                    Stage.DRAFTED,
                    Stage.REDRAFTING,
                    Stage.SIGNED,
                    Stage.HANDED_OVER,
                    Stage.COMPLETED,
                    Stage.WITHDRAWN));

    @TempDir
    Path folder;

    private OpenDesk open() {
        return OpenDesk.at(folder.resolve("tapal.db"), Standard.bppdNtt());
    }

    private static List<RegisterRow> cases(Desk desk) {
        return desk.search()
                .search(RegisterQuery.all(desk.clock().instant(), Page.LIMIT), DemoOrganization.HEAD)
                .items();
    }

    /** Secret by member, as printed. */
    private static Map<String, String> tokens(Demo demo) {
        StringWriter printed = new StringWriter();
        demo.print(new PrintWriter(printed));
        return printed.toString()
                .lines()
                .filter(line -> line.contains("tpl_"))
                .map(line -> line.strip().split("\\s+", 3))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    @Test
    void every_channel_has_a_case_in_every_stage_and_some_are_late() {
        try (OpenDesk open = open()) {
            Demo.in(open);
            Desk desk = open.desk();
            Map<Channel, Set<Stage>> found = cases(desk).stream()
                    .collect(Collectors.groupingBy(
                            RegisterRow::channel, Collectors.mapping(RegisterRow::stage, Collectors.toSet())));
            assertThat(found).isEqualTo(STAGES);
            assertThat(cases(desk)).anyMatch(row -> row.isLate(desk.clock().instant()));
            assertThat(cases(desk)).anyMatch(row -> !row.isLate(desk.clock().instant()));
            assertThat(desk.complaints()
                            .list(DemoOrganization.HEAD, Optional.empty(), Page.LIMIT)
                            .items())
                    .hasSize(2);
        }
    }

    @Test
    void each_member_gets_a_token_that_opens() {
        try (OpenDesk open = open()) {
            Map<String, String> tokens = tokens(Demo.in(open));
            assertThat(tokens.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            DemoOrganization.members().stream().map(Member::id).toList());
            tokens.forEach((member, secret) -> assertThat(open.desk().access().authenticate(secret))
                    .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(member)));
        }
    }

    @Test
    void a_second_run_keeps_the_cases_and_gives_new_tokens() {
        List<RegisterRow> before;
        Map<String, String> first;
        try (OpenDesk open = open()) {
            first = tokens(Demo.in(open));
            before = cases(open.desk());
        }
        try (OpenDesk open = open()) {
            Map<String, String> second = tokens(Demo.in(open));
            assertThat(cases(open.desk())).isEqualTo(before);
            assertThat(second.keySet()).isEqualTo(first.keySet());
            assertThat(first.values())
                    .noneMatch(
                            secret -> open.desk().access().authenticate(secret).isPresent());
        }
    }

    @Test
    void a_database_with_staff_of_its_own_is_left_alone() {
        try (OpenDesk open = open()) {
            open.desk().administration().save(new Member("pegawai", "Pegawai", true));
            assertThatThrownBy(() -> Demo.in(open))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("--demo")
                    .hasMessageContaining("--database");
            assertThat(open.desk().administration().organization().isEmpty()).isTrue();
            assertThat(open.desk().administration().members()).hasSize(1);
        }
    }

    @Test
    void staff_added_since_are_kept() {
        try (OpenDesk open = open()) {
            Demo.in(open);
            open.desk().administration().save(new Member("pegawai", "Pegawai", true));
            assertThat(tokens(Demo.in(open))).containsKey("pegawai");
        }
    }

    @Test
    void a_demo_not_filled_to_the_end_is_said_to_be() {
        try (OpenDesk open = open()) {
            DemoOrganization.members().forEach(open.desk().administration()::save);
            assertThatThrownBy(() -> Demo.in(open)).isInstanceOf(Failure.class).hasMessageContaining("delete it");
        }
    }

    @Test
    void where_documents_are_only_shown_they_are_not_left_in_the_demo_either() {
        Standard showing = Standard.bppdNtt().withCustody(Custody.SHOW_ONLY);
        try (OpenDesk open = OpenDesk.at(folder.resolve("tapal.db"), showing)) {
            Demo.in(open);
            assertThat(cases(open.desk()))
                    .filteredOn(row -> row.channel() == Channel.WALK_IN)
                    .extracting(RegisterRow::stage)
                    .contains(Stage.COMPLETED, Stage.WITHDRAWN)
                    .doesNotContain(Stage.ANSWERED, Stage.WITHDRAWING);
        }
    }
}
