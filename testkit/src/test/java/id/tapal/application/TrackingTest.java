package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.request.CaseView;
import id.tapal.application.tracking.Progress;
import id.tapal.application.tracking.Tracking;
import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TrackingTest {

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Tracking tracking = desk.desk().tracking();
    private final CaseView letter = letter();
    private final String code =
            tracking.code(letter.number(), Agency.REGISTRY.id()).orElseThrow();

    private CaseView letter() {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon dari Atambua")
                        .with(Fact.REQUEST, "Peta batas")
                        .with(Fact.ADDRESSED_TO, "Kepala Badan")
                        .with(Fact.IDENTITY, "ktp:5371000000000001"));
    }

    @Test
    void a_code_is_short_and_stays_that_of_its_case() {
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(tracking.code(letter.number(), Agency.HEAD.id())).contains(code);
        assertThat(tracking.code(letter().number(), Agency.HEAD.id()).orElseThrow())
                .isNotEqualTo(code);
        assertThat(tracking.code("2026/S/9999", Agency.HEAD.id())).isEmpty();
    }

    @Test
    void whoever_may_not_read_the_case_gets_no_code() {
        assertThatThrownBy(() -> tracking.code(letter.number(), Agency.RECEPTION.id()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_request_is_followed_by_its_number_and_code_however_they_are_typed() {
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(tracking.follow(" " + letter.number().toLowerCase(Locale.ROOT), typed))
                .isPresent();
    }

    @Test
    void a_wrong_code_is_told_nothing() {
        CaseView other = letter();
        String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
        for (String guess : new String[] {"", wrong, code + "0", code.substring(1)}) {
            assertThat(tracking.follow(letter.number(), guess)).as(guess).isEmpty();
        }
        assertThat(tracking.follow(other.number(), code)).isEmpty(); // it has none yet
        assertThat(tracking.follow("2026/S/9999", code)).isEmpty();
    }

    @Test
    void it_tells_stage_steps_limits_and_what_comes_next() {
        Progress progress = tracking.follow(letter.number(), code).orElseThrow();
        assertThat(progress.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(progress.steps())
                .containsExactly(new Progress.Step(ActType.LETTER_RECEIVED, DeskFixture.MONDAY_MORNING));
        assertThat(progress.deadlines()).isEqualTo(letter.deadlines());
        assertThat(progress.deadlines())
                .extracting(Deadline::governing)
                .extracting(derivation -> derivation.clause())
                .contains(Clause.KIP_22_7);
        assertThat(progress.owed()).extracting(Obligation::act).contains(ActType.DISPOSITION_MADE);
    }

    @Test
    void it_tells_nobody_by_name_and_nothing_of_drafts() {
        CaseView directed = desk.record(
                letter,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, Agency.STAFF.id()).with(Fact.TO_ROLE, "staff"));
        desk.record(directed, ActType.ANSWER_DRAFTED, Agency.STAFF, Facts.of(Fact.DECISION, "granted"));

        Progress progress = tracking.follow(letter.number(), code).orElseThrow();
        assertThat(progress.steps())
                .extracting(Progress.Step::act)
                .containsExactly(ActType.LETTER_RECEIVED, ActType.DISPOSITION_MADE);
        assertThat(progress.owed()).isNotEmpty().allMatch(owed -> owed.owedBy().isEmpty());
        assertThat(progress.toString())
                .doesNotContain("Atambua", "Peta batas", "granted", Agency.STAFF.id(), Agency.HEAD.id());
    }

    @Test
    void no_limit_runs_when_the_request_is_withdrawn() {
        desk.record(letter, ActType.REQUEST_WITHDRAWN, Agency.REGISTRY, Facts.NONE);
        Progress progress = tracking.follow(letter.number(), code).orElseThrow();
        assertThat(progress.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(progress.deadlines()).isEmpty();
        assertThat(progress.owed()).isEmpty();
    }
}
