package id.tapal.compliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.compliance.assertj.EventLog;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComplianceTestsTest {

    private static final EventLog LOG =
            EventLog.of(Path.of("src/test/resources/logs/visits.csv"), Path.of("src/test/resources/logs/later.csv"));

    static class OfALog {
        @TestFactory
        Stream<DynamicNode> by_standard() {
            return ComplianceTests.of(LOG, Standard.bppdNtt());
        }
    }

    @Test
    void there_is_a_container_for_each_case_and_a_test_for_each_clause() {
        EngineExecutionResults results = Runs.of(OfALog.class);

        assertThat(Runs.containers(results))
                .containsExactly(
                        "JUnit Jupiter", "ComplianceTestsTest$OfALog", "by_standard()", "W-1", "W-2", "W-3", "S-9");
        assertThat(Runs.succeeded(results).stream().limit(12).map(name -> name.replaceFirst(":.*", "")))
                .containsExactly(
                        "REQ-A",
                        "A.1",
                        "A.2",
                        "A.3",
                        "A.4",
                        "A.5",
                        "TIME-A",
                        "FEE",
                        "KIP-17",
                        "KIP-20",
                        "KIP-22.7",
                        "REQ-A");
        assertThat(Runs.succeeded(results))
                .contains("A.5: " + Standard.bppdNtt().text(Clause.A_5).id());
    }

    @Test
    void the_test_of_a_broken_clause_fails_and_tells_where() {
        Map<String, String> failures = Runs.failures(Runs.of(OfALog.class));
        String ofA4 = "A.4: " + Standard.bppdNtt().text(Clause.A_4).id();

        assertThat(failures.keySet().stream().map(name -> name.replaceFirst(":.*", "")))
                .containsExactlyInAnyOrder("A.4", "B.1", "B.2", "B.3");
        assertThat(failures.get(ofA4)).startsWith("""

                        Expecting case W-2 (walk-in) not to breach A.4, as of 2026-03-10T09:32:00+08:00, but it breaches:
                          A.4 content (standard): Pejabat yang ditunjuk memberikan informasi; bila dikecualikan, wajib menyampaikan alasan menurut peraturan perundang-undangan.
                            at:       answer-given, 2026-03-10T09:12:00+08:00, src/test/resources/logs/visits.csv row 14
                            expected: grounds, reason
                            found:    nothing
                        its acts:
                        """);
    }

    @TapalTest
    static class OfNothing {
        @TestFactory
        Stream<DynamicNode> unjudged(RuleBook book) {
            return ComplianceTests.of(EventLog.ofText("empty", "case_id,activity,timestamp\n"), book);
        }
    }

    @Test
    void a_log_without_a_case_fails() {
        assertThat(Runs.failures(Runs.of(OfNothing.class)))
                .containsExactly(Map.entry(
                        "unjudged(RuleBook)", "log: empty has no case; let it have one, or say skippingUnjudged"));
    }
}
