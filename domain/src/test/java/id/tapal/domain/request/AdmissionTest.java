package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.request.Times.time;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6, last paragraph: what the live system accepts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionTest {

    private static final CaseFile NEW = CaseFile.of(Channel.WALK_IN);

    private static Admission admit(CaseFile file, Act act, String now) {
        return LIVE.admit(file, act.after(null), time(now));
    }

    @Test
    void a_lawful_act_is_accepted_with_the_ruling_on_it() {
        Entry entry = guestBookSigned().after(null);
        assertThat(LIVE.admit(NEW, entry, time("09:00"))).isInstanceOfSatisfying(Admission.Accepted.class, accepted -> {
            assertThat(accepted.ruling().breaches()).isEmpty();
            assertThat(accepted.ruling().after().isDone(ActType.GUEST_BOOK_SIGNED))
                    .isTrue();
        });
    }

    @Test
    void an_unlawful_act_is_refused_with_all_its_breaches() {
        CaseFile file = aWalkIn().given(visitUntilDirected()).file();
        Act late = answerGiven().without(Fact.DECISION).at("10:00");
        assertThat(admit(file, late, "10:00"))
                .isInstanceOfSatisfying(
                        Admission.Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::clause)
                                .containsExactly(Clause.A_4, Clause.TIME_A));
    }

    @Test
    void a_late_act_is_accepted_for_lateness_cannot_be_undone() {
        CaseFile file = aWalkIn().given(visitUntilDirected()).file();
        assertThat(admit(file, answerGiven().at("10:00"), "10:00"))
                .isInstanceOfSatisfying(
                        Admission.Accepted.class,
                        accepted -> assertThat(accepted.ruling().breaches())
                                .extracting(Breach::clause)
                                .containsExactly(Clause.TIME_A));
    }

    @Nested
    class The_date_of_an_act {

        private final CaseFile atNine =
                aWalkIn().given(guestBookSigned().at("09:00")).file();

        @ParameterizedTest
        @ValueSource(strings = {"09:00", "09:00:01", "09:59:59", "10:00"})
        void is_from_that_of_the_last_act_until_now(String at) {
            assertThat(admit(atNine, identityLeft().at(at), "10:00")).isInstanceOf(Admission.Accepted.class);
        }

        @Test
        void is_not_in_the_future() {
            assertThat(admit(atNine, identityLeft().at("10:00:00.001"), "10:00"))
                    .isEqualTo(new Admission.Misdated(time("10:00:00.001"), time("09:00"), time("10:00")));
        }

        @Test
        void is_not_before_the_last_act_of_its_case() {
            assertThat(admit(atNine, identityLeft().at("08:59:59.999"), "10:00"))
                    .isEqualTo(new Admission.Misdated(time("08:59:59.999"), time("09:00"), time("10:00")));
        }

        @Test
        void of_a_new_case_may_lie_as_far_back_as_it_likes() {
            assertThat(admit(NEW, guestBookSigned().at("2020-01-01 09:00"), "10:00"))
                    .isInstanceOf(Admission.Accepted.class);
            assertThat(admit(NEW, guestBookSigned().at("10:01"), "10:00"))
                    .isEqualTo(new Admission.Misdated(time("10:01"), Instant.EPOCH, time("10:00")));
        }

        @Test
        void is_judged_before_anything_else() {
            assertThat(admit(atNine, guestBookSigned().at("08:00"), "10:00")).isInstanceOf(Admission.Misdated.class);
        }

        @Test
        void counts_from_the_last_correction_too() {
            Entry original = guestBookSigned().after(null);
            Facts facts = Facts.of(Fact.REASON, "Keliru", Fact.NAME, "Pemohon lain");
            Entry correction = Entry.correcting(original, original.actor(), original.role(), time("09:30"), facts);
            CaseFile corrected = LIVE.consider(atNine, correction).after();
            assertThat(admit(corrected, identityLeft().at("09:29"), "10:00"))
                    .isEqualTo(new Admission.Misdated(time("09:29"), time("09:30"), time("10:00")));
        }
    }

    @Test
    void a_fold_gathers_the_breaches_of_all_acts_in_their_order() {
        Entry first = purposeRelayed().after(null);
        Entry second = purposeRelayed().stating(Fact.FEE, "1").after(first.at());
        Ruling ruling = LIVE.fold(Channel.WALK_IN, List.of(first, second));
        assertThat(ruling.breaches()).extracting(Breach::clause).containsExactly(Clause.A_1, Clause.A_1, Clause.FEE);
        assertThat(ruling.after().acts()).isEqualTo(2);
        assertThat(LIVE.fold(Channel.LETTER, List.of()).breaches()).isEmpty();
        assertThat(LIVE.fold(Channel.LETTER, List.of()).after().stage()).isEqualTo(Stage.NEW);
    }
}
