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
import id.tapal.persistence.KeyFile;
import id.tapal.testkit.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyCommandTest {

    @TempDir
    Path folder;

    private Path key() {
        return folder.resolve("tapal.key");
    }

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

    /** A letter of last year, withdrawn on its day. Returns its number. */
    private String aLetter() {
        try (OpenDesk open = OpenDesk.at(folder.resolve("tapal.db"), Standard.bppdNtt())) {
            Desk desk = open.desk();
            if (desk.administration().members().isEmpty()) {
                Agency.members().forEach(desk.administration()::save);
                desk.administration().replace(Agency.organization());
            }
            Facts letter = Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                    .with(Fact.IDENTITY, "ktp:5371010101900001")
                    .with(Fact.ADDRESSED_TO, "kepala");
            Recording opened = desk.cases().open(Channel.LETTER, act(ActType.LETTER_RECEIVED, letter));
            String number = ((Recording.Recorded) opened).view().number();
            desk.cases().record(number, 1, act(ActType.REQUEST_WITHDRAWN, Facts.NONE));
            return number;
        }
    }

    private static ActToRecord act(ActType act, Facts facts) {
        Instant then = Instant.parse("2025-03-03T01:00:00Z");
        return new ActToRecord(act, Agency.REGISTRY.id(), Optional.empty(), Optional.of(then), facts);
    }

    @Test
    void a_new_file_is_made_where_it_is_named_and_never_again() throws IOException {
        Path file = folder.resolve("apart/agency.key");
        Run made = Run.tapal("key", "new", "--key-file", file.toString());

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).matches("k-[0-9a-f]{8}\\R");
        String text = Files.readString(file);
        assertThat(text).startsWith(made.out().strip() + ":");
        assertThat(made.err()).contains(file.toString(), "copy").doesNotContain(text.strip());

        Run again = Run.tapal("key", "new", "--key-file", file.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.fault()).contains(file.toString(), "there already");
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void a_new_database_gets_its_key_beside_it_and_is_told_once() throws IOException {
        Run first = done("migrate");

        assertThat(first.fault()).contains(key().toString(), "keep a copy");
        assertThat(key()).isRegularFile();
        if (Files.getFileStore(key()).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                    .isEqualTo("rw-------");
        }
        assertThat(done("migrate").err()).isEmpty();
    }

    @Test
    void a_database_that_is_sealed_gets_no_new_key() throws IOException {
        aLetter();
        Path apart = Files.move(key(), folder.resolve("apart.key"));

        Run missing = run("rebuild");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.fault()).contains(key().toString(), "is not there", "copy");
        assertThat(key()).doesNotExist();
        done("rebuild", "--key-file", apart.toString());
    }

    @Test
    void a_wrong_key_is_told_at_the_start() throws IOException {
        aLetter();
        Files.delete(key());
        done("key", "new");

        Run wrong = run("rebuild");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err().lines()).hasSize(1);
        assertThat(wrong.fault()).startsWith("tapal: key: ").contains("--key-file");
    }

    @Test
    void all_is_sealed_again_with_a_new_key_and_the_old_one_is_dropped() {
        aLetter();
        aLetter();
        String old = done("key", "list").out().split("\t", -1)[0];
        assertThat(done("key", "list").out()).isEqualToNormalizingNewlines(old + "\tcurrent\t3\n");
        assertThat(done("key", "check").out()).startsWith("3 seals open");

        String rotated = done("key", "rotate").out();
        String current = rotated.split(" ", -1)[0];
        assertThat(rotated).startsWith(current + " is the current key; 3 sealed again");
        assertThat(current).isNotEqualTo(old);
        assertThat(done("key", "list").out())
                .isEqualToNormalizingNewlines(current + "\tcurrent\t3\n" + old + "\told\t0\n");

        assertThat(run("key", "drop", current).status()).isEqualTo(1);
        assertThat(run("key", "drop", "k-none").fault()).contains("k-none", "tapal key list");
        done("key", "drop", old);
        assertThat(done("key", "check").out()).startsWith("3 seals open");
        assertThat(done("key", "list").out()).isEqualToNormalizingNewlines(current + "\tcurrent\t3\n");
    }

    @Test
    void a_rotation_that_was_broken_off_is_finished_without_another_key() {
        aLetter();
        KeyFile.at(key()).rotate(new SecureRandom());
        String before = done("key", "list").out();
        String old = before.lines().skip(1).findFirst().orElseThrow().split("\t", -1)[0];
        assertThat(run("key", "drop", old).fault()).contains("2 are sealed with " + old, "tapal key rotate");

        assertThat(done("key", "rotate").out()).contains("2 sealed again");
        assertThat(done("key", "list").out().lines())
                .hasSameSizeAs(before.lines().toList());
    }

    @Test
    void keys_may_stand_in_the_environment() throws IOException {
        aLetter();
        String keys = Files.readString(key()).strip();
        Files.delete(key());
        Child list = Child.run(
                Map.of("TAPAL_KEY", keys),
                Child.javaCommand(),
                "-cp",
                System.getProperty("java.class.path"),
                "id.tapal.app.Tapal",
                "key",
                "check",
                "--database",
                folder.resolve("tapal.db").toString());

        assertThat(list.status()).as(list.err()).isZero();
        assertThat(list.out()).startsWith("2 seals open");
        assertThat(key()).doesNotExist();
    }

    @Test
    void a_server_needs_a_named_key() {
        Run run = Run.tapal("migrate", "--database", "jdbc:postgresql://127.0.0.1:1/none");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.fault()).startsWith("tapal: key: ").contains("--key-file", "TAPAL_KEY");
    }

    @Test
    void who_asked_is_forgotten_by_command_on_a_decision_that_is_named() {
        String number = aLetter();

        Run refused = run("forget", number, "--by", "staf", "--reason", "diminta");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.fault()).contains("--by", "staf", "head");
        assertThat(run("forget", "2025/SR/0099", "--by", "kepala", "--reason", "diminta")
                        .fault())
                .contains("2025/SR/0099");
        assertThat(run("forget", number, "--by", "kepala", "--reason", " ").status())
                .isEqualTo(2);

        assertThat(done("forget", number, "--by", "kepala", "--reason", "diminta")
                        .out())
                .contains(number, "forgotten");
        assertThat(done("key", "check").out()).startsWith("1 seals open");
    }

    @Test
    void a_group_without_command_names_its_commands() {
        assertThat(Run.tapal("key").fault())
                .startsWith("tapal: key: name one of ")
                .contains("new", "rotate", "drop");
    }
}
