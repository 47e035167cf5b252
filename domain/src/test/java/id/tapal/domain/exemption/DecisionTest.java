package id.tapal.domain.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionTest {

    @ParameterizedTest
    @CsvSource({
        "granted, GRANTED, false",
        "partly-granted, PARTLY_GRANTED, true",
        "refused, REFUSED, true",
        "not-held, NOT_HELD, false",
        "' Refused ', REFUSED, true",
    })
    void a_decision_is_one_of_four_and_two_withhold(String text, Decision decision, boolean withholds) {
        assertThat(Decision.find(text)).contains(decision);
        assertThat(decision.withholds()).isEqualTo(withholds);
        assertThat(decision.id()).isEqualToIgnoringCase(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grant", "partly_granted", "rejected"})
    void anything_else_is_no_decision(String text) {
        assertThat(Decision.find(text)).isEmpty();
    }

    @Test
    void the_seven_kinds_that_can_never_be_exempt_have_names() {
        assertThat(Arrays.stream(NeverExempt.values()).map(NeverExempt::id))
                .containsExactly(
                        "court-decision",
                        "regulation",
                        "termination-order",
                        "spending-plan",
                        "financial-report",
                        "recovered-proceeds",
                        "declared-open");
    }

    @Test
    void a_kind_is_read_without_regard_to_case_and_blanks() {
        assertThat(NeverExempt.find(" Court-Decision ")).contains(NeverExempt.COURT_DECISION);
        assertThat(NeverExempt.find("declared-open")).contains(NeverExempt.DECLARED_OPEN);
        assertThat(NeverExempt.find("court")).isEmpty();
        assertThat(NeverExempt.find("")).isEmpty();
    }
}
