/** Service complaints, a register of their own. */
@NullMarked
package id.tapal.application.complaint;

import org.jspecify.annotations.NullMarked;
