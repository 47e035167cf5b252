package id.tapal.compliance.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.nio.file.Path;
import org.assertj.core.error.AssertJMultipleFailuresError;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TapalSoftAssertionsTest {

    private final Trace refused = Visits.refusedWithoutReason();
    private final EventLog visits = EventLog.of(Path.of("src/test/resources/logs/visits.csv"));

    @Test
    void what_holds_is_silent() {
        TapalSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(refused).breachesOnly(Clause.A_4);
            softly.assertThat(visits).hasCases(3).breaches(Clause.A_4);
            softly.assertThat(1).isOne();
        });
    }

    @Test
    void all_that_does_not_hold_is_told_at_once_and_once() {
        AssertJMultipleFailuresError error = assertThrows(
                AssertJMultipleFailuresError.class,
                () -> TapalSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(refused)
                            .compliesWith(Standard.bppdNtt())
                            .asOf(Visits.minute(30))
                            .isConforming()
                            .breaches(Clause.A_4);
                    softly.assertThat(visits).hasCases(7);
                    softly.assertThat(1).isZero();
                }));

        assertThat(error.getFailures()).hasSize(4);
        assertThat(error.getFailures().get(0)).hasMessageContaining("to comply with bppd-ntt, as of 2026-03-10T09:12");
        assertThat(error.getFailures().get(1)).hasMessageContaining("to be conforming, as of 2026-03-10T09:30");
        assertThat(error.getFailures().get(2)).hasMessageContaining("to have 7 cases");
    }
}
