package id.tapal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first line is a published example; the others were computed with {@code openssl dgst -sha256 -mac HMAC}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SignatureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw ! msg_p5jXN8AQM9LWM0D4loKWxJek ! 1614265330 ! {\"test\": 2432232314} ! v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= ! evt_019caceef7c000000000000000000000 ! 1772413200 ! {\"number\":\"2026/TM/0001\"} ! v1,NcK1UOC9OtNxOvGLS18S8mSOASA5t6s29a1XoYSYS5U=",
                "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= ! evt_1 ! 0 ! Ébène ! v1,rRd3ghVSPa+LwD2gr12Dn1NjM2KsP7PKt6LObFBZ58s="
            })
    void is_that_of_standard_webhooks(String secret, String id, long timestamp, String body, String signature) {
        assertThat(Signature.of(secret, id, timestamp, body)).isEqualTo(signature);
    }
}
