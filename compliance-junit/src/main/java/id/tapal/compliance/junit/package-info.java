/** The extension of JUnit, parameters from logs, and dynamic tests. */
@NullMarked
package id.tapal.compliance.junit;

import org.jspecify.annotations.NullMarked;
