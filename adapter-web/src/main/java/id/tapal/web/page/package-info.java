/** The pages of the staff desk: they ask the driving ports and show what the rule book says, and hold no rule of their own. */
@NullMarked
package id.tapal.web.page;

import org.jspecify.annotations.NullMarked;
