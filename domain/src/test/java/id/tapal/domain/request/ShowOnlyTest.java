package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Standard;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Section 3 under {@code standard.custody = show-only}: the identity is shown, nothing is held. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShowOnlyTest {

    private final RuleBook showOnly =
            RuleBook.of(Standard.bppdNtt().withCustody(Custody.SHOW_ONLY), WorkingCalendar.indonesia());

    @Test
    void the_identity_is_shown_and_the_answer_ends_the_case() {
        aWalkIn()
                .under(showOnly)
                .given(guestBookSigned(), identityShown())
                .thenCase(file -> assertThat(file.holdsDocument()).isFalse())
                .given(purposeRelayed(), handlerAppointed(), visitorDirected(), answerGiven())
                .thenCase(file -> assertThat(file.isEnded()).isTrue())
                .thenOmitsNothingEver();
    }

    @Test
    void a_case_may_start_with_the_showing() {
        aWalkIn()
                .under(showOnly)
                .when(identityShown())
                .thenIsLawful()
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.RECEIVED));
    }

    @Test
    void an_identity_not_shown_is_missing_under_A_1() {
        aWalkIn()
                .under(showOnly)
                .given(guestBookSigned())
                .when(purposeRelayed())
                .thenBreaches(missing(A_1, ActType.IDENTITY_SHOWN));
    }

    @Test
    void what_is_shown_must_be_a_known_kind() {
        aWalkIn()
                .under(showOnly)
                .when(identityShown().stating(Fact.IDENTITY, "library"))
                .thenBreaches(requirement(REQ_A, "identity", "library"));
    }

    @Test
    void a_withdrawal_ends_the_case_at_once() {
        aWalkIn()
                .under(showOnly)
                .given(guestBookSigned(), identityShown(), requestWithdrawn())
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.WITHDRAWN));
    }

    @Test
    void leaving_and_returning_are_no_acts_of_it() {
        CaseFile file = CaseFile.of(Channel.WALK_IN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> showOnly.consider(file, identityLeft().after(null)))
                .withMessageContaining("identity-left is no act of walk-in")
                .withMessageContaining("identity-shown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> showOnly.consider(file, identityReturned().after(null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenario.LIVE.consider(file, identityShown().after(null)))
                .withMessageContaining("identity-left");
    }
}
