package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
    void leaving_and_returning_are_not_taken_live() {
        CaseFile file = CaseFile.of(Channel.WALK_IN);
        Entry left = identityLeft().after(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> showOnly.admit(file, left, left.at()))
                .withMessageContaining("identity-left is no act of walk-in")
                .withMessageContaining("identity-shown");
        Entry returned = identityReturned().after(null);
        assertThatIllegalArgumentException().isThrownBy(() -> showOnly.admit(file, returned, returned.at()));
        Entry shown = identityShown().after(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scenario.LIVE.admit(file, shown, shown.at()))
                .withMessageContaining("identity-left");
        assertThat(showOnly.has(Channel.WALK_IN, ActType.IDENTITY_LEFT)).isFalse();
    }

    @Test
    void a_case_that_began_under_the_other_custody_goes_on_under_it() {
        Scenario leaving = aWalkIn().under(showOnly).given(visitUntilDirected()).given(answerGiven());
        leaving.thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.ANSWERED))
                .thenCase(file -> assertThat(showOnly.obligations(file, Times.time("10:00")))
                        .extracting(Obligation::act)
                        .containsExactly(ActType.IDENTITY_RETURNED))
                .given(identityReturned())
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.COMPLETED));

        aWalkIn()
                .given(guestBookSigned())
                .given(identityShown(), purposeRelayed(), handlerAppointed(), visitorDirected(), answerGiven())
                .thenCase(file -> assertThat(file.stage()).isEqualTo(Stage.COMPLETED));
    }

    @Test
    void a_record_that_mixes_both_custodies_is_judged_all_the_same() {
        aWalkIn()
                .given(guestBookSigned(), identityShown(), identityLeft())
                .thenCase(file -> assertThat(file.holdsDocument()).isTrue());
        aWalkIn()
                .under(showOnly)
                .given(guestBookSigned(), identityLeft(), identityShown())
                .thenCase(file -> assertThat(file.holdsDocument()).isTrue());
    }

    @Test
    void a_case_of_a_channel_given_up_since_is_read_without_a_promise() {
        String letterOnly = "channels=letter";
        RuleBook book = RuleBook.of(
                Standard.parse(new StringReader(builtIn()
                        .replaceFirst("(?m)^channels=.*$", letterOnly)
                        .replaceAll("(?m)^(requirements|limit|numbering\\.code)\\.(walk-in|lapor).*$", ""))),
                WorkingCalendar.indonesia());
        aLaporReport()
                .under(book)
                .given(reportUntilHandedOver())
                .thenCase(file -> assertThat(book.deadlines(file))
                        .extracting(deadline -> deadline.governing().clause())
                        .containsExactly(Clause.KIP_22_7))
                .given(answerDelivered());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.procedure(Channel.LAPOR))
                .withMessage("channel: this standard has no lapor; use one of [letter]");
    }

    private static String builtIn() {
        try (InputStream file = Standard.class.getResourceAsStream("bppd-ntt.properties")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
