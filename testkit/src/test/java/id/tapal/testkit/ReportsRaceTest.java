package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.Reports;
import id.tapal.application.request.Reports.Taken;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReportsRaceTest {

    private static final int MEMBERS = 8;

    private final DeskFixture fixture = DeskFixture.inMemory();
    private final Reports reports = fixture.desk().reports();

    private static ActToRecord report(String trackingId) {
        Facts facts = Facts.of(Map.of(Fact.MEDIUM, "web", Fact.REQUEST, "Peta", Fact.TRACKING_ID, trackingId));
        return new ActToRecord(
                ActType.REPORT_SUBMITTED,
                Agency.LIAISON.id(),
                Optional.empty(),
                Optional.of(DeskFixture.MONDAY_MORNING),
                facts);
    }

    @Test
    void of_many_who_take_the_same_report_at_once_one_opens_its_case() throws InterruptedException {
        for (int round = 0; round < 25; round++) {
            String trackingId = "50496" + round;
            Race.Outcome<Taken> outcome = Race.of(MEMBERS, member -> reports.take(report(trackingId)));

            assertThat(outcome.failures()).isEmpty();
            assertThat(outcome.values())
                    .filteredOn(Taken.Judged.class::isInstance)
                    .hasSize(1);
            String number = reports.known(List.of(trackingId)).getOrDefault(trackingId, "");
            assertThat(outcome.values())
                    .filteredOn(Taken.Known.class::isInstance)
                    .hasSize(MEMBERS - 1)
                    .containsOnly(new Taken.Known(number));
        }
    }
}
