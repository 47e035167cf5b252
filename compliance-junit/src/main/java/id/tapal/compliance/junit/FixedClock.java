package id.tapal.compliance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** At which instant the clock of a test stands. Its zone is that of the standard. */
@Documented
@Inherited
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FixedClock {

    /** With an offset, such as {@code 2026-03-10T09:00:00+08:00}. */
    String value();
}
