package id.tapal.compliance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class whose tests look at a system by a service standard. Its constructors and methods may ask for:
 *
 * <ul>
 *   <li>a {@link java.time.Clock} that stands still: {@link FixedClock};
 *   <li>the {@link id.tapal.domain.standard.Standard}: the one built in, or {@link StandardFile};
 *   <li>the {@link id.tapal.domain.deadline.WorkingCalendar}: that of Indonesia, or {@link CalendarFile};
 *   <li>a {@link id.tapal.domain.request.RuleBook} of these two;
 *   <li>{@link id.tapal.compliance.assertj.TapalSoftAssertions}, checked when the test ends.
 * </ul>
 *
 * <p>The annotations stand at the parameter, the method, the class or a class around it; the nearest counts.
 *
 * <pre>{@code
 * @TapalTest
 * @FixedClock("2026-03-10T09:00:00+08:00")
 * class DeskTest {
 *     @Test
 *     void a_visit_follows_the_standard(Clock clock, RuleBook book) { … }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({TapalExtension.class, SoftAssertionsExtension.class})
public @interface TapalTest {}
