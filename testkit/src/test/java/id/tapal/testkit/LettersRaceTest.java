package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.application.document.Content;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.letter.LetterSeen;
import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;

/** Several nodes look at a letter that is signed and not frozen yet, each with another page in hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LettersRaceTest {

    @RepeatedTest(5)
    void all_see_the_one_that_was_first_under_one_number() throws InterruptedException {
        DeskFixture fixture = DeskFixture.inMemory();
        CaseView view = fixture.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta").with(Fact.ADDRESSED_TO, "kepala"));
        view = fixture.record(
                view,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, Agency.DIVISION_HEAD.id(), Fact.TO_ROLE, "division-head"));
        view = fixture.draft(view, Agency.DIVISION_HEAD, Facts.of(Fact.DECISION, "granted"), "terlampir");
        String number = fixture.record(view, ActType.ANSWER_SIGNED, Agency.HEAD, Facts.NONE)
                .number();

        Race.Outcome<LetterSeen> outcome = Race.of(6, node -> {
            Desk desk = Desk.of(fixture.desk().book(), fixture.holdings(), fixture.clock(), new Random(node));
            return desk.letters()
                    .look(
                            number,
                            Agency.HEAD.id(),
                            LetterFormat.HTML,
                            (letter, numbered) -> Map.of(
                                    LetterFormat.HTML,
                                    Content.of((numbered.orElseThrow().number() + " of node " + node)
                                            .getBytes(StandardCharsets.UTF_8))))
                    .orElseThrow();
        });

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.values()).hasSize(6).containsOnly(outcome.values().getFirst());
        assertThat(outcome.values().getFirst()).isInstanceOf(LetterSeen.Frozen.class);
        assertThat(fixture.holdings().letters().find(number).orElseThrow().number())
                .isEqualTo("2026-SJ-0001");
    }
}
