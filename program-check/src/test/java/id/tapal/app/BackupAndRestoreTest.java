package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.Recording;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import id.tapal.testkit.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BackupAndRestoreTest {

    @TempDir
    Path folder;

    private Path database() {
        return folder.resolve("tapal.db");
    }

    private Path copy() {
        return folder.resolve("copies/monday.db");
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--database", database().toString()));
        return Run.tapal(all.toArray(String[]::new));
    }

    private Run done(String... arguments) {
        Run run = run(arguments);
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        return run;
    }

    private Run refused(String... arguments) {
        Run run = run(arguments);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.err()).startsWith("tapal: ").doesNotContain("Exception");
        return run;
    }

    private OpenDesk open() {
        OpenDesk open = OpenDesk.at(database(), Standard.bppdNtt());
        Desk desk = open.desk();
        if (desk.administration().members().isEmpty()) {
            Agency.members().forEach(desk.administration()::save);
            desk.administration().replace(Agency.organization());
        }
        return open;
    }

    private static String letter(Desk desk) {
        Facts letter = Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                .with(Fact.IDENTITY, "ktp:5371010101900001")
                .with(Fact.ADDRESSED_TO, "kepala");
        ActToRecord act = new ActToRecord(
                ActType.LETTER_RECEIVED, Agency.REGISTRY.id(), Optional.empty(), Optional.empty(), letter);
        return ((Recording.Recorded) desk.cases().open(Channel.LETTER, act))
                .view()
                .number();
    }

    private void letters(int count) {
        try (OpenDesk open = open()) {
            for (int i = 0; i < count; i++) {
                letter(open.desk());
            }
        }
    }

    private String verified(Path file) {
        Run run = Run.tapal(
                "verify",
                "--database",
                file.toString(),
                "--key-file",
                folder.resolve("tapal.key").toString());
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        return run.out().strip();
    }

    private static void tamper(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void a_copy_is_whole_and_proven_while_the_desk_works_on() throws Exception {
        letters(3);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (OpenDesk open = open();
                ExecutorService worker = Executors.newSingleThreadExecutor()) {
            Future<Integer> recorded = worker.submit(() -> {
                int count = 0;
                do {
                    letter(open.desk());
                    count++;
                    begun.countDown();
                } while (enough.getCount() > 0);
                return count;
            });
            begun.await();
            Run backup;
            try {
                backup = done("backup", copy().toString());
            } finally {
                enough.countDown();
            }
            assertThat(recorded.get()).isPositive();
            assertThat(backup.out()).contains("proven");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy())))
                .isEqualTo("rw-------");
        try (Stream<Path> there = Files.list(copy().getParent())) {
            assertThat(there).containsExactly(copy());
        }
        assertThat(verified(copy())).contains("all is as it was written");
    }

    @Test
    void a_file_that_is_there_is_written_over_only_by_force() throws IOException {
        letters(1);
        Files.createDirectories(copy().getParent());
        Files.writeString(copy(), "precious");
        assertThat(refused("backup", copy().toString()).fault()).contains("there already", "--force");
        assertThat(copy()).content().isEqualTo("precious");
        done("backup", "--force", copy().toString());
        assertThat(verified(copy())).startsWith("1 cases");
        assertThat(refused("backup", "--force", database().toString()).fault()).contains("the database itself");
    }

    @Test
    void a_restored_copy_takes_the_place_and_what_was_there_is_kept() throws IOException {
        letters(2);
        done("backup", copy().toString());
        letters(3);
        byte[] before = Files.readAllBytes(copy());

        Run restored = done("restore", copy().toString());

        assertThat(restored.out()).contains("2 cases");
        assertThat(verified(database())).startsWith("2 cases");
        assertThat(Files.readAllBytes(copy())).isEqualTo(before);
        try (Stream<Path> there = Files.list(folder)) {
            List<String> names = there.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("tapal.db"))
                    .sorted()
                    .toList();
            assertThat(names).hasSize(2).contains("tapal.db");
            assertThat(names.getLast()).startsWith("tapal.db.before-");
            assertThat(verified(folder.resolve(names.getLast()))).startsWith("5 cases");
        }
        letters(1);
        assertThat(verified(database())).startsWith("3 cases");
    }

    @Test
    void a_broken_database_is_replaced_and_kept_as_it_is() throws IOException {
        letters(2);
        done("backup", copy().toString());
        Files.writeString(database(), "scribbled over, and longer than any header ".repeat(90));

        done("restore", copy().toString());

        assertThat(verified(database())).startsWith("2 cases");
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there.filter(file -> file.getFileName().toString().startsWith("tapal.db.before-")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).content().startsWith("scribbled over"));
        }
    }

    @Test
    void nothing_is_replaced_while_a_desk_has_it_open() {
        letters(1);
        done("backup", copy().toString());
        try (OpenDesk open = open()) {
            String second = letter(open.desk());
            assertThat(refused("restore", copy().toString()).fault()).contains("in use", "tapal serve");
            assertThat(open.desk().cases().read(second, "kepala")).isPresent();
        }
        assertThat(verified(database())).startsWith("2 cases");
        assertThat(folder.resolve("tapal.db.restoring")).doesNotExist();
    }

    @Test
    void a_copy_that_does_not_prove_is_not_restored() throws SQLException {
        letters(2);
        done("backup", copy().toString());
        tamper(
                copy(),
                "drop trigger entry_is_never_changed;",
                "update entry set actor = 'staf' where case_number like '%0002';");

        assertThat(refused("restore", copy().toString()).err()).contains("/0002 entry 1: changed");
        assertThat(verified(database())).startsWith("2 cases");
    }

    @Test
    void what_is_no_database_or_broken_or_newer_is_not_restored() throws IOException, SQLException {
        letters(1);
        Path notes =
                Files.writeString(folder.resolve("notes.txt"), "no database, but longer than a header ".repeat(90));
        assertThat(refused("restore", notes.toString()).fault()).contains("no database");
        assertThat(refused("restore", folder.resolve("none.db").toString()).fault())
                .contains("not there");

        Path other = folder.resolve("other.db");
        tamper(other, "create table x (y);");
        assertThat(refused("restore", other.toString()).fault()).contains("no database of Tapal");

        done("backup", copy().toString());
        tamper(
                copy(),
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, "
                        + "execution_time, success) values (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, 1);");
        assertThat(refused("restore", copy().toString()).fault()).contains("newer than this program");

        done("backup", "--force", copy().toString());
        byte[] bytes = Files.readAllBytes(copy());
        Files.write(copy(), Arrays.copyOf(bytes, bytes.length / 2));
        refused("restore", copy().toString());
        assertThat(verified(database())).startsWith("1 cases");
    }

    @Test
    void a_copy_of_other_keys_is_not_restored() {
        letters(1);
        done("backup", copy().toString());
        Path foreign = folder.resolve("foreign.key");
        assertThat(Run.tapal("key", "new", "--key-file", foreign.toString()).status())
                .isZero();

        assertThat(refused("restore", copy().toString(), "--key-file", foreign.toString())
                        .fault())
                .contains("key: ");
        assertThat(verified(database())).startsWith("1 cases");
    }

    @Test
    void a_server_has_tools_of_its_own_and_no_password_is_told() {
        String address = "jdbc:postgresql://db.local/tapal?user=tapal&password=rahasia";
        for (String command : List.of("backup", "restore")) {
            Run run = Run.tapal(command, copy().toString(), "--database", address);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.fault()).contains("postgresql://db.local/tapal").doesNotContain("rahasia");
        }
    }

    @Test
    void verify_names_what_is_wrong_and_says_so_by_its_status() throws SQLException {
        letters(2);
        assertThat(done("verify").out())
                .isEqualTo("2 cases, 2 entries: all is as it was written" + System.lineSeparator());
        tamper(database(), "update register set stage = 'closed' where number like '%0001';");

        Run wrong = refused("verify");
        assertThat(wrong.out().lines()).singleElement().asString().contains("/0001: the register differs in stage");
        assertThat(wrong.fault()).contains("1 findings");

        done("rebuild");
        done("verify");
    }

    @Test
    void everything_moves_into_an_empty_database_and_not_into_another() {
        letters(2);
        Path target = folder.resolve("moved/tapal.db");
        String[] move = {"move", "--from", database().toString(), "--to", target.toString()};
        Run moved = Run.tapal(move);
        assertThat(moved.status()).as(moved.err()).isZero();
        assertThat(moved.out()).contains("entry\t2", "2 cases, 2 entries").contains("proven");
        assertThat(verified(target)).startsWith("2 cases");
        assertThat(verified(database())).startsWith("2 cases");

        Run again = Run.tapal(move);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.fault()).contains("not empty");
    }

    @Test
    void a_mistyped_database_makes_no_new_one() {
        for (String[] command : new String[][] {
            {"verify"},
            {"backup", copy().toString()},
            {"move", "--to", copy().toString(), "--from", database().toString()}
        }) {
            Run run = command[0].equals("move") ? Run.tapal(command) : run(command);
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            assertThat(run.fault()).contains("is not there");
        }
        assertThat(database()).doesNotExist();
    }

    @Test
    void user_and_password_of_the_environment_go_into_the_address_of_a_server_alone() {
        Map<String, String> environment = Map.of("TAPAL_DATABASE_USER", "tapal", "TAPAL_DATABASE_PASSWORD", "a&b=c");
        assertThat(DatabaseOption.withCredentials("data/tapal.db", environment)).isEqualTo("data/tapal.db");
        assertThat(DatabaseOption.withCredentials("jdbc:postgresql://db/tapal?ssl=true", environment))
                .isEqualTo("jdbc:postgresql://db/tapal?ssl=true&user=tapal&password=a%26b%3Dc");
        assertThat(DatabaseOption.withCredentials("jdbc:postgresql://db/tapal?user=x&password=y", environment))
                .isEqualTo("jdbc:postgresql://db/tapal?user=x&password=y");
        assertThat(DatabaseOption.name("jdbc:postgresql://x:rahasia@db/tapal?password=y"))
                .isEqualTo("jdbc:postgresql://db/tapal");
    }
}
