package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class Argon2PasswordsTest {

    private static final String PASSWORD = "peta batas negara";

    private final Argon2Passwords passwords = Argon2Passwords.onThisMachine();

    /** Of the reference implementation ({@code src/test.c} of phc-winner-argon2): of {@code password} and the salt {@code somesalt}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            })
    void matches_what_the_reference_implementation_hashed(String hash) {
        assertThat(passwords.matches("password", hash)).isTrue();
        assertThat(passwords.matches("differentpassword", hash)).isFalse();
    }

    /** RFC 9106, section 5.3. Hashes of passwords have neither secret nor associated data: this one is of the library alone. */
    @Test
    void the_library_makes_the_tag_of_the_standard() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(filled(32, 1), tag);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void a_hash_names_its_cost_and_has_a_salt_of_16_bytes_and_a_tag_of_32() {
        assertThat(passwords.hash(PASSWORD))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void a_hash_that_was_tampered_with_is_not_matched() {
        String hash = passwords.hash(PASSWORD);
        String[] parts = hash.split("\\$", -1);
        for (int part : new int[] {4, 5}) {
            String[] tampered = parts.clone();
            tampered[part] = (tampered[part].startsWith("A") ? "B" : "A") + tampered[part].substring(1);
            assertThat(passwords.matches(PASSWORD, String.join("$", tampered))).isFalse();
        }
        for (String cheaper : List.of("m=19448,t=2,p=1", "m=19456,t=1,p=1", "m=19456,t=2,p=2")) {
            assertThat(passwords.matches(PASSWORD, hash.replace("m=19456,t=2,p=1", cheaper)))
                    .as(cheaper)
                    .isFalse();
        }
    }

    @Test
    void what_is_no_hash_of_argon2id_is_a_fault_that_does_not_tell_it() {
        String hash = passwords.hash(PASSWORD);
        for (String none : List.of(
                hash.replace("argon2id", "argon2i"),
                hash.replace("v=19", "v=16"),
                hash.replace("m=19456", "m=99999999"),
                hash.substring(0, hash.lastIndexOf('$') + 1),
                hash + "$",
                " " + hash)) {
            assertThatThrownBy(() -> passwords.matches(PASSWORD, none))
                    .as(none)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("credential: ")
                    .hasMessageNotContaining(none);
        }
    }

    @Test
    @Timeout(60)
    void hashing_and_matching_wait_for_their_turn_and_give_it_back() throws Exception {
        Semaphore turns = new Semaphore(1);
        Argon2Passwords one = new Argon2Passwords(new SecureRandom(), turns);
        String hash = one.hash(PASSWORD);
        for (Callable<Boolean> work : List.<Callable<Boolean>>of(
                () -> one.matches(PASSWORD, hash), () -> !one.hash(PASSWORD).equals(hash))) {
            turns.acquire();
            FutureTask<Boolean> waiting = new FutureTask<>(work);
            Thread.ofPlatform().start(waiting);
            while (!turns.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
            assertThat(waiting.isDone()).isFalse();

            turns.release();
            assertThat(waiting.get()).isTrue();
            assertThat(turns.availablePermits()).isEqualTo(1);
        }
    }
}
