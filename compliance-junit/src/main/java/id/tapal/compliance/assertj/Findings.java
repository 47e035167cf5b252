package id.tapal.compliance.assertj;

import id.tapal.compliance.LogFinding;
import java.util.List;
import java.util.stream.Collectors;

/** What was found about a log, told to a programmer. */
final class Findings {

    private Findings() {}

    static String told(List<LogFinding> findings) {
        return findings.isEmpty()
                ? "no findings"
                : findings.stream().map(Findings::told).collect(Collectors.joining("; "));
    }

    private static String told(LogFinding finding) {
        boolean more = finding.count() > finding.rows().size();
        String rows = finding.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return finding.code().id()
                + (finding.subject().isEmpty() ? "" : " " + finding.subject())
                + (rows.isEmpty() ? "" : " (row " + rows + (more ? ", …" : "") + ")");
    }
}
