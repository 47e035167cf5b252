/** Requests: open a case, record an act, read a case, the inbox, the register. */
@NullMarked
package id.tapal.application.request;

import org.jspecify.annotations.NullMarked;
