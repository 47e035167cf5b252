package id.tapal.compliance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Another calendar than the one built in: CSV, {@code date,kind,name_id,name_en,decree} with a header row. */
@Documented
@Inherited
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarFile {

    /** A file, from where the tests run (with Maven, the folder of the module), or else a resource from the root of the class path. */
    String value();
}
