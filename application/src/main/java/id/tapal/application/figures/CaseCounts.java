package id.tapal.application.figures;

import id.tapal.application.request.Outcome;
import id.tapal.domain.deadline.Taken;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Driven port: how many cases of the register there are of each kind. The journal writes the register. */
public interface CaseCounts {

    /**
     * Cases that are alike in all that is counted.
     *
     * @param channel how they came
     * @param opened in which month
     * @param end whether their clocks have stopped, and by what
     * @param decision of those that were answered; empty for others
     * @param grounds on which something was withheld; none for those not answered
     * @param promise how long the answer took by the agency's promise
     * @param statute how long it took by the statute
     * @param cases how many
     */
    record Alike(
            Channel channel,
            YearMonth opened,
            Outcome.End end,
            Optional<Decision> decision,
            Set<Ground> grounds,
            Optional<Taken> promise,
            Optional<Taken> statute,
            long cases) {
        /** Copies the grounds. */
        public Alike {
            grounds = Set.copyOf(grounds);
        }
    }

    /**
     * The unanswered cases of a channel for which it is too late.
     *
     * @param byPromise those past the agency's promise
     * @param byStatute those past the statutory limit
     */
    record Overdue(Channel channel, long byPromise, long byStatute) {}

    /**
     * The cases of a channel that have not come to their end, whenever they were opened.
     *
     * @param open how many
     * @param late those in which a limit has passed
     */
    record Standing(Channel channel, long open, long late) {}

    /** The cases of some channels that were opened in a year, each counted once; in any order. */
    List<Alike> opened(Year year, Set<Channel> channels);

    /** Those of them that are unanswered and overdue at an instant: each channel in which there are any. */
    List<Overdue> overdue(Year year, Set<Channel> channels, Instant now);

    /** The cases that stand open in some channels: each channel in which there are any. */
    List<Standing> standing(Set<Channel> channels, Instant now);

    /** When the first of all cases of some channels was opened, and when the last; none where there is no case. */
    List<YearMonth> span(Set<Channel> channels);
}
