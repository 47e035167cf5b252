/** The organisation (section 2): positions, ranks, duties, stand-ins, and the tiers a draft climbs. */
@NullMarked
package id.tapal.domain.organization;

import org.jspecify.annotations.NullMarked;
