package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyFileTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    private KeyFile file() {
        return KeyFile.at(folder.resolve("deep/tapal.key"));
    }

    private Path path() {
        return folder.resolve("deep/tapal.key");
    }

    private static void assertUnusable(ThrowingCallable action, String... saying) {
        assertThatThrownBy(action)
                .isInstanceOf(UnusableKey.class)
                .hasMessageMatching("key(-file)?: .*")
                .hasMessageContainingAll(saying);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_new_file_is_for_its_owner_alone() throws IOException {
        file().make(random);
        file().rotate(random);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_seal_made_before_a_rotation_opens_after_it_from_the_file() {
        String sealed = file().make(random).seal("1234", "here");
        Keyring rotated = file().rotate(random);

        assertThat(file().read().open(sealed, "here")).isEqualTo("1234");
        assertThat(file().read().ids()).isEqualTo(rotated.ids()).hasSize(2);
        assertThat(rotated.seal("1234", "here")).doesNotStartWith(Keyring.keyOf(sealed) + ":");
        assertThat(path().getParent()).isDirectoryNotContaining(each -> !each.equals(path()));
    }

    @Test
    void of_several_that_make_it_at_once_one_does() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        List<Thread> all = Stream.generate(() -> Thread.ofPlatform().unstarted(() -> {
                    try {
                        file().make(new SecureRandom());
                        made.incrementAndGet();
                    } catch (UnusableKey there) {
                        assertThat(there).hasMessageContaining("is there already");
                    }
                }))
                .limit(8)
                .toList();
        all.forEach(Thread::start);
        for (Thread each : all) {
            each.join();
        }
        assertThat(made).hasValue(1);
        assertThat(file().read().ids()).hasSize(1);
        assertThat(path().getParent()).isDirectoryNotContaining(each -> !each.equals(path()));
    }

    @Test
    void a_vault_goes_on_with_the_keys_that_the_file_has_now() throws IOException {
        String first = file().make(random).current();
        Vault vault = file().vault();
        String old = vault.seal("1234", "here");
        String second = file().rotate(random).current();
        String now = vault.seal("5678", "here");

        assertThat(Keyring.keyOf(old)).isEqualTo(first);
        assertThat(Keyring.keyOf(now)).isEqualTo(second);
        assertThat(vault.open(old, "here")).isEqualTo("1234");
        Files.delete(path());
        assertThat(vault.open(now, "here")).as("while the file is away").isEqualTo("5678");
    }

    @Test
    void an_old_key_can_be_dropped_but_not_the_current_one() {
        String old = file().make(random).current();
        String current = file().rotate(random).current();

        assertUnusable(() -> file().drop(current), current, "tapal key rotate");
        assertUnusable(() -> file().drop("k9"), "k9", "tapal key list");
        assertThat(file().drop(old).ids()).containsExactly(current);
        assertThat(file().read().ids()).containsExactly(current);
    }

    @Test
    void a_file_that_is_there_is_never_made_anew() throws IOException {
        file().make(random);
        String before = Files.readString(path());

        assertUnusable(() -> file().make(random), path().toString(), "there already", "tapal key rotate");
        assertThat(path()).content().isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_file_open_to_others_is_not_read(String rights) throws IOException {
        file().make(random);
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(rights));

        assertUnusable(() -> file().read(), path().toString(), "chmod 600");
    }

    @Test
    void a_file_that_is_not_there_or_cannot_be_read_is_named() throws IOException {
        assertUnusable(() -> file().read(), path().toString(), "is not there", "tapal key new");
        assertThat(file().exists()).isFalse();

        Path taken = Files.createDirectories(path());
        Files.setPosixFilePermissions(taken, PosixFilePermissions.fromString("rwx------"));
        assertUnusable(() -> file().read(), path().toString(), "cannot be read");
        assertUnusable(
                () -> KeyFile.at(Files.writeString(folder.resolve("plain"), "x").resolve("tapal.key"))
                        .make(random),
                "cannot be made",
                "--key-file");
    }
}
