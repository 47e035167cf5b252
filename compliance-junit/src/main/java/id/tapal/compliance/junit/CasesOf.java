package id.tapal.compliance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Calls a {@code @ParameterizedTest} once for each case of a log, in the order in which they begin, with a
 * {@link id.tapal.compliance.assertj.Trace}; the name of the case is what is shown. The case is judged by the standard and the calendar of the test
 * ({@link StandardFile}, {@link CalendarFile}), and for the latest time in the log.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @CasesOf("logs/visits.csv")
 * void a_visit_follows_the_standard(Trace visit) {
 *     assertThat(visit).isConforming();
 * }
 * }</pre>
 *
 * <p>A log without a case is an error, and so is a case without a channel that the standard has: it would be passed over unseen.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(CasesOfArguments.class)
public @interface CasesOf {

    /**
     * Logs, CSV or XES, judged as one: each a file, from where the tests run (with Maven, the folder of the module), or else a resource from the root of the
     * class path.
     */
    String[] value();

    /** A mapping, YAML or JSON, found as a log is; none if empty. */
    String mapping() default "";

    /** For which instant, with an offset, such as {@code 2026-03-10T16:00:00+08:00}; the latest time in the log if empty. */
    String asOf() default "";

    /** Whether cases that are not judged are passed over. */
    boolean skipUnjudged() default false;
}
