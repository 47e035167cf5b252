package id.tapal.compliance.junit;

import static id.tapal.compliance.assertj.TapalAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.compliance.assertj.Trace;
import id.tapal.domain.standard.Clause;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.testkit.engine.EngineExecutionResults;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CasesOfTest {

    static class Each {
        @ParameterizedTest
        @CasesOf("logs/visits.csv")
        void complies(Trace visit) {
            assertThat(visit).doesNotBreach(Clause.A_4);
        }
    }

    @Test
    void a_test_is_called_for_each_case_by_its_name() {
        EngineExecutionResults results = Runs.of(Each.class);

        assertThat(Runs.succeeded(results)).containsExactly("[1] W-1", "[3] W-3");
        assertThat(Runs.failures(results))
                .containsOnlyKeys("[2] W-2")
                .hasEntrySatisfying(
                        "[2] W-2",
                        message -> assertThat(message)
                                .startsWith(
                                        "\nExpecting case W-2 (walk-in) not to breach A.4, as of 2026-03-10T09:32:00+08:00, ")
                                .contains(
                                        "at:       answer-given, 2026-03-10T09:12:00+08:00, logs/visits.csv row 14\n"));
    }

    @TapalTest
    @StandardFile(BuiltInText.NAME)
    static class Options {
        @ParameterizedTest
        @CasesOf(value = "logs/foreign.csv", mapping = "logs/foreign.yaml", asOf = "2026-03-10T09:20:00+08:00")
        void foreign(Trace visit) {
            assertThat(visit).isPending();
        }

        @ParameterizedTest
        @CasesOf({"logs/good.csv", "src/test/resources/logs/later.csv"})
        void several(Trace visit) {
            assertThat(visit).hasNoFindings();
        }

        @ParameterizedTest
        @CasesOf(
                value = {"logs/good.csv", "logs/foreign.csv"},
                mapping = "logs/wrong.yaml")
        void wrong_mapping(Trace visit) {}

        @ParameterizedTest
        @CasesOf("logs/none.csv")
        void no_log(Trace visit) {}

        @ParameterizedTest
        @CasesOf("logs/unjudged.csv")
        void unjudged(Trace visit) {}

        @ParameterizedTest
        @CasesOf(value = "logs/unjudged.csv", skipUnjudged = true)
        void skipped(Trace visit) {
            assertThat(visit).isPending();
        }

        @ParameterizedTest
        @CasesOf(value = "logs/good.csv", asOf = "kemarin")
        void no_instant(Trace visit) {}

        @ParameterizedTest
        @CasesOf({})
        void nothing(Trace visit) {}
    }

    @Test
    void logs_are_read_as_the_annotation_says_and_faults_are_told() {
        EngineExecutionResults results = Runs.of(Options.class);
        Map<String, String> failures = Runs.failures(results);

        assertThat(Runs.succeeded(results)).containsExactlyInAnyOrder("[2] 8", "[1] W-1", "[2] S-9", "[1] W-1");
        assertThat(failures)
                .hasSize(6)
                .hasEntrySatisfying(
                        "[1] 7",
                        message -> assertThat(message)
                                .contains("as of 2026-03-10T09:20:00+08:00, ", "  TIME-A timeliness", "  row 2  "))
                .hasEntrySatisfying(
                        "wrong_mapping(Trace)",
                        message -> assertThat(message)
                                .startsWith("@CasesOf: logs/wrong.yaml: mapping: columns: no column kasus"))
                .hasEntrySatisfying(
                        "no_log(Trace)",
                        message ->
                                assertThat(message).startsWith("@CasesOf: there is neither a file logs/none.csv in "))
                .hasEntrySatisfying(
                        "unjudged(Trace)",
                        message -> assertThat(message)
                                .startsWith("log: logs/unjudged.csv has cases that are not judged, ")
                                .contains("has: X-1;"))
                .hasEntrySatisfying(
                        "no_instant(Trace)", message -> assertThat(message).startsWith("@CasesOf: asOf: "))
                .hasEntrySatisfying(
                        "nothing(Trace)",
                        message -> assertThat(message).isEqualTo("sources: there are none; name a log"));
    }
}
