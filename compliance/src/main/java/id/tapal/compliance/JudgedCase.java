package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Breach;
import id.tapal.domain.request.Impending;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A case of a log, judged but for the instant at which one looks at it: what is not done by then, is told by {@link #asOf}.
 *
 * @param id as the log calls it
 * @param channel its channel
 * @param ended whether the procedure is at its end
 * @param taken the acts, in the order of time
 * @param breaches of the acts, in that order
 * @param impending what will be an omission, or is one by now
 * @param findings about its rows
 */
public record JudgedCase(
        String id,
        Channel channel,
        boolean ended,
        List<Taken> taken,
        List<FoundBreach> breaches,
        List<Impending> impending,
        List<LogFinding> findings) {

    private static final Comparator<FoundBreach> BY_TIME_THEN_CLAUSE = Comparator.comparing(
                    (FoundBreach found) -> found.breach().at())
            .thenComparing(found -> found.breach().clause())
            .thenComparing(found -> found.breach().kind());

    /** Copies the lists. */
    public JudgedCase {
        requireNonNull(id, "id");
        requireNonNull(channel, "channel");
        taken = List.copyOf(taken);
        breaches = List.copyOf(breaches);
        impending = List.copyOf(impending);
        findings = List.copyOf(findings);
    }

    /** The verdict at an instant. */
    public CaseVerdict asOf(Instant instant) {
        List<FoundBreach> all = new ArrayList<>(breaches);
        for (Impending each : impending) {
            each.asOf(instant).ifPresent((Breach omission) -> all.add(new FoundBreach(omission, 0, 0)));
        }
        all.sort(BY_TIME_THEN_CLAUSE);
        return new CaseVerdict(id, channel, ended, taken, all, findings);
    }
}
