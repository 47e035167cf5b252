package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.standard.Clause.*;

import id.tapal.domain.standard.Clause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6, rule 4, in letters and reports: what the requester must bring before the answer may leave. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequirementTest {

    /** A letter that is ready to be answered, begun with this intake. */
    private static Scenario signed(Act intake, Act... completions) {
        List<Act> acts = new ArrayList<>(letterUntilSigned());
        acts.set(0, intake);
        acts.addAll(1, List.of(completions));
        return aLetter().given(acts);
    }

    /** A report that is ready to be delivered, begun with this intake. */
    private static Scenario handedOver(Act intake, Act... completions) {
        List<Act> acts = new ArrayList<>(reportUntilHandedOver());
        acts.set(0, intake);
        acts.addAll(1, List.of(completions));
        return aLaporReport().given(acts);
    }

    @Nested
    class REQ_B1 {

        private final Act withoutIdentity = letterReceived().without(Fact.IDENTITY);

        @Test
        void an_identity_missing_with_a_phone_number_breaks_B_1() {
            signed(withoutIdentity.stating(Fact.PHONE, "0812"))
                    .when(answerSent())
                    .thenBreaches(requirement(B_1, "identity", ""));
        }

        @Test
        void with_neither_breaks_B_1_and_REQ_B1() {
            signed(withoutIdentity)
                    .when(answerSent())
                    .thenBreaches(requirement(Clause.REQ_B1, "identity|phone", ""), requirement(B_1, "identity", ""));
        }

        @Test
        void any_identity_that_is_not_empty_is_enough_in_a_letter() {
            signed(letterReceived().stating(Fact.IDENTITY, "library card")).given(answerSent());
        }

        @Test
        void a_completion_brings_what_the_intake_lacked() {
            signed(
                            withoutIdentity,
                            completionRequested(),
                            requirementsCompleted().stating(Fact.IDENTITY, "ktp:1"))
                    .given(answerSent());
            signed(withoutIdentity, requirementsCompleted().stating(Fact.PHONE, "0812"))
                    .when(answerSent())
                    .thenBreaches(requirement(B_1, "identity", ""));
        }

        @Test
        void asking_for_it_brings_nothing() {
            signed(withoutIdentity, completionRequested().stating(Fact.IDENTITY, "ktp:1"))
                    .when(answerSent())
                    .thenBreaches(requirement(Clause.REQ_B1, "identity|phone", ""), requirement(B_1, "identity", ""));
        }

        @Test
        void a_completion_after_the_signing_is_not_too_late() {
            signed(withoutIdentity)
                    .given(requirementsCompleted().stating(Fact.IDENTITY, "ktp:1"))
                    .given(answerSent());
        }

        @Test
        void only_the_first_leaving_of_the_answer_is_judged() {
            signed(withoutIdentity)
                    .when(requesterCalled())
                    .thenBreaches(requirement(Clause.REQ_B1, "identity|phone", ""), requirement(B_1, "identity", ""))
                    .given(requesterCalled(), answerCollected());
        }

        @Test
        void a_collection_without_a_call_is_a_leaving_too() {
            signed(withoutIdentity.stating(Fact.PHONE, "0812"))
                    .when(answerCollected())
                    .thenBreaches(requirement(B_1, "identity", ""), missing(B_5, ActType.REQUESTER_CALLED));
        }
    }

    @Nested
    class REQ_B2 {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Kepala Badan",
                    "kepala",
                    "KEPALA BADAN PENGELOLA PERBATASAN DAERAH",
                    "Yth. Kepala Badan",
                    "Yth.Kepala Badan",
                    "Yth. Bapak Kepala BPPD NTT",
                    "Ibu Kepala Badan",
                    "Yth. Plt. Kepala Badan",
                    "Plh. Kepala",
                    "Yth. Ibu Plh.  Kepala   Dinas",
                    "Kepala, BPPD NTT",
                    "Kepala\u00a0Badan",
                    "head",
                    "Acting-Head",
                    " HEAD "
                })
        void a_letter_addressed_to_the_head(String addressee) {
            signed(letterReceived().stating(Fact.ADDRESSED_TO, addressee)).given(answerSent());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Gubernur NTT",
                    "Sekretaris",
                    "Kepala Bidang Pengelolaan",
                    "Kepala Bagian Umum",
                    "Kepala Bidang, BPPD NTT",
                    "Kepala Bidang/Seksi",
                    "Kepala Subbagian Umum",
                    "kepala subbidang Data",
                    "Yth. Kepala  Seksi Peta",
                    "Bapak",
                    "Wakil Kepala",
                    "secretary",
                    "Kepalanya",
                    "Bapakkepala",
                    "Kabid"
                })
        void a_letter_addressed_to_anybody_else(String addressee) {
            signed(letterReceived().stating(Fact.ADDRESSED_TO, addressee))
                    .when(answerSent())
                    .thenBreaches(requirement(Clause.REQ_B2, "addressed_to", ""));
        }

        @Test
        void a_letter_addressed_to_nobody() {
            signed(letterReceived().without(Fact.ADDRESSED_TO))
                    .when(answerSent())
                    .thenBreaches(requirement(Clause.REQ_B2, "addressed_to", ""));
        }

        @Test
        void a_completion_may_address_it_to_the_head() {
            signed(
                            letterReceived().stating(Fact.ADDRESSED_TO, "Gubernur"),
                            requirementsCompleted().stating(Fact.ADDRESSED_TO, "Kepala Badan"))
                    .given(answerSent());
        }

        @Test
        void all_that_a_letter_lacks_is_said_at_once() {
            signed(letterReceived().without(Fact.ADDRESSED_TO, Fact.IDENTITY))
                    .when(requesterCalled())
                    .thenBreaches(
                            requirement(Clause.REQ_B1, "identity|phone", ""),
                            requirement(Clause.REQ_B2, "addressed_to", ""),
                            requirement(B_1, "identity", ""));
        }
    }

    @Nested
    class REQ_C {

        @Test
        void name_or_address_missing_breaks_it_once_at_the_delivery() {
            Expected lacking = requirement(Clause.REQ_C, "name|address", "");
            handedOver(reportSubmitted().without(Fact.NAME))
                    .when(answerDelivered())
                    .thenBreaches(lacking);
            handedOver(reportSubmitted().without(Fact.ADDRESS))
                    .when(answerDelivered())
                    .thenBreaches(lacking);
            handedOver(reportSubmitted().without(Fact.NAME, Fact.ADDRESS))
                    .when(answerDelivered())
                    .thenBreaches(lacking);
        }

        @Test
        void a_completion_brings_what_the_intake_lacked() {
            handedOver(
                            reportSubmitted().without(Fact.NAME),
                            requirementsCompleted().stating(Fact.NAME, "pemohon"))
                    .given(answerDelivered());
            handedOver(
                            reportSubmitted().without(Fact.NAME, Fact.ADDRESS),
                            requirementsCompleted().stating(Fact.ADDRESS, "Atambua"),
                            requirementsCompleted().stating(Fact.NAME, "pemohon"))
                    .given(answerDelivered());
        }

        @Test
        void a_report_needs_neither_identity_nor_addressee() {
            handedOver(reportSubmitted()).given(answerDelivered());
        }
    }

    @Nested
    class Where_the_intake_act_is_missing {

        @Test
        void nothing_is_judged() {
            aLetter()
                    .when(answerSent())
                    .thenBreaches(
                            missing(B_1, ActType.LETTER_RECEIVED),
                            missing(B_2, ActType.DISPOSITION_MADE),
                            missing(B_3, ActType.ANSWER_DRAFTED),
                            missing(B_4, ActType.ANSWER_SIGNED));
        }

        @Test
        void an_intake_made_late_but_before_the_leaving_is_judged_with_earlier_completions() {
            aLetter()
                    .givenUnlawfully(requirementsCompleted().stating(Fact.PHONE, "0812"))
                    .given(letterReceived().without(Fact.IDENTITY))
                    .givenUnlawfully(dispositionMade(), answerDrafted(), answerSigned())
                    .when(answerSent())
                    .thenBreaches(requirement(B_1, "identity", ""));
        }

        @Test
        void an_intake_made_after_the_leaving_is_not_judged_any_more() {
            aLetter()
                    .givenUnlawfully(requesterCalled())
                    .given(letterReceived().without(Fact.IDENTITY))
                    .given(requesterCalled());
        }
    }
}
