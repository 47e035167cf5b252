/** People: who read an identity number, and forgetting who asked once the law needs it no more. */
@NullMarked
package id.tapal.application.people;

import org.jspecify.annotations.NullMarked;
