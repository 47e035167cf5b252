package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aLaporReport;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.exemption.Decision;
import id.tapal.domain.standard.Clause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: decisions and exemption. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionTest {

    private static Scenario aVisitor() {
        return aWalkIn().given(visitUntilDirected());
    }

    private static Act refused(String grounds) {
        return refusing(answerGiven(), grounds);
    }

    private static Act partlyGranted(String grounds) {
        return refused(grounds).stating(Fact.DECISION, "partly-granted").stating(Fact.REDACTIONS, "Lampiran 2");
    }

    @Nested
    class The_decision {

        @ParameterizedTest
        @CsvSource({"granted, GRANTED", "' Granted ', GRANTED", "not-held, NOT_HELD", "NOT-HELD, NOT_HELD"})
        void is_one_of_four_without_regard_to_letter_case(String written, Decision decision) {
            aVisitor()
                    .when(answerGiven().stating(Fact.DECISION, written))
                    .thenIsLawful()
                    .thenCase(file -> assertThat(file.decision()).contains(decision));
        }

        @Test
        void missing_or_another_breaks_the_clause_of_the_act() {
            aVisitor()
                    .when(answerGiven().without(Fact.DECISION))
                    .thenBreaches(content(A_4, "decision", ""))
                    .thenCase(file -> assertThat(file.decision()).isEmpty());
            aVisitor()
                    .when(answerGiven().stating(Fact.DECISION, "later"))
                    .thenBreaches(content(A_4, "decision", "later"));
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(answerDrafted().without(Fact.DECISION))
                    .thenBreaches(content(B_3, "decision", ""));
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(answerDrafted().without(Fact.DECISION))
                    .thenBreaches(content(C_4, "decision", ""));
        }

        @Test
        void that_is_none_of_the_four_is_judged_no_further() {
            aVisitor()
                    .when(answerGiven().stating(Fact.DECISION, "denied").stating(Fact.GROUNDS, "17z"))
                    .thenBreaches(content(A_4, "decision", "denied"));
        }

        @Test
        void last_drafted_stands_in_the_case_an_unknown_one_does_not_replace_it() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .given(answerDrafted().stating(Fact.DECISION, "not-held"))
                    .when(answerDrafted().stating(Fact.DECISION, "denied"))
                    .thenBreaches(content(B_3, "decision", "denied"))
                    .thenCase(file -> assertThat(file.decision()).contains(Decision.NOT_HELD))
                    .given(answerDrafted())
                    .thenCase(file -> assertThat(file.decision()).contains(Decision.GRANTED))
                    .given(endorsedByKasubid().stating(Fact.DECISION, "refused"))
                    .thenCase(file -> assertThat(file.decision()).contains(Decision.GRANTED));
        }
    }

    @Nested
    class A_refusal {

        @Test
        void states_grounds_and_a_reason() {
            aVisitor().when(refused("17g")).thenIsLawful();
            aVisitor().when(refused("17g|17b").without(Fact.GROUNDS)).thenBreaches(content(A_4, "grounds", ""));
            aVisitor().when(refused("17g").without(Fact.REASON)).thenBreaches(content(A_4, "reason", ""));
            aVisitor()
                    .when(refused("17g").without(Fact.GROUNDS, Fact.REASON))
                    .thenBreaches(content(A_4, "grounds|reason", ""));
        }

        @Test
        void needs_no_redactions() {
            aVisitor().when(refused("17g").without(Fact.REDACTIONS)).thenIsLawful();
        }

        @Test
        void by_letter_breaks_B_3_and_by_SP4N_LAPOR_the_statute() {
            aLetter()
                    .given(letterReceived(), dispositionMade())
                    .when(refusing(answerDrafted(), "17g").without(Fact.REASON))
                    .thenBreaches(content(B_3, "reason", ""));
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(refusing(answerDrafted(), "17z"))
                    .thenBreaches(content(KIP_22_7, "grounds", "17z"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "17g",
                    "17h",
                    "17i",
                    "17h.1",
                    "17h.5",
                    "17G",
                    " 17H.2 | 17i ",
                    "17g||17i",
                })
        void rests_on_one_or_more_known_grounds(String grounds) {
            aVisitor().when(refused(grounds)).thenIsLawful();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"17k", "17", "g", "17h.6", "17h.0", "17g.1", "17i.1", "17j.1", "17b.1", "17d.1", "18a", "|"})
        void on_a_ground_the_article_does_not_have_is_on_an_unknown_one(String grounds) {
            aVisitor().when(refused(grounds)).thenBreaches(content(A_4, "grounds", grounds.equals("|") ? "" : grounds));
        }

        @ParameterizedTest
        @CsvSource({"a, 5", "c, 7", "e, 7", "f, 4", "h, 5"})
        void may_name_as_many_sub_items_as_the_article_has(String letter, int items) {
            aVisitor()
                    .when(refused("17" + letter + "." + items).stating(Fact.EXEMPT_UNTIL, "2027-01-01"))
                    .thenIsLawful();
            aVisitor()
                    .when(refused("17" + letter + "." + (items + 1)))
                    .thenBreaches(content(A_4, "grounds", "17" + letter + "." + (items + 1)));
        }

        @Test
        void on_a_known_and_an_unknown_ground_names_the_unknown_one() {
            aVisitor().when(refused("17g|17k|17z")).thenBreaches(content(A_4, "grounds", "17k|17z"));
        }

        @Test
        void is_one_breach_of_content_also_where_the_reason_lacks_and_a_ground_is_unknown() {
            aVisitor().when(refused("17k").without(Fact.REASON)).thenBreaches(content(A_4, "grounds|reason", "17k"));
        }
    }

    @Nested
    class A_partial_grant {

        @Test
        void states_grounds_a_reason_and_what_is_withheld() {
            aVisitor().when(partlyGranted("17h")).thenIsLawful();
            aVisitor().when(partlyGranted("17h").without(Fact.REDACTIONS)).thenBreaches(content(A_4, "redactions", ""));
            aVisitor()
                    .when(partlyGranted("17h").without(Fact.GROUNDS, Fact.REASON, Fact.REDACTIONS))
                    .thenBreaches(content(A_4, "grounds|reason|redactions", ""));
        }
    }

    @Nested
    class Granted_and_not_held {

        @ParameterizedTest
        @ValueSource(strings = {"granted", "not-held"})
        void need_neither_ground_nor_reason_nor_holder(String decision) {
            aVisitor().when(answerGiven().stating(Fact.DECISION, decision)).thenIsLawful();
        }

        @Test
        void the_holder_may_be_named() {
            aVisitor()
                    .when(answerGiven().stating(Fact.DECISION, "not-held").stating(Fact.HOLDER, "BPN Kupang"))
                    .thenIsLawful();
        }

        @Test
        void withhold_nothing_so_that_no_ground_is_judged() {
            aVisitor()
                    .when(answerGiven()
                            .stating(Fact.GROUNDS, "17a|17j|17z")
                            .stating(Fact.DOCUMENT_KIND, "court-decision"))
                    .thenIsLawful();
        }
    }

    @Nested
    class KIP_17 {

        @Test
        void ground_j_needs_the_act_of_parliament() {
            aVisitor().when(refused("17j").stating(Fact.LAW, "UU 10/1998")).thenIsLawful();
            aVisitor().when(refused("17j")).thenBreaches(content(Clause.KIP_17, "law", ""));
            aVisitor().when(partlyGranted("17g|17j")).thenBreaches(content(Clause.KIP_17, "law", ""));
        }

        @Test
        void no_other_ground_does() {
            aVisitor().when(refused("17i")).thenIsLawful();
        }
    }

    @Nested
    class KIP_20 {

        @ParameterizedTest
        @ValueSource(strings = {"17a", "17b", "17c", "17d", "17e", "17f", "17a.5", "17f.4", "17g|17f"})
        void grounds_a_to_f_state_until_when(String grounds) {
            aVisitor().when(refused(grounds)).thenBreaches(content(Clause.KIP_20, "exempt_until", ""));
            aVisitor()
                    .when(refused(grounds).stating(Fact.EXEMPT_UNTIL, "2027-01-01"))
                    .thenIsLawful();
        }

        @ParameterizedTest
        @ValueSource(strings = {"17g", "17h", "17i"})
        void grounds_g_to_i_need_no_date(String grounds) {
            aVisitor().when(refused(grounds)).thenIsLawful();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"forever", "2027", "01-01-2027", "2027-02-30", "2027-1-1", "+2027-01-01", "2027-01-01T00:00"
                })
        void until_must_be_a_date(String until) {
            aVisitor()
                    .when(refused("17f").stating(Fact.EXEMPT_UNTIL, until))
                    .thenBreaches(content(Clause.KIP_20, "exempt_until", until));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2056-03-09", "2056-03-10"})
        void ground_a_lasts_thirty_years_at_most_the_last_day_included(String until) {
            aVisitor().when(refused("17a").stating(Fact.EXEMPT_UNTIL, until)).thenIsLawful();
        }

        @Test
        void ground_a_lasts_no_day_longer() {
            aVisitor()
                    .when(refused("17a.2").stating(Fact.EXEMPT_UNTIL, "2056-03-11"))
                    .thenBreaches(content(Clause.KIP_20, "exempt_until|2056-03-10", "2056-03-11"));
            aVisitor()
                    .when(refused("17g|17b|17a").stating(Fact.EXEMPT_UNTIL, "2056-03-11"))
                    .thenBreaches(content(Clause.KIP_20, "exempt_until|2056-03-10", "2056-03-11"));
        }

        @Test
        void thirty_years_count_from_the_day_of_the_act_in_Kupang() {
            // 23:30 in Kupang on the 10th, and 00:30 on the 11th, are one day in UTC
            aVisitor()
                    .when(refused("17a").at("23:30").stating(Fact.EXEMPT_UNTIL, "2056-03-11"))
                    .thenBreaches(
                            late(TIME_A, "09:15"), content(Clause.KIP_20, "exempt_until|2056-03-10", "2056-03-11"));
            aVisitor()
                    .when(refused("17a").at("2026-03-11 00:30").stating(Fact.EXEMPT_UNTIL, "2056-03-11"))
                    .thenBreaches(late(TIME_A, "09:15"));
        }

        @Test
        void the_other_grounds_may_last_longer() {
            aVisitor()
                    .when(refused("17b|17c|17d|17e|17f").stating(Fact.EXEMPT_UNTIL, "2100-01-01"))
                    .thenIsLawful();
        }

        @Test
        void an_unknown_ground_is_judged_no_further() {
            aVisitor().when(refused("17a.6")).thenBreaches(content(A_4, "grounds", "17a.6"));
            aVisitor().when(refused("17j.1")).thenBreaches(content(A_4, "grounds", "17j.1"));
        }
    }

    @Nested
    class KIP_18 {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "court-decision",
                    "regulation",
                    "termination-order",
                    "spending-plan",
                    "financial-report",
                    "recovered-proceeds",
                    "declared-open",
                    "Regulation"
                })
        void some_documents_can_never_be_exempt(String kind) {
            aVisitor()
                    .when(refused("17i").stating(Fact.DOCUMENT_KIND, kind))
                    .thenBreaches(content(Clause.KIP_18, "document_kind", kind));
        }

        @Test
        void a_kind_outside_the_list_breaks_the_clause_of_the_act() {
            aVisitor()
                    .when(refused("17i").stating(Fact.DOCUMENT_KIND, "map"))
                    .thenBreaches(content(A_4, "document_kind", "map"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"17g", "17h", "17h.3"})
        void grounds_g_and_h_fall_away_with_consent_or_for_public_office(String ground) {
            aVisitor()
                    .when(refused(ground).stating(Fact.CONSENT, "2026-03-01"))
                    .thenBreaches(content(Clause.KIP_18, "consent", ground));
            aVisitor()
                    .when(refused(ground).stating(Fact.PUBLIC_OFFICE, "Kepala Daerah"))
                    .thenBreaches(content(Clause.KIP_18, "public_office", ground));
            aVisitor()
                    .when(refused("17i|" + ground)
                            .stating(Fact.PUBLIC_OFFICE, "Kepala Daerah")
                            .stating(Fact.CONSENT, "2026-03-01"))
                    .thenBreaches(content(Clause.KIP_18, "consent", ground));
        }

        @Test
        void other_grounds_do_not() {
            aVisitor()
                    .when(refused("17i")
                            .stating(Fact.CONSENT, "2026-03-01")
                            .stating(Fact.PUBLIC_OFFICE, "Kepala Daerah"))
                    .thenIsLawful();
        }

        @Test
        void is_broken_once_however_often() {
            aVisitor()
                    .when(refused("17g")
                            .stating(Fact.DOCUMENT_KIND, "regulation")
                            .stating(Fact.CONSENT, "2026"))
                    .thenBreaches(content(Clause.KIP_18, "document_kind", "regulation"));
        }

        @Test
        void is_not_judged_in_logs() {
            aWalkIn()
                    .under(LIVE.forLogs())
                    .given(visitUntilDirected())
                    .when(refused("17g")
                            .stating(Fact.DOCUMENT_KIND, "regulation")
                            .stating(Fact.CONSENT, "2026-03-01"))
                    .thenIsLawful();
        }
    }

    @Nested
    class KIP_19 {

        @Test
        void a_refusal_rests_on_a_consequence_test_of_its_own_or_an_item_of_the_list() {
            aVisitor()
                    .when(refused("17i").without(Fact.CONSEQUENCE_TEST))
                    .thenBreaches(content(Clause.KIP_19, "consequence_test|exempt_list_item", ""));
            aVisitor()
                    .when(refused("17i").without(Fact.CONSEQUENCE_TEST).stating(Fact.EXEMPT_LIST_ITEM, "DIK-4"))
                    .thenIsLawful();
            aVisitor()
                    .when(partlyGranted("17i").without(Fact.CONSEQUENCE_TEST))
                    .thenBreaches(content(Clause.KIP_19, "consequence_test|exempt_list_item", ""));
        }

        @Test
        void is_judged_live_in_every_channel() {
            aLaporReport()
                    .given(reportUntilDisposed())
                    .when(refusing(answerDrafted(), "17i").without(Fact.CONSEQUENCE_TEST))
                    .thenBreaches(content(Clause.KIP_19, "consequence_test|exempt_list_item", ""));
        }

        @Test
        void is_not_judged_in_logs() {
            aLetter()
                    .under(LIVE.forLogs())
                    .given(letterReceived(), dispositionMade())
                    .when(refusing(answerDrafted(), "17i").without(Fact.CONSEQUENCE_TEST))
                    .thenIsLawful();
        }

        @Test
        void all_that_a_refusal_lacks_is_said_at_once() {
            aVisitor()
                    .when(refused("17a|17j|17k").without(Fact.CONSEQUENCE_TEST, Fact.REASON))
                    .thenBreaches(
                            content(A_4, "grounds|reason", "17k"),
                            content(Clause.KIP_17, "law", ""),
                            content(Clause.KIP_19, "consequence_test|exempt_list_item", ""),
                            content(Clause.KIP_20, "exempt_until", ""));
        }
    }

    @Nested
    class FEE {

        @ParameterizedTest
        @ValueSource(strings = {"1", "50000", "0.01", "1e3"})
        void any_act_with_a_fee_above_zero_breaks_it(String amount) {
            aWalkIn().when(guestBookSigned().stating(Fact.FEE, amount)).thenBreaches(fee(amount));
            aVisitor().when(answerGiven().stating(Fact.FEE, amount)).thenBreaches(fee(amount));
            aLetter().when(requestWithdrawn().stating(Fact.FEE, amount)).thenBreaches(fee(amount));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "0.00", "-5000", "", "ten", "Rp 5.000"})
        void a_fee_of_nothing_or_one_that_is_no_number_does_not(String amount) {
            aWalkIn().when(guestBookSigned().stating(Fact.FEE, amount)).thenIsLawful();
        }
    }
}
