package id.tapal.compliance;

import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Breaches that are known already, so that a check tells of new ones alone. A breach is known by its case, clause, kind, act, time and what it asks for; not by its row, which
 * changes when a log grows.
 */
public final class Baseline {

    /** Nothing is known. */
    public static final Baseline NONE = new Baseline(Set.of());

    private final Set<String> known;

    private Baseline(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /**
     * What was kept of an earlier check.
     *
     * @param lines as {@link #lines} gave them; blank ones and those that begin with {@code #} are passed over
     */
    public static Baseline of(Stream<String> lines) {
        return new Baseline(lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toSet()));
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** What is to be kept of a case, a line for each breach. */
    public static List<String> lines(CaseVerdict verdict) {
        return verdict.breaches().stream()
                .map(found -> line(verdict.id(), found.breach()))
                .toList();
    }

    private static String line(String id, Breach breach) {
        ActType act = breach.act();
        return Stream.of(
                        breach.clause().id(),
                        breach.kind().id(),
                        act == null ? "-" : act.id(),
                        breach.at().toString(),
                        breach.asked(),
                        id)
                .map(Baseline::oneLine)
                .collect(Collectors.joining(" "));
    }

    private static String oneLine(String text) {
        return text.isEmpty() ? "-" : text.strip().replaceAll("[\\s\\p{Cntrl}]+", "_");
    }

    /** A case without the breaches that are known. */
    public CaseVerdict hide(CaseVerdict verdict) {
        if (known.isEmpty() || verdict.breaches().isEmpty()) {
            return verdict;
        }
        List<FoundBreach> left = verdict.breaches().stream()
                .filter(found -> !known.contains(line(verdict.id(), found.breach())))
                .toList();
        return new CaseVerdict(
                verdict.id(), verdict.channel(), verdict.ended(), verdict.taken(), left, verdict.findings());
    }
}
