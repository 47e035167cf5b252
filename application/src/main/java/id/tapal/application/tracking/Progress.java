package id.tapal.application.tracking;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.List;

/**
 * How far a request is, as anybody may know who has its receipt: nothing of who asked, what for, who works on it, or what is thought of it.
 *
 * @param number the registration number
 * @param channel how it came
 * @param stage where it stands
 * @param steps what was done that a requester hears of, in order
 * @param deadlines the limits for the answer, while it is owed
 * @param owed what comes next; without the names of those who owe it
 */
public record Progress(
        String number,
        Channel channel,
        Stage stage,
        List<Step> steps,
        List<Deadline> deadlines,
        List<Obligation> owed) {

    /** Requires all. */
    public Progress {
        requireNonNull(number, "number");
        requireNonNull(channel, "channel");
        requireNonNull(stage, "stage");
        steps = List.copyOf(steps);
        deadlines = List.copyOf(deadlines);
        owed = owed.stream().map(Progress::withoutName).toList();
    }

    /** Something that was done, and when. */
    public record Step(ActType act, Instant at) {}

    private static Obligation withoutName(Obligation owed) {
        return new Obligation(owed.clause(), owed.act(), "", owed.post(), owed.roles(), owed.due(), owed.late());
    }
}
