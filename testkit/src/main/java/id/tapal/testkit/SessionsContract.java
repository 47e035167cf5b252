package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.account.Credential;
import id.tapal.application.account.Session;
import id.tapal.application.account.Sessions;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class SessionsContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000000001Z");

    private Desk.Holdings holdings;
    private Sessions sessions;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected SessionsContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        holdings = fresh();
        sessions = holdings.sessions();
        for (Agency each : List.of(Agency.HEAD, Agency.SECRETARY)) {
            holdings.staff().save(DeskFixture.OPERATOR, each.member());
            holdings.credentials().keep(Credential.of(each.id(), "hash"));
        }
    }

    private static Session of(Agency member, String hash) {
        return new Session(hash, member.member(), AT, AT.plusNanos(1), AT.plusSeconds(60), false);
    }

    private static Session ofProvider(Agency member, String hash) {
        return new Session(hash, member.member(), AT, AT.plusNanos(1), AT.plusSeconds(60), false, true);
    }

    private static Session usedAt(Session session, Instant at) {
        return new Session(session.secretHash(), session.member(), session.begunAt(), at, session.endsAt(), false);
    }

    private Session added(Session session) {
        sessions.add(session);
        return session;
    }

    private List<String> left(String... hashes) {
        return List.of(hashes).stream()
                .filter(hash -> sessions.find(hash).isPresent())
                .toList();
    }

    @Test
    void finds_a_session_by_its_hash_and_by_nothing_else() {
        Session one = added(of(Agency.HEAD, "a"));
        Session other = added(of(Agency.HEAD, "b"));

        assertThat(sessions.find("a")).contains(one);
        assertThat(sessions.find("b")).contains(other);
        for (String none : List.of("A", "c", "", Agency.HEAD.id())) {
            assertThat(sessions.find(none)).as(none).isEmpty();
        }
    }

    @Test
    void finds_one_that_is_over_too() {
        Session over = added(new Session("a", Agency.HEAD.member(), AT, AT, AT.minusSeconds(1_000_000), false));

        assertThat(sessions.find("a")).contains(over);
    }

    @Test
    void tells_the_member_and_their_password_as_both_are_now() {
        Session begun = added(of(Agency.HEAD, "a"));
        Member gone = new Member(Agency.HEAD.id(), "Nama baru", false, false, true);
        holdings.staff().save(DeskFixture.OPERATOR, gone);
        holdings.credentials().keep(Credential.oneTime(Agency.HEAD.id(), "another hash", DeskFixture.MONDAY_MORNING));

        assertThat(sessions.find("a"))
                .contains(new Session("a", gone, begun.begunAt(), begun.lastUsedAt(), begun.endsAt(), true));
    }

    @Test
    void refuses_a_hash_that_is_there_and_a_session_of_who_has_no_password() {
        Session begun = added(of(Agency.HEAD, "a"));
        holdings.staff().save(DeskFixture.OPERATOR, Agency.STAFF.member());

        for (Session wrong : List.of(of(Agency.SECRETARY, "a"), of(Agency.STAFF, "b"), of(Agency.LIAISON, "c"))) {
            assertThatThrownBy(() -> sessions.add(wrong)).as("%s", wrong).isInstanceOf(RuntimeException.class);
        }
        assertThat(sessions.find("a")).contains(begun);
        assertThat(left("b", "c")).isEmpty();
    }

    @Test
    void keeps_one_of_a_provider_for_who_has_no_password() {
        holdings.staff().save(DeskFixture.OPERATOR, Agency.STAFF.member());
        Session begun = added(ofProvider(Agency.STAFF, "a"));

        assertThat(sessions.find("a")).contains(begun);
        assertThatThrownBy(() -> sessions.add(ofProvider(Agency.LIAISON, "b"))).isInstanceOf(RuntimeException.class);
        assertThat(left("b")).isEmpty();
    }

    @Test
    void no_password_has_a_part_in_one_of_a_provider() {
        Session begun = added(ofProvider(Agency.HEAD, "a"));
        holdings.credentials().keep(Credential.oneTime(Agency.HEAD.id(), "another hash", DeskFixture.MONDAY_MORNING));

        assertThat(sessions.find("a")).contains(begun);
        Instant later = AT.plusSeconds(9);
        sessions.touch("a", later);
        assertThat(sessions.find("a"))
                .contains(new Session("a", begun.member(), begun.begunAt(), later, begun.endsAt(), false, true));
        sessions.endAll(Agency.HEAD.id(), Optional.empty());
        assertThat(left("a")).isEmpty();
    }

    @Test
    void notes_when_it_was_used_and_never_an_earlier_time() {
        Session begun = added(of(Agency.HEAD, "a"));
        Session other = added(of(Agency.HEAD, "b"));
        Instant later = AT.plusSeconds(9);

        sessions.touch("a", later);
        assertThat(sessions.find("a")).contains(usedAt(begun, later));
        sessions.touch("a", later.minusNanos(1));
        assertThat(sessions.find("a")).contains(usedAt(begun, later));
        assertThat(sessions.find("b")).contains(other);
    }

    @Test
    void notes_nothing_of_one_that_ended_meanwhile() {
        added(of(Agency.HEAD, "a"));
        sessions.end("a");

        sessions.touch("a", AT.plusSeconds(9));
        assertThat(sessions.find("a")).isEmpty();
    }

    @Test
    void ends_one_and_no_other_and_takes_it_well_when_there_is_none() {
        added(of(Agency.HEAD, "a"));
        added(of(Agency.HEAD, "b"));

        sessions.end("a");
        sessions.end("a");
        sessions.end("none");

        assertThat(left("a", "b")).containsExactly("b");
    }

    @Test
    void ends_all_of_a_member() {
        added(of(Agency.HEAD, "a"));
        added(of(Agency.HEAD, "b"));
        added(of(Agency.SECRETARY, "c"));

        sessions.endAll(Agency.HEAD.id(), Optional.empty());
        sessions.endAll("nobody", Optional.empty());

        assertThat(left("a", "b", "c")).containsExactly("c");
    }

    @Test
    void ends_all_of_a_member_but_one() {
        added(of(Agency.HEAD, "a"));
        added(of(Agency.HEAD, "b"));
        added(of(Agency.HEAD, "c"));
        added(of(Agency.SECRETARY, "d"));

        sessions.endAll(Agency.HEAD.id(), Optional.of("b"));
        assertThat(left("a", "b", "c", "d")).containsExactly("b", "d");

        sessions.endAll(Agency.HEAD.id(), Optional.of("d"));
        assertThat(left("a", "b", "c", "d"))
                .as("one of another is no exception")
                .containsExactly("d");
    }

    @Test
    void removes_those_that_end_or_were_used_last_at_an_instant_or_before() {
        Instant now = AT.plusSeconds(100);
        Instant unused = AT.plusSeconds(10);
        for (long nanos : new long[] {-1, 0, 1}) {
            added(new Session("ends" + nanos, Agency.HEAD.member(), AT, now, now.plusNanos(nanos), false));
            added(new Session(
                    "used" + nanos, Agency.SECRETARY.member(), AT, unused.plusNanos(nanos), now.plusSeconds(1), false));
        }

        sessions.removeOver(now, unused);

        assertThat(left("ends-1", "ends0", "ends1", "used-1", "used0", "used1")).containsExactly("ends1", "used1");
    }
}
