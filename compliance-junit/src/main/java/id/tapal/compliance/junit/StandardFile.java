package id.tapal.compliance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Another standard than the one built in: a UTF-8 properties file of the shape of {@code bppd-ntt.properties}. */
@Documented
@Inherited
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StandardFile {

    /** A file, from where the tests run (with Maven, the folder of the module), or else a resource from the root of the class path. */
    String value();
}
