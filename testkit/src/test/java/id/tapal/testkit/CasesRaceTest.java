package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Cases;
import id.tapal.application.request.Recording;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CasesRaceTest {

    private static final int MEMBERS = 4;

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Cases cases = desk.desk().cases();

    @Test
    void of_several_who_have_seen_the_same_version_one_records_and_the_others_are_stale() throws InterruptedException {
        CaseView seen = desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp")
                        .with(Fact.ADDRESSED_TO, "kepala"));
        for (int round = 0; round < 25; round++) {
            CaseView before = seen;
            Race.Outcome<Recording> outcome = Race.of(MEMBERS, member -> {
                ActToRecord ask = DeskFixture.act(
                        ActType.COMPLETION_REQUESTED, Agency.REGISTRY, Facts.of(Fact.NOTE, "oleh " + member));
                return cases.record(before.number(), before.version(), ask).orElseThrow();
            });

            assertThat(outcome.failures()).hasSize(MEMBERS - 1).hasOnlyElementsOfType(StaleVersion.class);
            seen = ((Recording.Recorded) outcome.values().getFirst()).view();
            assertThat(seen.version()).isEqualTo(before.version() + 1);
            assertThat(cases.read(seen.number(), Agency.HEAD.id()).orElseThrow().entries())
                    .isEqualTo(seen.entries());
        }
    }
}
