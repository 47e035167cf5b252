package id.tapal.domain.request;

import static id.tapal.domain.request.Acts.*;
import static id.tapal.domain.request.Scenario.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of section 3 and what the rule book tells of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyTest {

    @Nested
    class An_act {

        @ParameterizedTest
        @EnumSource
        void is_found_by_its_name_without_regard_to_letter_case_and_blanks(ActType act) {
            assertThat(act.id()).matches("[a-z-]+");
            assertThat(ActType.find(act.id())).contains(act);
            assertThat(ActType.find("  " + act.id().toUpperCase(Locale.ROOT) + " "))
                    .contains(act);
        }

        @Test
        void that_is_unknown_is_not_found() {
            assertThat(ActType.find("answer")).isEmpty();
            assertThat(ActType.find("")).isEmpty();
        }

        /** The bold data of section 3, written down again. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "-",
                value = {
                    "guest-book-signed | name request",
                    "identity-left | identity",
                    "identity-shown | identity",
                    "purpose-relayed | to to_role",
                    "handler-appointed | to to_role",
                    "visitor-directed | to",
                    "time-extended | reason",
                    "answer-given | decision",
                    "identity-returned | -",
                    "letter-received | name request identity addressed_to",
                    "completion-requested | note",
                    "requirements-completed | -",
                    "disposition-made | to to_role",
                    "answer-drafted | decision",
                    "draft-returned | note",
                    "draft-endorsed | -",
                    "answer-signed | -",
                    "answer-sent | means",
                    "requester-called | -",
                    "answer-collected | -",
                    "report-submitted | name request address medium",
                    "report-reviewed | -",
                    "hard-copy-made | -",
                    "report-forwarded | to_role",
                    "answer-approved | -",
                    "answer-handed-to-liaison | -",
                    "answer-delivered | means",
                    "handler-replaced | to to_role reason",
                    "request-withdrawn | -",
                    "entry-corrected | reason sequence"
                })
        void requires_the_data_in_bold(String act, @Nullable String bold) {
            ActType type = ActType.find(act).orElseThrow();
            String required = type.required().stream().map(Fact::id).collect(Collectors.joining(" "));
            assertThat(required).isEqualTo(bold == null ? "" : bold);
            assertThat(type.facts()).containsAll(type.required()).isSorted();
        }

        @Test
        void may_state_what_the_table_lists_beside_them() {
            assertThat(ActType.GUEST_BOOK_SIGNED.facts())
                    .containsExactly(Fact.NAME, Fact.REQUEST, Fact.ADDRESS, Fact.PHONE);
            assertThat(ActType.REQUIREMENTS_COMPLETED.facts())
                    .containsExactly(Fact.NAME, Fact.ADDRESS, Fact.PHONE, Fact.IDENTITY, Fact.ADDRESSED_TO);
            assertThat(ActType.REPORT_FORWARDED.facts()).containsExactly(Fact.TO, Fact.TO_ROLE);
            assertThat(ActType.REQUESTER_CALLED.facts()).containsExactly(Fact.PHONE);
            assertThat(ActType.ANSWER_DRAFTED.facts())
                    .isEqualTo(ActType.ANSWER_GIVEN.facts())
                    .hasSize(12);
            assertThat(ActType.ENTRY_CORRECTED.facts()).containsExactly(Fact.values());
        }

        @Test
        void has_closed_values_where_the_standard_lists_them() {
            assertThat(ActType.ANSWER_GIVEN.values(Fact.DECISION))
                    .containsExactly("granted", "partly-granted", "refused", "not-held");
            assertThat(ActType.REPORT_SUBMITTED.values(Fact.MEDIUM)).containsExactly("sms", "web");
            assertThat(ActType.ANSWER_SENT.values(Fact.MEANS)).containsExactly("post", "courier", "email", "hand");
            assertThat(ActType.ANSWER_DELIVERED.values(Fact.MEANS)).containsExactly("sms", "email");
            assertThat(ActType.ANSWER_GIVEN.values(Fact.DOCUMENT_KIND))
                    .hasSize(7)
                    .contains("court-decision");
            assertThat(ActType.DISPOSITION_MADE.values(Fact.TO)).isEmpty();
            assertThat(ActType.DISPOSITION_MADE.values(Fact.TO_ROLE)).isEmpty();
        }
    }

    @Nested
    class An_entry {

        private final Entry book = guestBookSigned().after(null);

        @Test
        void that_corrects_names_the_entry_it_corrects() {
            Entry correction = Entry.correcting(book, "petugas-tamu", Role.RECEPTION, book.at(), Facts.NONE);
            assertThat(correction.act()).isEqualTo(ActType.ENTRY_CORRECTED);
            assertThat(correction.original()).isSameAs(book);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Entry(ActType.ENTRY_CORRECTED, "petugas-tamu", null, book.at(), Facts.NONE))
                    .withMessage("sequence: entry-corrected needs the entry it corrects");
        }

        @Test
        void of_another_act_corrects_none() {
            assertThat(book.original()).isNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Entry(
                            ActType.IDENTITY_LEFT, "petugas-tamu", Role.RECEPTION, book.at(), Facts.NONE, book))
                    .withMessage("original: only entry-corrected corrects an entry, this is identity-left");
        }
    }

    @Nested
    class A_procedure {

        @ParameterizedTest
        @EnumSource
        void has_the_rows_of_section_3_with_their_clauses_and_what_they_ask_for(Channel channel) {
            Section3 table = Section3.of(channel, false);
            Procedure procedure = LIVE.procedure(channel);
            assertThat(procedure.channel()).isEqualTo(channel);
            assertThat(procedure.steps())
                    .extracting(Step::act)
                    .filteredOn(act -> act != ActType.ENTRY_CORRECTED)
                    .containsExactlyInAnyOrderElementsOf(table.acts());
            for (ActType act : table.acts()) {
                Step step = procedure.step(act);
                Section3.Row row = table.row(act);
                assertThat(step.act()).isEqualTo(act);
                assertThat(step.clause()).isEqualTo(row.clause()).isEqualTo(LIVE.clauseOf(channel, act));
                assertThat(step.isRepeatable()).as(act.id()).isEqualTo(row.repeatable());
                assertThat(step.requires())
                        .containsExactlyInAnyOrderElementsOf(table.askedFor(act).stream()
                                .map(Section3.Row::act)
                                .toList());
                Section3.roles(row.by())
                        .ifPresent(roles -> assertThat(step.by().roles()).isEqualTo(roles));
                assertThat(procedure.find(act)).contains(step);
                assertThat(LIVE.has(channel, act)).isTrue();
            }
            assertThat(procedure.step(ActType.ENTRY_CORRECTED).isRepeatable()).isTrue();
        }

        @Test
        void does_not_know_the_acts_of_another() {
            assertThat(LIVE.has(Channel.WALK_IN, ActType.DRAFT_ENDORSED)).isFalse();
            assertThat(LIVE.procedure(Channel.WALK_IN).find(ActType.DRAFT_ENDORSED))
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LIVE.clauseOf(Channel.LETTER, ActType.ANSWER_GIVEN))
                    .withMessageStartingWith("act: answer-given is no act of letter; use one of [letter-received, ");
        }

        @Test
        void is_opened_by_its_intake() {
            assertThat(LIVE.procedure(Channel.WALK_IN).openings())
                    .containsExactly(ActType.GUEST_BOOK_SIGNED, ActType.IDENTITY_LEFT);
            assertThat(LIVE.procedure(Channel.LETTER).openings()).containsExactly(ActType.LETTER_RECEIVED);
            assertThat(LIVE.opens(Channel.LAPOR, ActType.REPORT_SUBMITTED)).isTrue();
            assertThat(LIVE.opens(Channel.LAPOR, ActType.REQUEST_WITHDRAWN)).isFalse();
        }

        @Test
        void says_which_stage_a_step_of_the_way_reaches() {
            Procedure letter = LIVE.procedure(Channel.LETTER);
            assertThat(letter.step(ActType.DISPOSITION_MADE).reaches()).contains(Stage.ASSIGNED);
            assertThat(letter.step(ActType.DRAFT_RETURNED).reaches()).isEmpty();
        }
    }

    @Nested
    class Who_must_act {

        @Test
        void has_a_name() {
            assertThat(By.LETTER_DESK.id()).isEqualTo("letter-desk");
        }

        @Test
        void is_anyone_where_the_person_decides() {
            Set<Role> all = Set.of(Role.values());
            assertThat(List.of(By.ANYONE, By.HANDLER, By.NEXT_TIER, By.ANY_TIER, By.MAKER_OR_SUPERIOR))
                    .allSatisfy(by -> assertThat(by.roles()).isEqualTo(all));
            assertThat(By.HANDLER_OR_HEAD.roles()).containsExactly(Role.HEAD, Role.ACTING_HEAD);
        }
    }

    @Nested
    class A_breach {

        @ParameterizedTest
        @CsvSource({
            "ORDER, order, true",
            "REPETITION, repetition, true",
            "AUTHORITY, authority, true",
            "REQUIREMENT, requirement, true",
            "CONTENT, content, true",
            "TIMELINESS, timeliness, false",
            "CUSTODY, custody, false",
            "FEE, fee, true"
        })
        void has_the_name_of_its_rule_and_blocks_unless_it_is_lateness(BreachKind kind, String id, boolean blocking) {
            assertThat(kind.id()).isEqualTo(id);
            assertThat(kind.isBlocking()).isEqualTo(blocking);
            Breach breach = new Breach(Clause.A_1, kind, ActType.ANSWER_GIVEN, Times.NINE, "", "", false);
            assertThat(breach.blocking()).isEqualTo(blocking);
        }

        @Test
        void has_the_layer_of_its_clause_and_without_an_act_is_an_omission() {
            Breach omission = new Breach(Clause.KIP_22_7, BreachKind.TIMELINESS, null, Times.NINE, "", "", false);
            assertThat(omission.layer()).isEqualTo(Layer.LAW);
            assertThat(omission.isOmission()).isTrue();
            Breach act = new Breach(Clause.A_4, BreachKind.CONTENT, ActType.ANSWER_GIVEN, Times.NINE, "", "", false);
            assertThat(act.layer()).isEqualTo(Layer.STANDARD);
            assertThat(act.isOmission()).isFalse();
        }
    }

    @Nested
    class A_case {

        @Test
        void that_is_new_knows_nothing() {
            CaseFile file = CaseFile.of(Channel.LETTER);
            assertThat(file.acts()).isZero();
            assertThat(file.opened()).isEmpty();
            assertThat(file.lastAt()).isEmpty();
            assertThat(file.handler()).isEmpty();
            assertThat(file.decision()).isEmpty();
            assertThat(file.openTiers()).isEmpty();
            assertThat(file).hasToString("letter new after 0 acts");
        }

        @Test
        void remembers_its_first_and_last_act() {
            CaseFile file = Scenario.aLetter()
                    .given(letterReceived(), dispositionMade())
                    .file();
            assertThat(file.acts()).isEqualTo(2);
            assertThat(file.opened()).contains(Times.NINE);
            assertThat(file.lastAt()).contains(Times.time("09:01"));
            assertThat(file).hasToString("letter assigned after 2 acts");
        }

        @ParameterizedTest
        @EnumSource
        void has_a_stage_with_a_name(Stage stage) {
            assertThat(stage.id()).matches("[a-z-]+");
            assertThat(Stage.find(stage.id())).contains(stage);
        }

        @Test
        void has_no_other_stage() {
            assertThat(Stage.find("lost")).isEmpty();
            assertThat(Stage.HANDED_OVER.id()).isEqualTo("handed-over");
        }
    }

    @Test
    void a_rule_book_tells_its_standard_and_its_chart() {
        assertThat(LIVE.standard()).isSameAs(Standard.bppdNtt());
        assertThat(LIVE.organization().isEmpty()).isTrue();
        Organization chart = People.chart();
        assertThat(LIVE.with(chart).organization()).isSameAs(chart);
        assertThat(LIVE.with(chart).forLogs().organization()).isSameAs(chart);
        assertThat(LIVE.forLogs().standard()).isSameAs(LIVE.standard());
        assertThatNullPointerException().isThrownBy(() -> new Handler(nothing(), null));
    }

    @SuppressWarnings("NullAway") // what a caller outside this build may do
    private static String nothing() {
        return null;
    }
}
