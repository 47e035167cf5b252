/** Papers to hand out and to keep. */
@NullMarked
package id.tapal.application.paper;

import org.jspecify.annotations.NullMarked;
