/** Decisions on a request and the exemption of information (informasi yang dikecualikan): section 4 of the standard, UU 14/2008 art. 17–20. */
@NullMarked
package id.tapal.domain.exemption;

import org.jspecify.annotations.NullMarked;
