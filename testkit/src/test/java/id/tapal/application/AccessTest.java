package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.organization.Access;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Token;
import id.tapal.application.page.Page;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AccessTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Access access = desk.desk().access();

    @Test
    void the_secret_lets_its_member_in_and_no_other_text_does() {
        Access.Issued issued = access.issue(Agency.STAFF.id(), WEEK);

        assertThat(access.authenticate(issued.secret())).contains(Agency.STAFF.member());
        assertThat(access.authenticate(issued.secret() + "x")).isEmpty();
        assertThat(access.authenticate(issued.token().hash())).isEmpty();
        assertThat(access.authenticate(issued.token().id())).isEmpty();
        assertThat(access.authenticate("")).isEmpty();
    }

    @Test
    void no_two_secrets_or_ids_are_alike() {
        Access.Issued one = access.issue(Agency.STAFF.id(), WEEK);
        Access.Issued other = access.issue(Agency.STAFF.id(), WEEK);

        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(one.token().id()).isNotEqualTo(other.token().id());
    }

    @Test
    void the_secret_is_kept_nowhere() {
        Access.Issued issued = access.issue(Agency.STAFF.id(), WEEK);

        assertThat(access.all()).containsExactly(issued.token());
        assertThat(issued.token().toString()).doesNotContain(issued.secret());
        assertThat(issued.token().hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void an_id_can_be_typed_on_a_command_line() {
        for (int i = 0; i < 200; i++) {
            assertThat(access.issue(Agency.STAFF.id(), WEEK).token().id()).matches("[0-9a-f]{12}");
        }
    }

    @Test
    void all_tokens_are_told_however_many_were_issued_at_once() {
        List<Token> issued = new ArrayList<>();
        for (int i = 0; i <= Page.LIMIT; i++) {
            issued.add(access.issue(Agency.STAFF.id(), WEEK).token());
        }

        assertThat(access.all()).containsExactlyInAnyOrderElementsOf(issued);
        assertThat(access.list(Optional.empty(), Page.LIMIT).next()).isPresent();
        for (int wrong : List.of(0, Page.LIMIT + 1)) {
            assertThatThrownBy(() -> access.list(Optional.empty(), wrong)).hasMessage("limit: 1 to 200, was " + wrong);
        }
    }

    @Test
    void it_ends_with_its_lifetime() {
        String secret = access.issue(Agency.STAFF.id(), WEEK).secret();

        desk.clock().advance(WEEK.minusNanos(1));
        assertThat(access.authenticate(secret)).isPresent();
        desk.clock().advance(Duration.ofNanos(1));
        assertThat(access.authenticate(secret)).isEmpty();
    }

    @Test
    void it_ends_when_it_is_revoked() {
        Access.Issued issued = access.issue(Agency.STAFF.id(), WEEK);
        String other = access.issue(Agency.STAFF.id(), WEEK).secret();

        assertThat(access.revoke(issued.token().id()))
                .get()
                .satisfies(token -> assertThat(token.revokedAt()).contains(DeskFixture.MONDAY_MORNING));

        assertThat(access.authenticate(issued.secret())).isEmpty();
        assertThat(access.authenticate(other)).isPresent();
        assertThat(access.revoke("no-such-id")).isEmpty();
    }

    @Test
    void it_ends_while_its_member_is_not_active() {
        String secret = access.issue(Agency.STAFF.id(), WEEK).secret();

        desk.desk().administration().save(new Member(Agency.STAFF.id(), "Staf", false));

        assertThat(access.authenticate(secret)).isEmpty();
    }

    @Test
    void nobody_gets_one_who_is_no_active_member_and_none_lives_for_no_time() {
        desk.desk().administration().save(new Member("mantan", "Mantan Staf", false));

        for (String nobody : new String[] {"mantan", "tamu"}) {
            assertThatThrownBy(() -> access.issue(nobody, WEEK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("member: ", nobody, "add the member first");
        }
        for (Duration none : new Duration[] {Duration.ZERO, WEEK.negated()}) {
            assertThatThrownBy(() -> access.issue(Agency.STAFF.id(), none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("days: ");
        }
        assertThat(access.all()).isEmpty();
    }
}
