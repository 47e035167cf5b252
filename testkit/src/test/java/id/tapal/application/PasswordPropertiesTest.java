package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.account.Accounts;
import id.tapal.application.account.PasswordChange;
import id.tapal.application.account.SignIn;
import id.tapal.application.account.Weakness;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

final class PasswordPropertiesTest {

    private static final String STAFF = Agency.STAFF.id();

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Accounts accounts = desk.desk().accounts();

    @Property(tries = 500)
    void whatever_is_long_enough_and_taken_lets_in(@ForAll @StringLength(min = 8, max = 140) String next) {
        String oneTime = accounts.oneTimePassword(STAFF);
        String secret = ((SignIn.SignedIn) accounts.signIn(STAFF, oneTime)).secret();
        String composed = Normalizer.normalize(next, Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());

        PasswordChange change = accounts.changePassword(secret, oneTime, next);

        if (length < 12 || length > 128) {
            Weakness why = length < 12 ? Weakness.TOO_SHORT : Weakness.TOO_LONG;
            assertThat(change).isEqualTo(new PasswordChange.TooWeak(why));
        } else {
            assertThat(change).isEqualTo(new PasswordChange.Changed());
            assertThat(accounts.signIn(STAFF, next)).isInstanceOf(SignIn.SignedIn.class);
            assertThat(accounts.signIn(STAFF, next + "x")).isEqualTo(new SignIn.Refused());
        }
    }

    /** 11 in the first 63 minutes, then one an hour. */
    @Property(tries = 200)
    void however_guesses_are_spaced_a_day_has_no_more_than_33(
            @ForAll @Size(min = 200, max = 400) List<@IntRange(max = 1800) Integer> seconds) {
        accounts.oneTimePassword(STAFF);
        Instant begin = desk.clock().instant();
        int looked = 0;
        for (int pause : seconds) {
            desk.clock().advance(Duration.ofSeconds(pause));
            if (desk.clock().instant().isAfter(begin.plus(Duration.ofDays(1)))) {
                break;
            }
            Instant before = desk.holdings()
                    .credentials()
                    .find(STAFF)
                    .orElseThrow()
                    .lockedUntil()
                    .orElse(Instant.MIN);
            accounts.signIn(STAFF, "bukan kata sandi");
            looked += before.isAfter(desk.clock().instant()) ? 0 : 1;
        }
        assertThat(looked).isBetween(5, 33);
    }
}
