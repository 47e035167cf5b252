/** The answer as it is written: from a draft to a letter that nothing changes any more. */
@NullMarked
package id.tapal.application.letter;

import org.jspecify.annotations.NullMarked;
