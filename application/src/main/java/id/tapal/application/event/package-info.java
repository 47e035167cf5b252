/** Events out: other systems of the agency follow a case without asking. Who subscribes, what is due to them, and how it is sent. */
@NullMarked
package id.tapal.application.event;

import org.jspecify.annotations.NullMarked;
