package id.tapal.compliance.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What JUnit does with a sample class. */
final class Runs {

    private Runs() {}

    static EngineExecutionResults of(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute();
    }

    /** By the name shown, of tests and containers. */
    static Map<String, String> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .collect(Collectors.toMap(
                        Runs::name,
                        event -> String.valueOf(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage())));
    }

    static List<String> succeeded(EngineExecutionResults results) {
        return results.testEvents().succeeded().stream().map(Runs::name).toList();
    }

    static List<String> containers(EngineExecutionResults results) {
        return results.containerEvents().started().stream().map(Runs::name).toList();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }
}
