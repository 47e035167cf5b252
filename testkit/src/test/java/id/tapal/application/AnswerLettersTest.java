package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.document.Content;
import id.tapal.application.letter.AnswerLetter;
import id.tapal.application.letter.AnswerLetters;
import id.tapal.application.letter.CaseDrafts;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.letter.LetterPress;
import id.tapal.application.letter.LetterSeen;
import id.tapal.application.letter.Signature;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.people.Forgetting;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Recording;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a draft to a frozen letter, whatever happens on the way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AnswerLettersTest {

    private static final Member AUDITOR = new Member("pemeriksa", "Pemeriksa", true, true);
    private static final Agency HANDLER = Agency.DIVISION_HEAD;

    private final DeskFixture desk = DeskFixture.inMemory();
    private final AnswerLetters letters = desk.desk().letters();
    private final List<AnswerLetter> printed = new ArrayList<>();

    /** Writes down all that a letter is made of. */
    private final LetterPress press = (letter, numbered) -> {
        printed.add(letter);
        return content(numbered.map(Letter::number).orElse("konsep") + " " + letter);
    };

    private static Map<LetterFormat, Content> content(String text) {
        return Map.of(LetterFormat.HTML, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private CaseView drafted() {
        CaseView view = desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp:5371010101900001")
                        .with(Fact.ADDRESSED_TO, "kepala"));
        view = desk.record(
                view,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, HANDLER.id(), Fact.TO_ROLE, "division-head"));
        return desk.draft(view, HANDLER, Facts.of(Fact.DECISION, "granted"), "terlampir");
    }

    private CaseView signed(CaseView drafted) {
        return desk.record(drafted, ActType.ANSWER_SIGNED, Agency.HEAD, Facts.NONE);
    }

    private void corrected(CaseView view) {
        desk.record(
                view,
                ActType.ENTRY_CORRECTED,
                HANDLER,
                Facts.of(Map.of(Fact.SEQUENCE, "3", Fact.DECISION, "not-held", Fact.REASON, "salah pilih")));
    }

    private LetterSeen look(CaseView view, LetterPress by) {
        return letters.look(view.number(), Agency.HEAD.id(), LetterFormat.HTML, by)
                .orElseThrow();
    }

    private Letter kept(CaseView view) {
        return desk.holdings().letters().find(view.number()).orElseThrow();
    }

    @Test
    void a_draft_is_drawn_anew_at_each_look_with_what_was_corrected_and_gets_no_number() {
        CaseView view = drafted();
        assertThat(look(view, press)).isInstanceOf(LetterSeen.Preview.class);
        corrected(view);
        look(view, press);

        assertThat(printed)
                .extracting(each -> each.answer().text(Fact.DECISION))
                .containsExactly("granted", "not-held");
        assertThat(printed).allSatisfy(letter -> {
            assertThat(letter.words()).contains(new AnswerWords("terlampir"));
            assertThat(letter.signature()).isEmpty();
            assertThat(letter.toString()).doesNotContain("5371");
        });
        assertThat(desk.holdings().letters().find(view.number())).isEmpty();
    }

    @Test
    void what_could_not_be_frozen_at_the_signing_is_made_up_for_from_the_case_as_it_stood_then() {
        CaseView view = signed(drafted());
        letters.afterwards(ActType.ANSWER_SIGNED, new Recording.Recorded(view, false), (letter, numbered) -> {
            throw new IllegalStateException("the lights went out");
        });
        Letter numbered = kept(view);
        assertThat(numbered.isFrozen()).isFalse();
        assertThat(letters.verify(numbered.code())).as("nobody has it yet").isEmpty();
        corrected(view);

        assertThat(look(view, press)).isInstanceOf(LetterSeen.Frozen.class);
        assertThat(printed).singleElement().satisfies(letter -> {
            assertThat(letter.answer().text(Fact.DECISION)).isEqualTo("granted");
            assertThat(letter.signature())
                    .contains(new Signature(
                            4,
                            view.entries().getLast().entry().at(),
                            Agency.HEAD.id(),
                            Optional.of(Role.HEAD),
                            "Kepala Badan"));
        });
        assertThat(kept(view).number()).isEqualTo(numbered.number());
        assertThat(letters.verify(numbered.code().toLowerCase(Locale.ROOT))).contains(kept(view));
    }

    @Test
    void once_frozen_it_is_what_it_was_whoever_would_draw_it_otherwise() {
        CaseView view = signed(drafted());
        letters.afterwards(ActType.ANSWER_SIGNED, new Recording.Recorded(view, false), press);
        LetterSeen first = look(view, press);
        corrected(view);

        assertThat(look(view, (letter, numbered) -> content("lain"))).isEqualTo(first);
        assertThat(printed).as("drawn once").hasSize(1);
    }

    @Test
    void another_act_and_one_that_was_refused_freeze_nothing() {
        CaseView view = drafted();
        letters.afterwards(ActType.ANSWER_DRAFTED, new Recording.Recorded(view, false), press);
        letters.afterwards(
                ActType.ANSWER_SIGNED,
                new Recording.Misdated(
                        DeskFixture.MONDAY_MORNING, DeskFixture.MONDAY_MORNING, DeskFixture.MONDAY_MORNING),
                press);

        assertThat(desk.holdings().letters().find(view.number())).isEmpty();
    }

    @Test
    void the_number_is_of_the_year_in_which_it_was_signed_where_the_agency_is() {
        desk.setClock("2026-12-31T23:50");
        CaseView view = drafted();
        desk.setClock("2027-01-01T00:05");
        view = signed(view);
        look(view, press);

        assertThat(kept(view).number()).isEqualTo("2027-SJ-0001");
    }

    @Test
    void who_stands_in_for_the_head_signs_with_that_post() {
        CaseView view = drafted();
        desk.holdings()
                .staff()
                .replaceOrganization(
                        DeskFixture.OPERATOR,
                        Agency.organizationWithout(
                                Agency.HEAD,
                                List.of(new Holding(
                                        Agency.SECRETARY.id(),
                                        Agency.HEAD.post().id(),
                                        LocalDate.of(2026, 1, 1),
                                        null,
                                        true))));
        view = desk.record(view, ActType.ANSWER_SIGNED, Agency.SECRETARY, Facts.NONE);
        letters.look(view.number(), Agency.SECRETARY.id(), LetterFormat.HTML, press);

        assertThat(printed.getLast().signature().orElseThrow())
                .returns(Optional.of(Role.ACTING_HEAD), Signature::role)
                .returns("Kepala Badan", Signature::title);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "SECRETARY", "DIVISION_HEAD", "OTHER_DIVISION_HEAD", "SUBSECTION_HEAD", "REGISTRY"})
    void who_may_open_documents_reads_drafts_and_letter(Agency member) {
        CaseView view = drafted();
        CaseDrafts drafts = desk.desk().drafts().of(view, member.id());

        assertThat(drafts.mayRead()).isTrue();
        assertThat(drafts.lastWords()).contains(new AnswerWords("terlampir"));
        assertThat(letters.look(view.number(), member.id(), LetterFormat.HTML, press))
                .isPresent();
    }

    @Test
    void somebody_else_reads_neither_and_an_auditor_both() {
        CaseView view = drafted();
        desk.holdings().staff().save(DeskFixture.OPERATOR, AUDITOR);
        CaseDrafts drafts = desk.desk().drafts().of(view, Agency.STAFF.id());

        assertThat(drafts.mayRead()).isFalse();
        assertThat(drafts.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.words()).isEmpty());
        assertThatThrownBy(() -> letters.look(view.number(), Agency.STAFF.id(), LetterFormat.HTML, press))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> letters.look(view.number(), Agency.RECEPTION.id(), LetterFormat.HTML, press))
                .isInstanceOf(NotPermitted.class);
        assertThat(letters.look(view.number(), AUDITOR.id(), LetterFormat.HTML, press))
                .isPresent();
        assertThat(desk.desk().drafts().of(view, AUDITOR.id()).lastWords()).isPresent();
    }

    @Test
    void returns_stand_with_the_draft_that_they_returned() {
        CaseView view = drafted();
        view = desk.record(view, ActType.DRAFT_RETURNED, Agency.HEAD, Facts.of(Fact.NOTE, "singkatkan"));
        view = desk.draft(view, HANDLER, Facts.of(Fact.DECISION, "granted"), "singkat");
        view = desk.record(view, ActType.DRAFT_RETURNED, Agency.HEAD, Facts.of(Fact.NOTE, "terlalu singkat"));

        assertThat(desk.desk().drafts().of(view, HANDLER.id()).drafts())
                .extracting(draft -> draft.returns().stream()
                        .map(each -> each.entry().facts().text(Fact.NOTE))
                        .toList())
                .containsExactly(List.of("singkatkan"), List.of("terlalu singkat"));
    }

    @Test
    void a_case_that_is_forgotten_has_no_letter_or_one_that_is_destroyed() {
        CaseView never = signed(drafted());
        CaseView frozen = signed(drafted());
        look(frozen, press);
        for (CaseView each : List.of(never, frozen)) {
            desk.holdings()
                    .people()
                    .forget(new Forgetting(
                            each.number(), Agency.HEAD.id(), desk.clock().instant(), "diminta pemohon"));
        }
        desk.clock().advance(Duration.ofMinutes(1));

        assertThat(letters.look(never.number(), Agency.HEAD.id(), LetterFormat.HTML, press))
                .isEmpty();
        assertThat(look(frozen, press)).isEqualTo(new LetterSeen.Destroyed(kept(frozen)));
        assertThat(letters.verify(kept(frozen).code())).isPresent();
        assertThat(kept(frozen).number()).isEqualTo("2026-SJ-0001");
    }
}
