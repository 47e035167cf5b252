/** How the log is written: a line of JSON for each event, on standard error. */
@NullMarked
package id.tapal.app.log;

import org.jspecify.annotations.NullMarked;
