package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class KeyringRoundTripTest {

    private static final Keyring KEYS = Keyring.generate(new SecureRandom());

    @Property(tries = 500)
    void what_is_sealed_opens_again(@ForAll("texts") String plain, @ForAll("texts") String place) {
        assertThat(KEYS.open(KEYS.seal(plain, place), place)).isEqualTo(plain);
    }

    /** Any characters there are, of all planes, but no halves of surrogate pairs, which are none. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(40)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
