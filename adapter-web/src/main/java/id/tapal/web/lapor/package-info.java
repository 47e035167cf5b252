/** The Excel export of lapor.go.id, read as reports. */
@NullMarked
package id.tapal.web.lapor;

import org.jspecify.annotations.NullMarked;
