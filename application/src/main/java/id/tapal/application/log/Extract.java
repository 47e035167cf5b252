package id.tapal.application.log;

import id.tapal.domain.standard.Channel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of the journal an export takes.
 *
 * @param from the first day on which its cases were opened, in the zone of the standard; empty is the beginning
 * @param to the last such day; empty is the end
 * @param channels by which its cases came; never empty
 * @param people whether names, addresses, telephone numbers and e-mail addresses are shown; identity numbers never are
 */
public record Extract(Optional<LocalDate> from, Optional<LocalDate> to, Set<Channel> channels, boolean people) {

    /** Refuses a period that ends before it begins, and no channel at all. */
    public Extract {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("to: a day not before " + from.get() + ", was " + to.get());
        }
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("channel: one at least");
        }
        channels = Collections.unmodifiableSet(EnumSet.copyOf(channels));
    }

    /** The whole journal, people withheld. */
    public static Extract whole() {
        return new Extract(Optional.empty(), Optional.empty(), EnumSet.allOf(Channel.class), false);
    }
}
