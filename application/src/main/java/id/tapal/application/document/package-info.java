/** Documents of a case: the scan of a letter, of an identity card, of another paper. */
@NullMarked
package id.tapal.application.document;

import org.jspecify.annotations.NullMarked;
