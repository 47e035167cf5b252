package id.tapal.compliance.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Assertions that all are looked at before the test fails, these and AssertJ's own. In a class with {@code @TapalTest}, or with AssertJ's
 * {@code SoftAssertionsExtension}, a field with {@code @InjectSoftAssertions} or a parameter of this type is checked at the end of the test.
 *
 * <p>On a module path AssertJ 3.27 cannot make soft assertions of other modules than its own: let such tests run on the class path (Surefire:
 * {@code useModulePath} false).
 */
public class TapalSoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {

    /** For JUnit, or for a test that calls {@link #assertAll()} itself. */
    public TapalSoftAssertions() {}

    /** Makes assertions and checks them all in the end. */
    public static void assertSoftly(Consumer<TapalSoftAssertions> assertions) {
        SoftAssertionsProvider.assertSoftly(TapalSoftAssertions.class, assertions);
    }

    /** Assertions on one case. */
    public TraceAssert assertThat(@Nullable Trace actual) {
        return proxy(TraceAssert.class, Trace.class, actual);
    }

    /** Assertions on a log. */
    public LogAssert assertThat(@Nullable EventLog actual) {
        return proxy(LogAssert.class, EventLog.class, actual);
    }
}
