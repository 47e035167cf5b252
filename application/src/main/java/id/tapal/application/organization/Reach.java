package id.tapal.application.organization;

import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Handler;
import id.tapal.domain.standard.Channel;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which cases somebody may read (jangkauan membaca): those of some channels, and those they handle.
 *
 * @param channels the channels read
 * @param member who reads; empty where there is nobody to handle a case
 */
public record Reach(Set<Channel> channels, String member) {
    /** Copies the channels. */
    public Reach {
        channels = Set.copyOf(channels);
    }

    /** Every case. */
    public static Reach whole(String member) {
        return new Reach(EnumSet.allOf(Channel.class), member);
    }

    /** Whether it takes in every case. */
    public boolean isWhole() {
        return channels.size() == Channel.values().length;
    }

    /** Whether a case is within it, as it stands. */
    public boolean takesIn(CaseFile file) {
        return takesIn(file.channel(), file.handler().map(Handler::person).orElse(""));
    }

    /**
     * Whether a case is within it.
     *
     * @param handler the case's handler; empty where there is none
     */
    public boolean takesIn(Channel channel, String handler) {
        return channels.contains(channel) || (!handler.isEmpty() && handler.equals(member));
    }
}
