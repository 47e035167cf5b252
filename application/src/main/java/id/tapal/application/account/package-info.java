/** Passwords and sessions of the staff. */
@NullMarked
package id.tapal.application.account;

import org.jspecify.annotations.NullMarked;
