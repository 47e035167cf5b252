package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Expected.*;
import static id.tapal.domain.request.People.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static id.tapal.domain.request.Scenario.aLetter;
import static id.tapal.domain.request.Scenario.aWalkIn;
import static id.tapal.domain.standard.Clause.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tapal.domain.organization.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3, {@code entry-corrected}: by who made the entry or a superior, with a reason and the corrected data. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionTest {

    private static final Facts NEW_NAME =
            Facts.of(Map.of(Fact.SEQUENCE, "1", Fact.REASON, "Salah tulis", Fact.NAME, "Pemohon lain"));
    private static final String NOON = "12:00";

    private static final Entry BOOK = guestBookSigned().after(null);

    private static Entry correcting(Entry original, String actor, @Nullable Role role, Facts facts) {
        return Entry.correcting(original, actor, role, Times.time(NOON), facts);
    }

    private static Entry byMaker(Facts facts) {
        return correcting(BOOK, RECEPTIONIST, Role.RECEPTION, facts);
    }

    private static Scenario aVisitor() {
        return aWalkIn().given(guestBookSigned());
    }

    @Nested
    class It_changes_nothing_that_is_judged {

        @Test
        void but_is_one_more_entry_of_the_case() {
            Scenario story = aVisitor();
            CaseFile before = story.file();
            story.when(byMaker(NEW_NAME)).thenIsLawful().thenCase(file -> {
                assertThat(file.acts()).isEqualTo(2);
                assertThat(file.lastAt()).contains(Times.time(NOON));
                assertThat(file.opened()).isEqualTo(before.opened());
                assertThat(file.stage()).isEqualTo(before.stage());
                assertThat(file.isDone(ActType.ENTRY_CORRECTED)).isFalse();
            });
        }

        @Test
        void and_keeps_all_that_the_case_was() {
            Scenario story = aLetter().given(letterReceived(), dispositionMade(), answerDrafted(), timeExtended());
            Entry draft = answerDrafted().after(null);
            story.when(correcting(
                            draft, STAFF_MEMBER, Role.STAFF, Facts.of(Fact.REASON, "Keliru", Fact.DECISION, "refused")))
                    .thenIsLawful()
                    .thenCase(file -> {
                        assertThat(file.handler()).contains(new Handler(STAFF_MEMBER, Role.STAFF));
                        assertThat(file.decision()).hasToString("Optional[GRANTED]");
                        assertThat(file.openTiers()).hasSize(2);
                    })
                    .thenOmits("2026-04-10 23:59:59", openClock(TIME_B, "2026-03-17 23:59:59"));
        }

        @Test
        void not_even_a_requirement_that_was_missing() {
            aLetter()
                    .given(letterReceived().without(Fact.IDENTITY))
                    .when(correcting(
                            letterReceived().without(Fact.IDENTITY).after(null),
                            REGISTRAR,
                            Role.REGISTRY,
                            Facts.of(Fact.REASON, "Terlewat", Fact.IDENTITY, "ktp:1")))
                    .thenIsLawful()
                    .given(dispositionMade(), answerDrafted(), endorsedByKasubid(), endorsedByKabid(), answerSigned())
                    .when(answerSent())
                    .thenBreaches(requirement(REQ_B1, "identity|phone", ""), requirement(B_1, "identity", ""));
        }

        @Test
        void and_is_allowed_after_the_end_and_again_and_after_a_withdrawal() {
            aWalkIn()
                    .given(visitUntilDirected())
                    .given(answerGiven(), identityReturned())
                    .when(byMaker(NEW_NAME))
                    .thenIsLawful()
                    .when(byMaker(NEW_NAME))
                    .thenIsLawful()
                    .thenCase(file -> assertThat(file.isEnded()).isTrue());
            aWalkIn()
                    .given(guestBookSigned(), identityLeft(), requestWithdrawn())
                    .when(byMaker(NEW_NAME))
                    .thenIsLawful();
        }
    }

    @Nested
    class Its_reason_and_data {

        @Test
        void a_reason_is_needed() {
            aVisitor()
                    .when(byMaker(Facts.of(Fact.SEQUENCE, "1", Fact.NAME, "Pemohon lain")))
                    .thenBreaches(content(A_1, "reason", ""));
        }

        @Test
        void corrected_data_are_needed() {
            aVisitor()
                    .when(byMaker(Facts.of(Fact.SEQUENCE, "1", Fact.REASON, "Salah tulis")))
                    .thenBreaches(content(A_1, "name|request|address|phone", ""));
        }

        @Test
        void only_data_that_the_act_has_may_be_corrected_or_the_fee() {
            aVisitor()
                    .when(byMaker(NEW_NAME.with(Fact.MEANS, "post").with(Fact.DECISION, "granted")))
                    .thenBreaches(content(A_1, "name|request|address|phone", "decision|means"));
            aVisitor()
                    .when(byMaker(Facts.of(Fact.REASON, "Salah tulis", Fact.FEE, "0")))
                    .thenIsLawful();
        }

        @Test
        void a_corrected_value_is_one_of_its_list() {
            Entry sent = answerSent().after(Times.NINE);
            Facts facts = Facts.of(Fact.REASON, "Salah tulis");
            aLetter()
                    .given(letterUntilSigned())
                    .given(answerSent())
                    .when(correcting(sent, REGISTRAR, Role.REGISTRY, facts.with(Fact.MEANS, "pigeon")))
                    .thenBreaches(content(B_5, "means", "means"))
                    .when(correcting(sent, REGISTRAR, Role.REGISTRY, facts.with(Fact.MEANS, "Courier")))
                    .thenIsLawful();
        }

        @Test
        void the_clause_is_that_of_the_act_corrected() {
            Entry sent = answerSent().after(Times.NINE);
            aLetter()
                    .given(letterUntilSigned())
                    .given(answerSent())
                    .when(correcting(sent, REGISTRAR, Role.REGISTRY, Facts.of(Fact.MEANS, "courier")))
                    .thenBreaches(content(B_5, "reason", ""));
        }

        @Test
        void a_fee_in_it_breaks_FEE() {
            aVisitor().when(byMaker(NEW_NAME.with(Fact.FEE, "5000"))).thenBreaches(fee("5000"));
        }
    }

    @Nested
    class Who_may_correct {

        @Test
        void who_made_the_entry_in_whatever_role() {
            aVisitor()
                    .when(correcting(BOOK, RECEPTIONIST, Role.STAFF, NEW_NAME))
                    .thenIsLawful();
        }

        @ParameterizedTest
        @CsvSource({
            "HEAD, true",
            "ACTING_HEAD, true",
            "SECRETARY, true",
            "SUBDIVISION_HEAD, true",
            "STAFF, false",
            "RECEPTION, false",
            "REGISTRY, false",
            "REQUESTER, false"
        })
        void or_a_higher_position_than_that_of_a_duty(Role role, boolean may) {
            Expected[] none = {};
            Expected[] authority = {authority(A_1, RECEPTIONIST, OTHER_STAFF_MEMBER)};
            aVisitor()
                    .when(correcting(BOOK, OTHER_STAFF_MEMBER, role, NEW_NAME))
                    .thenBreaches(may ? none : authority);
        }

        @ParameterizedTest
        @CsvSource({"HEAD, true", "SECRETARY, false", "SUBDIVISION_HEAD, false", "DIVISION_HEAD, false"})
        void or_a_higher_rank_than_that_of_a_position(Role role, boolean may) {
            Entry appointed = handlerAppointed().after(null);
            Facts facts = Facts.of(Fact.REASON, "Salah tulis", Fact.TO, OTHER_STAFF_MEMBER);
            Expected[] none = {};
            Expected[] authority = {authority(A_2, KABID, THE_SECRETARY)};
            aVisitor().when(correcting(appointed, THE_SECRETARY, role, facts)).thenBreaches(may ? none : authority);
        }

        @Test
        void nobody_corrects_the_head_but_the_head() {
            Entry disposed = dispositionMade().after(null);
            Facts facts = Facts.of(Fact.REASON, "Salah tulis", Fact.TO, OTHER_STAFF_MEMBER);
            Scenario story = aLetter().given(letterReceived());
            story.when(correcting(disposed, THE_SECRETARY, Role.ACTING_HEAD, facts))
                    .thenBreaches(authority(B_2, THE_HEAD, THE_SECRETARY))
                    .when(correcting(disposed, THE_HEAD, Role.HEAD, facts))
                    .thenIsLawful();
        }

        @Test
        void with_a_chart_a_superior_in_it() {
            RuleBook charted = LIVE.with(chart());
            Entry drafted = answerDrafted().after(null);
            Facts facts = Facts.of(Fact.REASON, "Salah tulis", Fact.DECISION, "granted");
            aLetter()
                    .under(charted)
                    .given(letterReceived(), dispositionMade(), answerDrafted())
                    .when(correcting(drafted, KASUBID, Role.SUBDIVISION_HEAD, facts))
                    .thenIsLawful()
                    .when(correcting(drafted, KABID, Role.DIVISION_HEAD, facts))
                    .thenIsLawful()
                    .when(correcting(drafted, THE_HEAD, Role.HEAD, facts))
                    .thenIsLawful()
                    .when(correcting(drafted, THE_SECRETARY, Role.SECRETARY, facts))
                    .thenBreaches(authority(B_3, STAFF_MEMBER, THE_SECRETARY));
        }

        @Test
        void with_a_chart_a_superior_of_the_post_that_the_maker_held_then() {
            Entry endorsed = endorsedByKabid()
                    .by(STAND_IN, Role.ACTING_DIVISION_HEAD)
                    .at("2026-04-30 10:00")
                    .after(null);
            Facts facts = Facts.of(Fact.REASON, "Salah tulis", Fact.FEE, "0");
            aLetter()
                    .under(LIVE.with(chart()))
                    .given(letterUntilDrafted())
                    .when(correcting(endorsed, THE_SECRETARY, Role.SECRETARY, facts))
                    .thenBreaches(authority(B_4, STAND_IN, THE_SECRETARY))
                    .when(correcting(endorsed, THE_HEAD, Role.HEAD, facts))
                    .thenIsLawful();
            Entry returned = draftReturned().by(KASUBID, Role.SUBDIVISION_HEAD).after(null);
            Entry inMay = Entry.correcting(
                    returned, STAND_IN, Role.ACTING_DIVISION_HEAD, Times.time("2026-05-01 08:00"), facts);
            aLetter()
                    .under(LIVE.with(chart()))
                    .given(letterUntilDrafted())
                    .when(inMay)
                    .thenBreaches(authority(B_4, KASUBID, STAND_IN));
        }

        @Test
        void with_a_chart_an_entry_of_a_duty_still_goes_by_rank() {
            aWalkIn()
                    .under(LIVE.with(chart()))
                    .given(guestBookSigned())
                    .when(correcting(BOOK, KASUBAG, Role.SUBSECTION_HEAD, NEW_NAME))
                    .thenIsLawful()
                    .when(correcting(BOOK, STAFF_MEMBER, Role.STAFF, NEW_NAME))
                    .thenBreaches(authority(A_1, RECEPTIONIST, STAFF_MEMBER));
        }

        @Test
        void an_unknown_person_or_role_is_not_judged() {
            Entry unknown = guestBookSigned().inUnknownRole().after(null);
            aVisitor()
                    .when(correcting(BOOK, "", Role.STAFF, NEW_NAME))
                    .thenIsLawful()
                    .when(correcting(BOOK, OTHER_STAFF_MEMBER, null, NEW_NAME))
                    .thenIsLawful()
                    .when(correcting(unknown, OTHER_STAFF_MEMBER, Role.STAFF, NEW_NAME))
                    .thenIsLawful()
                    .when(correcting(
                            guestBookSigned().byUnnamed(Role.RECEPTION).after(null),
                            OTHER_STAFF_MEMBER,
                            Role.STAFF,
                            NEW_NAME))
                    .thenIsLawful();
        }

        @Test
        void both_faults_are_said_at_once() {
            aVisitor()
                    .when(correcting(BOOK, OTHER_STAFF_MEMBER, Role.STAFF, Facts.NONE))
                    .thenBreaches(authority(A_1, RECEPTIONIST, OTHER_STAFF_MEMBER), content(A_1, "reason", ""));
        }
    }

    @Test
    void an_entry_of_another_channel_cannot_be_corrected() {
        CaseFile letter = aLetter().given(letterReceived()).file();
        assertThatIllegalArgumentException().isThrownBy(() -> LIVE.consider(letter, byMaker(NEW_NAME)));
    }
}
