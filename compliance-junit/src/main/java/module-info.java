/**
 * For the tests of an agency's system: assertions with AssertJ, and an extension, parameters and dynamic tests with JUnit. Start at
 * {@link id.tapal.compliance.assertj.TapalAssertions}. Its packages are open, for AssertJ and JUnit make objects of their classes by reflection.
 */
module id.tapal.compliance.junit {
    requires transitive id.tapal.compliance;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires static org.jspecify;

    exports id.tapal.compliance.assertj;
    exports id.tapal.compliance.junit;

    opens id.tapal.compliance.assertj;
    opens id.tapal.compliance.junit;
}
