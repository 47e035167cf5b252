package id.tapal.compliance.assertj;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The entry point: to be imported statically, beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(trace).compliesWith(Standard.bppdNtt());
 * assertThat(trace).breaches(Clause.A_4);
 * assertThatLog(Path.of("target/visits.csv")).compliesWith(standard).hasNoFindings();
 * }</pre>
 */
public final class TapalAssertions {

    private TapalAssertions() {}

    /** Assertions on one case. */
    public static TraceAssert assertThat(@Nullable Trace actual) {
        return new TraceAssert(actual);
    }

    /** Assertions on a log. */
    public static LogAssert assertThat(@Nullable EventLog actual) {
        return new LogAssert(actual);
    }

    /**
     * Assertions on a log in the form of section 7.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static LogAssert assertThatLog(Path file) {
        return new LogAssert(EventLog.of(file));
    }
}
