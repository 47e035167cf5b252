package id.tapal.compliance.report;

import id.tapal.codec.Messages;
import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Verdict;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** To be read by people on a terminal: the figures, the clauses that were broken, what the log lacks, the worst cases. */
final class TextReport {

    private static final int WORST = 20;
    private static final int WIDTH = 12;

    private static final String PLAIN = "\u001B[0m";
    private static final String BOLD = "\u001B[1m";
    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";

    private final Report report;
    private final Messages messages;
    private final Writer out;
    private final boolean colours;
    private final Map<Clause, Broken> broken = new EnumMap<>(Clause.class);
    private final Worst<CaseVerdict> worst = new Worst<>(WORST);

    TextReport(Report report, Writer out, boolean colours) {
        this.report = report;
        this.messages = report.messages();
        this.out = out;
        this.colours = colours;
    }

    /** How often a clause was broken. */
    private static final class Broken {
        private long breaches;
        private long cases;
    }

    void write() throws IOException {
        report.log().forEachBreached(report.asOf(), this::gather);
        figures();
        clauses();
        List<LogFinding> findings = report.log().findings();
        if (!findings.isEmpty()) {
            heading("report.log");
            for (LogFinding finding : findings) {
                line("  " + paint(YELLOW, finding.code().id()) + "  " + visible(report.message(finding)));
            }
        }
        cases();
        coverage();
    }

    private void coverage() throws IOException {
        if (report.coverage().isEmpty()) {
            return;
        }
        heading("coverage.title");
        for (String line : new TextCoverage(report, report.coverage().get()).lines()) {
            line(line);
        }
    }

    private void gather(CaseVerdict verdict) {
        verdict.breaches().stream()
                .map(found -> found.breach().clause())
                .distinct()
                .forEach(clause -> broken(clause).cases++);
        verdict.breaches().forEach(found -> broken(found.breach().clause()).breaches++);
        worst.add(verdict.breaches().size(), verdict);
    }

    private Broken broken(Clause clause) {
        return broken.computeIfAbsent(clause, each -> new Broken());
    }

    private void figures() throws IOException {
        line(report.asOfText());
        line(messages.text(
                "report.size", report.summary().cases(), report.summary().events()));
        line("");
        StringBuilder head = new StringBuilder(" ".repeat(20));
        for (Verdict verdict : Verdict.values()) {
            head.append(padded(messages.text("verdict." + verdict.id())));
        }
        line(head.toString());
        for (Layer layer : Layer.values()) {
            StringBuilder row =
                    new StringBuilder(String.format(Locale.ROOT, "%-20s", messages.text("layer." + layer.id())));
            for (Verdict verdict : Verdict.values()) {
                long count = report.summary().count(layer, verdict);
                row.append(count == 0 ? padded("0") : paint(colour(verdict), padded(number(count))));
            }
            line(row.toString());
        }
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case CONFORMING -> GREEN;
            case PENDING -> YELLOW;
            case BREACHED -> RED;
        };
    }

    private static String padded(String text) {
        return String.format(Locale.ROOT, "%" + WIDTH + "s", text);
    }

    private String number(long count) {
        return String.format(messages.locale(), "%,d", count);
    }

    private void clauses() throws IOException {
        if (broken.isEmpty()) {
            line("");
            line(
                    report.summary().cases() == 0
                            ? messages.text("report.empty")
                            : paint(GREEN, messages.text("report.nothing")));
            return;
        }
        heading("report.clauses");
        List<Map.Entry<Clause, Broken>> byNumber = new ArrayList<>(broken.entrySet());
        byNumber.sort(Comparator.comparingLong((Map.Entry<Clause, Broken> each) -> each.getValue().breaches)
                .reversed());
        for (Map.Entry<Clause, Broken> each : byNumber) {
            Broken count = each.getValue();
            line("  "
                    + paint(
                            RED,
                            String.format(Locale.ROOT, "%-9s", each.getKey().id()))
                    + messages.text("report.clause", count.breaches, count.cases) + ": "
                    + messages.clause(report.standard().text(each.getKey())));
        }
    }

    private void cases() throws IOException {
        List<CaseVerdict> ranked = worst.first();
        if (ranked.isEmpty()) {
            return;
        }
        heading("report.worst");
        for (CaseVerdict verdict : ranked) {
            line("  " + paint(BOLD, visible(verdict.id())) + " (" + report.channel(verdict.channel()) + ")");
            for (FoundBreach found : verdict.breaches()) {
                line("    " + paint(RED, found.breach().clause().id()) + "  " + visible(report.where(found)) + "  "
                        + visible(report.message(found)));
            }
            for (LogFinding finding : verdict.findings()) {
                line("    " + paint(YELLOW, finding.code().id()) + "  " + visible(report.message(finding)));
            }
        }
        if (worst.seen() > ranked.size()) {
            line("  " + messages.text("report.more", worst.seen() - ranked.size()));
        }
    }

    /** A log does not write on the terminal. */
    private static String visible(String text) {
        return Shown.only(Shown::is, text);
    }

    private void heading(String key) throws IOException {
        line("");
        line(paint(BOLD, messages.text(key)));
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
