package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.account.Credential;
import id.tapal.application.account.Credentials;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.organization.Member;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How every {@link Credentials} begins: with one member who can come in. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class FirstMemberContract {

    private static final Member FIRST = new Member("pengelola", "Pengelola", true, false, true);
    private static final Credential PASSWORD = Credential.oneTime(FIRST.id(), "hash", DeskFixture.MONDAY_MORNING);

    private Desk.Holdings holdings;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected FirstMemberContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        holdings = fresh();
    }

    @Test
    void begins_with_the_first_member_and_their_password_and_only_once() {
        Credentials credentials = holdings.credentials();

        assertThat(credentials.begin(DeskFixture.OPERATOR, FIRST, PASSWORD)).isTrue();
        assertThat(holdings.staff().find(FIRST.id())).contains(FIRST);
        assertThat(credentials.find(FIRST.id())).contains(PASSWORD);
        assertThat(holdings.staff().changes(Optional.empty(), 9))
                .containsExactly(new Changed(1, DeskFixture.OPERATOR, new Change.OfMember(null, FIRST)));
        assertThat(credentials.begin(DeskFixture.OPERATOR, FIRST, Credential.of(FIRST.id(), "other hash")))
                .isFalse();
        assertThat(credentials.find(FIRST.id())).contains(PASSWORD);
    }

    @Test
    void begins_nothing_where_there_is_a_member_already() {
        holdings.staff().save(DeskFixture.OPERATOR, Agency.HEAD.member());

        assertThat(holdings.credentials().begin(DeskFixture.OPERATOR, FIRST, PASSWORD))
                .isFalse();
        assertThat(holdings.staff().find(FIRST.id())).isEmpty();
        assertThat(holdings.credentials().find(FIRST.id())).isEmpty();
    }

    @Test
    void of_many_that_begin_at_once_one_does() throws Exception {
        Race.Outcome<Boolean> began = Race.of(
                8,
                runner -> holdings.credentials()
                        .begin(DeskFixture.OPERATOR, FIRST, Credential.of(FIRST.id(), "hash of " + runner)));

        assertThat(began.failures()).isEmpty();
        assertThat(began.values()).containsOnlyOnce(true).hasSize(8);
        assertThat(holdings.staff().members(Optional.empty(), 9)).containsExactly(FIRST);
    }
}
