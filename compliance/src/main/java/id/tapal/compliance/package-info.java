/** Cases of a past log, judged: section 6 and 7 of the standard. Knows no files. */
@NullMarked
package id.tapal.compliance;

import org.jspecify.annotations.NullMarked;
