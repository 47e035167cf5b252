package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.account.Passwords;
import id.tapal.application.desk.Desk;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Passwords} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class PasswordsContract {

    private static final String PASSWORD = "peta batas negara";

    private Passwords passwords;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected PasswordsContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        passwords = fresh().passwords();
    }

    @Test
    void a_hash_is_matched_by_its_password_and_by_no_other_text() {
        String hash = passwords.hash(PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        for (String wrong : List.of("", "Peta batas negara", PASSWORD + " ", "peta batas negar", hash)) {
            assertThat(passwords.matches(wrong, hash)).as(wrong).isFalse();
        }
    }

    @Test
    void every_character_counts_of_any_length_and_script() {
        for (String password : List.of("x", "\u00e9", "\u6e08\u307f\ud83d\udd11", "p".repeat(128))) {
            String hash = passwords.hash(password);
            assertThat(passwords.matches(password, hash)).as(password).isTrue();
            assertThat(passwords.matches(password + "p", hash)).as(password).isFalse();
        }
    }

    @Test
    void no_two_hashes_are_alike_and_none_tells_its_password() {
        String one = passwords.hash(PASSWORD);
        String other = passwords.hash(PASSWORD);

        assertThat(one).isNotEqualTo(other).doesNotContain(PASSWORD);
        assertThat(passwords.matches(PASSWORD, other)).isTrue();
    }

    @Test
    void what_is_no_hash_is_a_fault_and_matched_by_nothing() {
        for (String none : List.of("", PASSWORD, "$", "$none$1$x")) {
            assertThatThrownBy(() -> passwords.matches(PASSWORD, none))
                    .as(none)
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
