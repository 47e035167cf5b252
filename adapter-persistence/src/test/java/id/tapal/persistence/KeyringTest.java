package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyringTest {

    private static final String FIRST = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String SECOND = "//79/Pv6+fj39vX08/Lx8O/u7ezr6uno5+bl5OPi4eA=";
    private static final String PLACE = "2026/TM/0001#2";
    private static final String NUMBER = "ktp:5371010101900001";

    private static final Keyring KEYS = Keyring.parse("k1:" + FIRST);

    /** Made by another implementation (OpenSSL's AES-256-GCM) of key 00…1f and nonce 00…0b. */
    @ParameterizedTest
    @CsvSource({
        "ktp:5371010101900001,2026/TM/0001#2,AAECAwQFBgcICQoLLHamIfDW9Sq9cKe6gdhBXbPmtwUFTDMwNKqCT2UBlLvZTZZY",
        "'','',AAECAwQFBgcICQoL9MLbHcOIBaN7khccXQqBzA"
    })
    void opens_a_seal_of_another_implementation(String plain, String place, String bytes) {
        assertThat(KEYS.open("k1:" + bytes, place)).isEqualTo(plain);
    }

    @Test
    void a_seal_has_the_id_of_its_key_a_nonce_the_text_and_a_tag() {
        String sealed = KEYS.seal("1234", PLACE);

        assertThat(sealed).startsWith("k1:").doesNotContain("1234", "=", "+", "/");
        assertThat(Base64.getUrlDecoder().decode(sealed.substring(3))).hasSize(12 + 4 + 16);
        assertThat(KEYS.seal("1234", PLACE)).as("the same text once more").isNotEqualTo(sealed);
    }

    @Test
    void half_a_character_is_refused_rather_than_changed() {
        assertThatThrownBy(() -> KEYS.seal("a\ud800", PLACE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("text: ");
    }

    @Test
    void every_changed_bit_is_noticed() {
        byte[] whole = Base64.getUrlDecoder().decode(KEYS.seal(NUMBER, PLACE).substring(3));
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] changed = whole.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertDoesNotOpen(
                    KEYS,
                    "k1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(changed),
                    PLACE,
                    PLACE + " does not open");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/TM/0001#3", "2026/TM/0002#2", "2026/TM/0001#2 ", ""})
    void a_seal_that_was_moved_to_another_place_does_not_open(String elsewhere) {
        assertDoesNotOpen(KEYS, KEYS.seal(NUMBER, PLACE), elsewhere, "changed or moved");
    }

    @Test
    void another_key_of_the_same_id_does_not_open_it() {
        assertDoesNotOpen(
                Keyring.parse("k1:" + SECOND),
                KEYS.seal(NUMBER, PLACE),
                PLACE,
                "another key of the same id",
                "--key-file");
    }

    @Test
    void a_key_that_is_not_there_is_named() {
        assertDoesNotOpen(
                Keyring.parse("k2:" + FIRST), KEYS.seal(NUMBER, PLACE), PLACE, "key k1", "not among k2", "--key-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "k1", "k1:", "k1:AAEC", "k1:*", "ktp:5371010101900001", "5371010101900001:x y"})
    void what_is_no_seal_does_not_open(String text) {
        assertDoesNotOpen(KEYS, text, PLACE, PLACE);
    }

    private static void assertDoesNotOpen(Keyring keys, String sealed, String place, String... saying) {
        assertThatThrownBy(() -> keys.open(sealed, place))
                .isInstanceOf(UnusableKey.class)
                .hasMessageStartingWith("key: ")
                .hasMessageContainingAll(saying)
                .hasMessageNotContainingAny(NUMBER, FIRST, SECOND);
    }

    @Test
    void the_first_key_seals_and_the_others_open_what_they_sealed() {
        Keyring rotated = Keyring.parse("# made new\nk2:" + SECOND + "\n\n  k1:" + FIRST + "  \r\n");

        assertThat(rotated.ids()).containsExactly("k2", "k1");
        assertThat(rotated.current()).isEqualTo("k2");
        assertThat(Keyring.keyOf(rotated.seal(NUMBER, PLACE))).isEqualTo("k2");
        assertThat(rotated.open(KEYS.seal(NUMBER, PLACE), PLACE)).isEqualTo(NUMBER);
    }

    @Test
    void keys_of_the_environment_may_be_parted_by_commas() {
        assertThat(Keyring.parse("k2:" + SECOND + ", k1:" + FIRST).ids()).containsExactly("k2", "k1");
    }

    @ParameterizedTest
    @CsvSource({
        "'',there is no key",
        "'# none\n',there is no key",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,line 1: it is not id:base64",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=:k1,line 1: it is not id:base64",
        ":AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=,line 1: it is not id:base64",
        "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=:x,line 1: what follows the id is not base64",
        "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==,line 1: the key has 31 bytes",
        "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g,line 1: the key has 33 bytes",
        "k1:AAECAwQFBgcICQoLDA0ODw==,line 1: the key has 16 bytes",
        "'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nk1://79/Pv6+fj39vX08/Lx8O/u7ezr6uno5+bl5OPi4eA=',line 2: the id k1 stands twice"
    })
    void what_is_no_key_is_told_without_telling_it(String text, String saying) {
        assertThatThrownBy(() -> Keyring.parse(text))
                .isInstanceOf(UnusableKey.class)
                .hasNoCause()
                .hasMessageStartingWith("key: ")
                .hasMessageContainingAll(saying, "--key-file")
                .hasMessageNotContainingAny("AAECAw", "Pv6");
    }

    @Test
    void a_new_key_has_an_id_of_its_own_and_is_not_printed() {
        Keyring keys = Keyring.generate(new SecureRandom());

        assertThat(keys).hasToString("Keyring" + keys.ids());
        assertThat(keys.current()).matches("k-[0-9a-f]{8}");
        assertThat(Keyring.parse(keys.material()).open(keys.seal(NUMBER, PLACE), PLACE))
                .isEqualTo(NUMBER);
    }
}
