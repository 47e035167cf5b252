package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WebhookCommandTest {

    private static final String ADDRESS = "http://127.0.0.1:9/tapal";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("tapal.db");
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst("webhook");
        all.addAll(List.of("--database", file().toString()));
        return Run.tapal(all.toArray(String[]::new));
    }

    private Run done(String... arguments) {
        Run run = run(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @BeforeEach
    void anAgency() {
        try (OpenDesk open = OpenDesk.at(file(), Standard.bppdNtt())) {
            Desk desk = open.desk();
            Agency.members().forEach(desk.administration()::save);
            desk.administration().replace(Agency.organization());
        }
    }

    private void anAct() {
        try (OpenDesk open = OpenDesk.at(file(), Standard.bppdNtt())) {
            open.desk()
                    .cases()
                    .open(
                            Channel.WALK_IN,
                            DeskFixture.act(
                                    ActType.GUEST_BOOK_SIGNED,
                                    Agency.RECEPTION,
                                    Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")));
        }
    }

    private String add() {
        Run added = done("add", ADDRESS);
        assertThat(added.out().strip()).startsWith("whsec_").doesNotContain("\n");
        assertThat(added.err()).contains("webhook ").contains(" to " + ADDRESS);
        return done("list").out().split("\t", -1)[0];
    }

    @Test
    void one_is_added_listed_paused_resumed_and_removed() {
        String id = add();
        assertThat(done("list").out().strip()).isEqualTo(String.join("\t", id, ADDRESS, "active"));
        assertThat(done("pause", id).out()).contains("paused");
        assertThat(done("list").out()).contains("paused").doesNotContain("whsec_");
        assertThat(done("resume", id).out()).contains("active");
        assertThat(done("remove", id).out()).contains("removed");
        assertThat(done("list").out()).isEmpty();
    }

    @Test
    void an_event_is_replayed_and_listed() {
        String id = add();
        anAct();
        assertThat(done("replay", id, "--since", "2020-01-01T00:00:00Z").out()).contains("1 to be sent again");
        String[] listed =
                done("deliveries", id, "--state", "pending").out().strip().split("\t", -1);
        assertThat(listed).contains("guest-book-signed", "pending", "0");
        assertThat(done("replay", id, "--event", listed[0]).out()).contains("1 to be sent again");
        assertThat(done("deliveries", id, "--state", "failed").out()).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_with_its_remedy() {
        String id = add();
        assertThat(run("add", "ftp://a/").status()).isEqualTo(2);
        assertThat(run("add", "a b").fault()).contains("address: ").contains("https://sistem.go.id/tapal");
        assertThat(run("replay", id).status()).isEqualTo(2);
        assertThat(run("replay", id, "--since", "kemarin").fault()).contains("--since");
        assertThat(run("replay", id, "--event", "evt_none").status()).isEqualTo(1);
        for (String command : List.of("pause", "resume", "remove", "deliveries")) {
            Run unknown = run(command, "none");
            assertThat(unknown.status()).isEqualTo(1);
            assertThat(unknown.fault()).isEqualTo("tapal: webhook: there is none of id none; see tapal webhook list");
        }
    }
}
