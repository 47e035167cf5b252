/** What was found, as a report: text, JSON, a page of HTML, JUnit, CSV. */
@NullMarked
package id.tapal.compliance.report;

import org.jspecify.annotations.NullMarked;
