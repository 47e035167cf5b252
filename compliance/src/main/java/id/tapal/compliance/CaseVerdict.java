package id.tapal.compliance;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Layer;
import java.util.List;

/**
 * What came of a case, at an instant.
 *
 * @param id as the log calls it
 * @param channel its channel
 * @param ended whether the procedure is at its end
 * @param taken the acts, in the order of time
 * @param breaches in the order of time, then of the clauses
 * @param findings about its rows
 */
public record CaseVerdict(
        String id,
        Channel channel,
        boolean ended,
        List<Taken> taken,
        List<FoundBreach> breaches,
        List<LogFinding> findings) {

    /** Copies the lists. */
    public CaseVerdict {
        requireNonNull(id, "id");
        requireNonNull(channel, "channel");
        taken = List.copyOf(taken);
        breaches = List.copyOf(breaches);
        findings = List.copyOf(findings);
    }

    /** The verdict of a layer: breached if a clause of it is broken, else pending until the case has ended. */
    public Verdict verdict(Layer layer) {
        boolean broken = breaches.stream().anyMatch(found -> found.breach().layer() == layer);
        return Verdict.of(broken, ended);
    }
}
