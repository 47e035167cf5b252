/** The journal as an event log. */
@NullMarked
package id.tapal.application.log;

import org.jspecify.annotations.NullMarked;
