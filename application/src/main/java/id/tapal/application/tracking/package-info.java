/** Requesters follow their own request. */
@NullMarked
package id.tapal.application.tracking;

import org.jspecify.annotations.NullMarked;
