package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.account.SignIn;
import id.tapal.codec.JsonBody;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.standard.Standard;
import id.tapal.testkit.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StaffAndTokenCommandsTest {

    @TempDir
    Path folder;

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--database", folder.resolve("tapal.db").toString()));
        return Run.tapal(all.toArray(String[]::new));
    }

    private Run done(String... arguments) {
        Run run = run(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @Test
    void a_new_database_is_made_and_may_be_migrated_again() {
        assertThat(done("migrate").out()).contains("tapal.db is up to date");
        assertThat(done("migrate").err()).isEmpty();
        assertThat(done("rebuild").out()).contains("made anew");
        assertThat(folder.resolve("tapal.db")).isNotEmptyFile();
    }

    @Test
    void members_are_added_changed_and_listed() {
        done("migrate");
        assertThat(done("staff", "list").out()).isEmpty();
        done("staff", "add", "kepala", "Kepala Badan");
        done("staff", "add", "staf", "Staf Satu");
        assertThat(done("staff", "add", "staf", "Staf Dua", "--inactive").out()).contains("inactive");
        assertThat(done("staff", "list").out().lines())
                .containsExactly("kepala\tKepala Badan\tactive\t", "staf\tStaf Dua\tinactive\t");
    }

    @Test
    void a_chart_is_printed_as_it_was_set() throws IOException {
        Agency.members().forEach(member -> done("staff", "add", member.id(), member.name()));
        String chart = OrganizationJson.tree(Agency.organization()).toString();
        Path file = Files.writeString(folder.resolve("chart.json"), chart);
        done("staff", "chart", "--set", file.toString());
        assertThat(JsonBody.MAPPER.readTree(done("staff", "chart").out())).isEqualTo(JsonBody.MAPPER.readTree(chart));
        assertThat(done("staff", "list").out())
                .contains("penerima-tamu\tPetugas Penerima Tamu\tactive\tstaff, reception");
    }

    @Test
    void a_chart_with_faults_is_refused_with_each_of_them() throws IOException {
        done("migrate");
        Path file = Files.writeString(folder.resolve("chart.json"), """
                {"posts":[{"id":"a","title":"A","position":"staff","superior":"b"}],
                 "holdings":[{"person":"x","post":"c","from":"2026-02-01","until":"2026-01-01"}],
                 "duties":[]}""");
        Run run = run("staff", "chart", "--set", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSizeGreaterThan(2).allMatch(line -> line.startsWith("tapal: "));
        assertThat(run("staff", "chart", "--set", folder.resolve("none").toString())
                        .fault())
                .contains("--set")
                .contains("cannot be read");
        Files.writeString(file, "{\"posts\":");
        assertThat(run("staff", "chart", "--set", file.toString()).status()).isEqualTo(2);
    }

    @Test
    void a_token_is_issued_listed_without_its_secret_and_revoked() {
        done("staff", "add", "staf", "Staf");
        Run issued = done("token", "issue", "staf", "--days", "7");
        String secret = issued.out().strip();
        assertThat(secret).startsWith("tpl_").doesNotContain("\n");
        assertThat(issued.err()).startsWith("token ").contains("staf");
        String id = issued.err().split(" ", -1)[1];
        assertThat(done("token", "list").out())
                .startsWith(id + "\tstaf\tuntil ")
                .doesNotContain(secret);
        done("token", "revoke", id);
        assertThat(done("token", "list").out()).startsWith(id + "\tstaf\trevoked ");
    }

    @Test
    void a_one_time_password_is_told_alone_and_lets_in() {
        done("staff", "add", "staf", "Staf");
        Run given = done("staff", "password", "staf");
        String oneTime = given.out().strip();
        assertThat(oneTime).matches("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
        assertThat(given.err()).contains("staf", "first sign-in").doesNotContain(oneTime);
        try (OpenDesk open = OpenDesk.at(folder.resolve("tapal.db"), Standard.bppdNtt())) {
            assertThat(open.desk().accounts().signIn("staf", oneTime))
                    .asInstanceOf(type(SignIn.SignedIn.class))
                    .satisfies(in -> assertThat(in.session().passwordToChange()).isTrue());
        }
        assertThat(done("staff", "password", "staf").out().strip()).isNotEqualTo(oneTime);
    }

    @Test
    void nobody_gets_a_password_who_is_no_active_member() {
        done("staff", "add", "mantan", "Mantan Staf", "--inactive");
        for (String nobody : List.of("mantan", "entah")) {
            Run run = run("staff", "password", nobody);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.fault()).contains(nobody).contains("add the member");
        }
    }

    @Test
    void a_mistyped_database_is_not_made() {
        for (String[] command : new String[][] {
            {"rebuild"},
            {"export"},
            {"staff", "list"},
            {"staff", "chart"},
            {"token", "list"},
            {"token", "revoke", "x"},
            {"staff", "password", "x"}
        }) {
            Run run = run(command);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.fault()).contains("tapal.db is not there").contains("--database");
        }
        assertThat(folder.resolve("tapal.db")).doesNotExist();
    }

    @Test
    void what_is_not_there_could_not_be_used() {
        done("migrate");
        Run unknown = run("token", "revoke", "none");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.fault()).isEqualTo("tapal: token: there is none of id none; see tapal token list");
        Run stranger = run("token", "issue", "entah");
        assertThat(stranger.status()).isEqualTo(2);
        assertThat(stranger.fault()).contains("entah").contains("add the member");
    }

    @Test
    void a_token_lives_one_to_366_days() {
        done("staff", "add", "staf", "Staf");
        for (String days : new String[] {"0", "-1", "367"}) {
            Run run = run("token", "issue", "staf", "--days=" + days);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.fault()).contains("1 to 366");
        }
        done("token", "issue", "staf", "--days", "366");
    }
}
