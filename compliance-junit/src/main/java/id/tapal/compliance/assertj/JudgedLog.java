package id.tapal.compliance.assertj;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.log.CheckedLog;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of a log at an instant, by a rule book: all of it in memory, for a test looks at each case several times. */
final class JudgedLog {

    private final Instant asOf;
    private final Map<String, CaseVerdict> cases = new LinkedHashMap<>();
    private final List<LogFinding> findings;

    JudgedLog(CheckedLog checked, Instant asOf) {
        this.asOf = asOf;
        this.findings = checked.findings();
        checked.forEach(asOf, verdict -> cases.put(verdict.id(), verdict));
    }

    Instant asOf() {
        return asOf;
    }

    /** In the order in which they begin in the log. */
    Collection<CaseVerdict> cases() {
        return cases.values();
    }

    Optional<CaseVerdict> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** About the log as a whole. */
    List<LogFinding> findings() {
        return findings;
    }

    /** The cases without a known channel, as far as they are named. */
    List<String> unjudged() {
        return findings.stream()
                .filter(finding -> finding.code() == LogFinding.Code.CHANNEL
                        && !finding.subject().isEmpty())
                .map(LogFinding::subject)
                .toList();
    }
}
