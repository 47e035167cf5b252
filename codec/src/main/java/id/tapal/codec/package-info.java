/** JSON and texts. */
@NullMarked
package id.tapal.codec;

import org.jspecify.annotations.NullMarked;
