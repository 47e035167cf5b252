/** Event logs: section 7 of the standard. */
@NullMarked
package id.tapal.codec.log;

import org.jspecify.annotations.NullMarked;
