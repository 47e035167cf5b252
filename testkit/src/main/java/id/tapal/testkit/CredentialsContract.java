package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.account.Credential;
import id.tapal.application.account.Credentials;
import id.tapal.application.desk.Desk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Credentials} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class CredentialsContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000000001Z");
    private static final String HEAD = Agency.HEAD.id();
    private static final Credential FIRST = Credential.oneTime(HEAD, "hash", AT);
    private static final Credential LOCKED =
            new Credential(HEAD, "other hash", false, Optional.empty(), 7, Optional.of(AT));

    private Credentials credentials;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected CredentialsContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        Desk.Holdings holdings = fresh();
        holdings.staff().save(DeskFixture.OPERATOR, Agency.HEAD.member());
        holdings.staff().save(DeskFixture.OPERATOR, Agency.SECRETARY.member());
        credentials = holdings.credentials();
    }

    private static Credential failedOnceMore(Credential credential) {
        return new Credential(
                credential.member(),
                credential.hash(),
                credential.oneTime(),
                credential.expiresAt(),
                credential.failures() + 1,
                credential.lockedUntil());
    }

    @Test
    void keeps_all_that_it_is_given() {
        for (Credential each : List.of(FIRST, LOCKED)) {
            credentials.keep(each);
            assertThat(credentials.find(HEAD)).contains(each);
        }
    }

    @Test
    void finds_nothing_of_another() {
        credentials.keep(FIRST);

        for (String other : List.of(Agency.SECRETARY.id(), "nobody", "", HEAD.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(credentials.find(other)).as(other).isEmpty();
        }
    }

    @Test
    void keeps_nothing_of_a_stranger() {
        assertThatThrownBy(() -> credentials.keep(Credential.of("nobody", "hash")))
                .isInstanceOf(RuntimeException.class);
        assertThat(credentials.find("nobody")).isEmpty();
    }

    @Test
    void changes_what_is_there_and_tells_what_was() {
        Credential other = Credential.of(Agency.SECRETARY.id(), "hash of another");
        credentials.keep(FIRST);
        credentials.keep(other);

        assertThat(credentials.change(HEAD, before -> LOCKED)).contains(FIRST);
        assertThat(credentials.find(HEAD)).contains(LOCKED);
        assertThat(credentials.change(HEAD, CredentialsContract::failedOnceMore))
                .contains(LOCKED);
        assertThat(credentials.change(HEAD, before -> before)).contains(failedOnceMore(LOCKED));
        assertThat(credentials.change(HEAD, before -> FIRST)).contains(failedOnceMore(LOCKED));
        assertThat(credentials.find(HEAD)).contains(FIRST);
        assertThat(credentials.find(Agency.SECRETARY.id())).contains(other);
    }

    @Test
    void changes_nothing_where_nothing_is() {
        assertThat(credentials.change(HEAD, before -> LOCKED)).isEmpty();
        assertThat(credentials.find(HEAD)).isEmpty();
    }

    @Test
    void leaves_all_as_it_was_when_the_change_fails() {
        credentials.keep(FIRST);

        assertThatThrownBy(() -> credentials.change(HEAD, before -> {
                    throw new IllegalStateException("the lights went out");
                }))
                .hasMessageContaining("the lights went out");
        assertThat(credentials.change(HEAD, before -> LOCKED)).contains(FIRST);
    }

    @Test
    void each_of_many_changes_at_once_sees_the_one_before() throws Exception {
        int runners = 16;
        credentials.keep(FIRST);

        Race.Outcome<Integer> seen = Race.of(
                runners,
                runner -> credentials
                        .change(HEAD, CredentialsContract::failedOnceMore)
                        .orElseThrow()
                        .failures());

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.values())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, runners).boxed().toList());
        assertThat(credentials.find(HEAD).orElseThrow().failures()).isEqualTo(runners);
    }
}
