package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.account.Binding;
import id.tapal.application.account.Bindings;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Bindings} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class BindingsContract {

    private static final String HEAD = Agency.HEAD.id();
    private static final String STAFF = Agency.STAFF.id();
    private static final String ISSUER = "https://sso.example/realms/bppd";
    private static final String OTHER_ISSUER = "https://sso.example/realms/lain";
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000000001Z");
    private static final Author ADMINISTRATOR = new Author(Agency.SECRETARY.id(), AT.plusSeconds(60));

    private Desk.Holdings holdings;
    private Bindings bindings;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected BindingsContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        holdings = fresh();
        DeskFixture.over(holdings);
        bindings = holdings.bindings();
    }

    private static Binding binding(String issuer, String subject, String member) {
        return new Binding(issuer, subject, member, AT);
    }

    private Binding bound(String issuer, String subject, String member) {
        Binding binding = binding(issuer, subject, member);
        assertThat(bindings.bind(binding)).contains(binding);
        return binding;
    }

    private List<Change> changes() {
        return holdings.staff().changes(Optional.empty(), 9).stream()
                .map(Changed::change)
                .filter(Change.OfAccount.class::isInstance)
                .toList();
    }

    @Test
    void finds_one_by_issuer_and_subject_and_by_nothing_else() {
        Binding one = bound(ISSUER, "a", HEAD);
        Binding other = bound(OTHER_ISSUER, "a", STAFF);

        assertThat(bindings.find(ISSUER, "a")).contains(one);
        assertThat(bindings.find(OTHER_ISSUER, "a")).contains(other);
        for (String none : List.of("A", "b", "", HEAD)) {
            assertThat(bindings.find(ISSUER, none)).as(none).isEmpty();
        }
        assertThat(bindings.find(ISSUER + "/", "a")).isEmpty();
        assertThat(bindings.all()).containsExactly(one, other);
    }

    @Test
    void keeps_that_it_was_bound_by_the_member_in_the_journal_of_changes() {
        bound(ISSUER, "a", HEAD);

        Changed latest = holdings.staff().changes(Optional.empty(), 1).getFirst();
        assertThat(latest.author()).isEqualTo(new Author(HEAD, AT));
        assertThat(latest.change()).isEqualTo(new Change.OfAccount(HEAD, ISSUER, "a", true));
    }

    @Test
    void an_account_stays_with_its_first_member() {
        Binding first = bound(ISSUER, "a", HEAD);
        List<Change> before = changes();

        assertThat(bindings.bind(binding(ISSUER, "a", STAFF))).contains(first);
        assertThat(bindings.bind(new Binding(ISSUER, "a", HEAD, AT.plusSeconds(9))))
                .contains(first);
        assertThat(bindings.all()).containsExactly(first);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void a_member_has_one_account_of_a_provider() {
        Binding first = bound(ISSUER, "a", HEAD);
        List<Change> before = changes();

        assertThat(bindings.bind(binding(ISSUER, "b", HEAD))).isEmpty();
        assertThat(bindings.find(ISSUER, "b")).isEmpty();
        assertThat(changes()).isEqualTo(before);
        Binding elsewhere = bound(OTHER_ISSUER, "b", HEAD);
        assertThat(bindings.all()).containsExactlyInAnyOrder(first, elsewhere);
    }

    @Test
    void is_undone_for_one_member_and_kept_in_the_journal_of_changes() {
        bound(ISSUER, "a", HEAD);
        bound(OTHER_ISSUER, "b", HEAD);
        Binding other = bound(ISSUER, "c", STAFF);

        assertThat(bindings.undo(ADMINISTRATOR, HEAD))
                .containsExactlyInAnyOrder(binding(ISSUER, "a", HEAD), binding(OTHER_ISSUER, "b", HEAD));
        assertThat(bindings.all()).containsExactly(other);
        assertThat(holdings.staff().changes(Optional.empty(), 2))
                .allSatisfy(changed -> assertThat(changed.author()).isEqualTo(ADMINISTRATOR))
                .extracting(Changed::change)
                .containsExactlyInAnyOrder(
                        new Change.OfAccount(HEAD, ISSUER, "a", false),
                        new Change.OfAccount(HEAD, OTHER_ISSUER, "b", false));
        bound(ISSUER, "b", HEAD);
    }

    @Test
    void undoes_nothing_where_nothing_is_bound() {
        List<Change> before = changes();

        assertThat(bindings.undo(ADMINISTRATOR, HEAD)).isEmpty();
        assertThat(bindings.undo(ADMINISTRATOR, "nobody")).isEmpty();
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void binds_nobody_who_is_no_member() {
        List<Change> before = changes();

        assertThatThrownBy(() -> bindings.bind(binding(ISSUER, "a", "nobody"))).isInstanceOf(RuntimeException.class);
        assertThat(bindings.all()).isEmpty();
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void of_many_accounts_for_one_member_at_once_one_is_bound() throws Exception {
        Race.Outcome<Optional<Binding>> raced =
                Race.of(8, runner -> bindings.bind(binding(ISSUER, "account-" + runner, HEAD)));

        assertThat(raced.failures()).isEmpty();
        assertThat(raced.values().stream().flatMap(Optional::stream)).hasSize(1).isEqualTo(bindings.all());
        assertThat(changes()).hasSize(1);
    }

    @Test
    void of_many_first_comings_of_one_account_at_once_one_binds_and_all_see_it() throws Exception {
        Race.Outcome<Optional<Binding>> raced =
                Race.of(8, runner -> bindings.bind(binding(ISSUER, "a", runner % 2 == 0 ? HEAD : STAFF)));

        assertThat(raced.failures()).isEmpty();
        assertThat(raced.values())
                .allSatisfy(each -> assertThat(each).contains(bindings.all().getFirst()));
        assertThat(bindings.all()).hasSize(1);
        assertThat(changes()).hasSize(1);
    }
}
