/** Deadlines as derivations (section 5), over a working calendar that is data with its decrees and knows where it ends. */
@NullMarked
package id.tapal.domain.deadline;

import org.jspecify.annotations.NullMarked;
