package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.account.Binding;
import id.tapal.application.account.Bindings;
import id.tapal.application.account.ProvidedIdentity;
import id.tapal.application.account.ProviderAccounts;
import id.tapal.application.account.ProviderSignIn;
import id.tapal.application.account.Session;
import id.tapal.application.account.SignIn;
import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ProviderAccountsTest {

    private static final String STAFF = Agency.STAFF.id();
    private static final String ISSUER = "https://sso.example/realms/bppd";
    private static final String PASSWORD = "peta batas negara";

    private final DeskFixture fixture = DeskFixture.inMemory();
    private final ProviderAccounts accounts = fixture.desk().providerAccounts();

    private static ProvidedIdentity identity(String subject, String name) {
        return new ProvidedIdentity(ISSUER, subject, Optional.of(name));
    }

    private static SignIn.SignedIn in(ProviderSignIn became) {
        return assertThat(became).asInstanceOf(type(SignIn.SignedIn.class)).actual();
    }

    private Optional<Session> session(SignIn.SignedIn in) {
        return fixture.desk().accounts().session(in.secret());
    }

    private void setActive(boolean active) {
        fixture.desk().administration().save(Agency.STAFF.member().withActive(active));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staf", "STAF", " Staf "})
    void the_first_time_the_name_tells_whose_it_is(String name) {
        SignIn.SignedIn in = in(accounts.signIn(identity("0b1c", name)));

        assertThat(session(in)).get().satisfies(session -> {
            assertThat(session.member()).isEqualTo(Agency.STAFF.member());
            assertThat(session.byProvider()).isTrue();
            assertThat(session.passwordToChange()).isFalse();
        });
        assertThat(fixture.holdings().bindings().all())
                .containsExactly(
                        new Binding(ISSUER, "0b1c", STAFF, fixture.clock().instant()));
        assertThat(accounts.members()).containsExactly(STAFF);
    }

    @Test
    void from_then_on_the_account_counts_and_no_name() {
        accounts.signIn(identity("0b1c", STAFF));

        for (Optional<String> name :
                List.of(Optional.of("kepala"), Optional.of("berganti.nama"), Optional.<String>empty())) {
            SignIn.SignedIn in = in(accounts.signIn(new ProvidedIdentity(ISSUER, "0b1c", name)));
            assertThat(in.session().member().id()).as("%s", name).isEqualTo(STAFF);
        }
        assertThat(fixture.holdings().bindings().all()).hasSize(1);
    }

    @Test
    void another_account_of_the_same_name_is_refused() {
        accounts.signIn(identity("0b1c", STAFF));

        assertThat(accounts.signIn(identity("other", STAFF))).isEqualTo(new ProviderSignIn.Taken(STAFF));
        assertThat(fixture.holdings().bindings().find(ISSUER, "other")).isEmpty();
    }

    @Test
    void a_name_that_is_nobodys_who_is_active_binds_nothing() {
        assertThat(accounts.signIn(identity("0b1c", "orang-lain"))).isEqualTo(new ProviderSignIn.Unknown("orang-lain"));
        assertThat(accounts.signIn(new ProvidedIdentity(ISSUER, "0b1c", Optional.empty())))
                .isEqualTo(new ProviderSignIn.Unknown(""));
        setActive(false);
        assertThat(accounts.signIn(identity("0b1c", STAFF))).isEqualTo(new ProviderSignIn.Unknown(STAFF));
        assertThat(fixture.holdings().bindings().all()).isEmpty();
    }

    @Test
    void who_is_no_longer_active_stays_out_and_comes_in_again_when_they_are() {
        SignIn.SignedIn in = in(accounts.signIn(identity("0b1c", STAFF)));
        setActive(false);

        assertThat(session(in)).isEmpty();
        assertThat(accounts.signIn(identity("0b1c", STAFF))).isEqualTo(new ProviderSignIn.Unknown(STAFF));
        setActive(true);
        in(accounts.signIn(identity("0b1c", STAFF)));
    }

    @Test
    void neither_a_lock_nor_a_one_time_password_matters() {
        fixture.desk().accounts().oneTimePassword(STAFF);
        for (int i = 0; i < 9; i++) {
            fixture.desk().accounts().signIn(STAFF, "bukan kata sandi");
        }

        SignIn.SignedIn in = in(accounts.signIn(identity("0b1c", STAFF)));
        assertThat(session(in)).get().extracting(Session::passwordToChange).isEqualTo(false);
    }

    @Test
    void a_session_ends_as_any_other_does() {
        SignIn.SignedIn first = in(accounts.signIn(identity("0b1c", STAFF)));
        fixture.clock().advance(Session.LONGEST_IDLE);
        assertThat(session(first)).isEmpty();

        SignIn.SignedIn second = in(accounts.signIn(identity("0b1c", STAFF)));
        assertThat(second.session().endsAt())
                .isEqualTo(fixture.clock().instant().plus(Session.LONGEST));
        fixture.desk().accounts().signOut(second.secret());
        assertThat(session(second)).isEmpty();

        SignIn.SignedIn third = in(accounts.signIn(identity("0b1c", STAFF)));
        fixture.desk().accounts().signOutEverywhere(STAFF);
        assertThat(session(third)).isEmpty();
    }

    @Test
    void a_password_changed_or_given_ends_it_too() {
        fixture.desk().accounts().give(STAFF, PASSWORD);
        SignIn.SignedIn in = in(accounts.signIn(identity("0b1c", STAFF)));
        String byPassword = assertThat(fixture.desk().accounts().signIn(STAFF, PASSWORD))
                .asInstanceOf(type(SignIn.SignedIn.class))
                .actual()
                .secret();
        fixture.desk().accounts().changePassword(byPassword, PASSWORD, "pilar batas darat");
        assertThat(session(in)).isEmpty();

        SignIn.SignedIn again = in(accounts.signIn(identity("0b1c", STAFF)));
        fixture.desk().accounts().oneTimePassword(STAFF);
        assertThat(session(again)).isEmpty();
    }

    @Test
    void an_administrator_takes_the_account_off_which_ends_the_sessions_and_stands_in_the_journal() {
        SignIn.SignedIn in = in(accounts.signIn(identity("0b1c", STAFF)));
        SignIn.SignedIn other = in(accounts.signIn(identity("1d2e", "kepala")));
        fixture.clock().advance(Duration.ofMinutes(1));

        assertThat(accounts.undo("sekretaris", STAFF))
                .extracting(Binding::subject)
                .containsExactly("0b1c");

        assertThat(session(in)).isEmpty();
        assertThat(session(other)).isPresent();
        assertThat(fixture.desk().administration().changes(Optional.empty(), 1).items())
                .extracting(Changed::author, Changed::change)
                .containsExactly(tuple(
                        new Author("sekretaris", fixture.clock().instant()),
                        new Change.OfAccount(STAFF, ISSUER, "0b1c", false)));
        in(accounts.signIn(identity("other", STAFF)));
        assertThat(accounts.signIn(identity("0b1c", STAFF))).isEqualTo(new ProviderSignIn.Taken(STAFF));
    }

    @Test
    void where_there_is_none_to_take_off_nothing_ends() {
        fixture.desk().accounts().give(STAFF, PASSWORD);
        String secret = assertThat(fixture.desk().accounts().signIn(STAFF, PASSWORD))
                .asInstanceOf(type(SignIn.SignedIn.class))
                .actual()
                .secret();

        assertThat(accounts.undo("sekretaris", STAFF)).isEmpty();
        assertThat(fixture.desk().accounts().session(secret)).isPresent();
    }

    @Test
    void a_session_begun_while_the_account_is_taken_off_is_none() {
        accounts.signIn(identity("0b1c", STAFF));
        Bindings taken = new TakenOff(fixture.holdings().bindings());
        ProviderAccounts node = new ProviderAccounts(
                taken, fixture.holdings().sessions(), fixture.holdings().staff(), fixture.clock(), new Random(3));

        assertThat(node.signIn(identity("0b1c", STAFF))).isInstanceOf(ProviderSignIn.Unknown.class);
        assertThat(fixture.holdings().bindings().all()).isEmpty();
    }

    /** Is taken off just after it was found. */
    private record TakenOff(Bindings kept) implements Bindings {
        @Override
        public Optional<Binding> find(String issuer, String subject) {
            Optional<Binding> found = kept.find(issuer, subject);
            found.ifPresent(each -> undo(new Author("sekretaris", DeskFixture.MONDAY_MORNING), each.member()));
            return found;
        }

        @Override
        public List<Binding> all() {
            return kept.all();
        }

        @Override
        public Optional<Binding> bind(Binding binding) {
            return kept.bind(binding);
        }

        @Override
        public List<Binding> undo(Author author, String member) {
            return kept.undo(author, member);
        }
    }
}
