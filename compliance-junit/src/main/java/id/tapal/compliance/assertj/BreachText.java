package id.tapal.compliance.assertj;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.Taken;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * What a failing assertion tells, for the programmer who reads it: codes as a log has them, the clause in the words of the standard, Indonesian, and times in
 * the zone of the standard.
 */
final class BreachText {

    private static final int MOST_ACTS = 50;

    private final Standard standard;
    private final IntFunction<String> log;

    /**
     * Of breaches by a standard.
     *
     * @param log the name of each log; empty where there is none
     */
    BreachText(Standard standard, IntFunction<String> log) {
        this.standard = standard;
        this.log = log;
    }

    String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(standard.zone()));
    }

    static String title(CaseVerdict verdict) {
        return "case " + verdict.id() + " (" + verdict.channel().id() + ")";
    }

    /** What an assertion finds instead of what it wishes: in words, or breaches, or both. */
    String but(String instead, List<FoundBreach> found) {
        String breaches = found.isEmpty() ? "" : "it breaches:\n" + of(found);
        return ", but " + (instead.isEmpty() || breaches.isEmpty() ? instead + breaches : instead + "\n" + breaches);
    }

    /** Clauses that are not breached, each with what it says. */
    String not(Collection<Clause> clauses) {
        return clauses.stream()
                .map(clause -> "\n  " + clause.id() + " (" + clause.layer().id() + "): "
                        + standard.text(clause).id())
                .collect(Collectors.joining("", "not:", ""));
    }

    static String ids(Collection<Clause> clauses) {
        return clauses.stream().map(Clause::id).collect(Collectors.joining(", "));
    }

    /** A block for each breach, each line of it set in. */
    String of(List<FoundBreach> found) {
        return found.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private String of(FoundBreach found) {
        Breach breach = found.breach();
        return "  " + breach.clause().id() + " " + breach.kind().id() + " ("
                + breach.layer().id() + "): "
                + standard.text(breach.clause()).id()
                + "\n    at:       " + place(found)
                + "\n    expected: " + words(breach.asked())
                + "\n    found:    " + words(breach.found())
                + (breach.readingDependent() ? "\n    in time by the other reading of \"hari\"" : "");
    }

    private String place(FoundBreach found) {
        Breach breach = found.breach();
        ActType act = breach.act();
        if (act == null) {
            return "nothing done by " + time(breach.at());
        }
        String source = log.apply(found.source());
        return act.id() + ", " + time(breach.at()) + ", " + (source.isEmpty() ? "" : source + " ") + "row "
                + found.row();
    }

    private String words(String codes) {
        return codes.isEmpty()
                ? "nothing"
                : Arrays.stream(codes.split("\\|", -1)).map(this::word).collect(Collectors.joining(", "));
    }

    private String word(String code) {
        try {
            return time(Instant.parse(code));
        } catch (DateTimeParseException noInstant) {
            return code;
        }
    }

    /** A line for each act, those marked at which a breach shows. */
    String acts(CaseVerdict verdict, List<FoundBreach> marked) {
        if (verdict.taken().isEmpty()) {
            return "  none";
        }
        Set<String> places =
                marked.stream().map(each -> each.source() + ":" + each.row()).collect(Collectors.toSet());
        String lines = verdict.taken().stream()
                .limit(MOST_ACTS)
                .map(taken -> (places.contains(taken.source() + ":" + taken.row()) ? "> " : "  ") + line(taken))
                .collect(Collectors.joining("\n"));
        int more = verdict.taken().size() - MOST_ACTS;
        return more > 0 ? lines + "\n  and " + more + " more" : lines;
    }

    private String line(Taken taken) {
        Role role = taken.role();
        return "row " + taken.row() + "  " + time(taken.at()) + "  "
                + taken.act().id() + " by "
                + (taken.actor().isEmpty() ? "nobody named" : taken.actor())
                + (role == null ? "" : " (" + role.id() + ")");
    }
}
