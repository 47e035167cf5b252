package id.tapal.compliance.report;

import id.tapal.compliance.Branch;
import id.tapal.compliance.Breakable;
import id.tapal.compliance.Coverage;
import id.tapal.domain.standard.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a log covers of a standard, as lines for a terminal: each rule, and the branches never taken. */
final class TextCoverage {

    private static final String ROW = "    %-9s %-20s %9s %9s";

    private final Report report;
    private final Coverage coverage;
    private final CoverageWords words;

    TextCoverage(Report report, Coverage coverage) {
        this.report = report;
        this.coverage = coverage;
        this.words = new CoverageWords(report, coverage);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("  " + text("coverage.note"));
        for (Channel channel : words.channels()) {
            lines.add("");
            lines.add("  " + words.heading(channel));
            lines.add(String.format(
                    Locale.ROOT,
                    ROW,
                    text("coverage.clause"),
                    text("coverage.rule"),
                    text("coverage.exercised"),
                    text("coverage.broken")));
            words.rules(channel).forEach(each -> lines.add(row(each.getKey(), each.getValue())));
            lines.addAll(neverTaken(channel));
        }
        if (!coverage.unseen().isEmpty()) {
            lines.add("");
            lines.add("  " + text("coverage.unseen"));
            coverage.unseen()
                    .forEach(clause ->
                            lines.add(String.format(Locale.ROOT, "    %-9s %s", clause.id(), words.why(clause))));
        }
        return lines;
    }

    private String row(Breakable rule, Coverage.Count count) {
        String kind = report.messages().label(rule.kind());
        return switch (words.state(rule)) {
            case NEVER, UNJUDGED ->
                String.format(
                        Locale.ROOT, "    %-9s %-20s %s", rule.clause().id(), kind, words.name(words.state(rule)));
            case HELD, BROKEN ->
                String.format(
                        Locale.ROOT, ROW, rule.clause().id(), kind, number(count.exercised()), number(count.broken()));
        };
    }

    private List<String> neverTaken(Channel channel) {
        Map<String, List<String>> never = new LinkedHashMap<>();
        for (Map.Entry<Branch, Long> each : words.branches(channel)) {
            if (each.getValue() == 0) {
                never.computeIfAbsent(words.about(each.getKey()), about -> new ArrayList<>())
                        .add(words.which(each.getKey()));
            }
        }
        List<String> lines = new ArrayList<>();
        if (!never.isEmpty()) {
            lines.add("    " + text("coverage.never-taken"));
            never.forEach((about, which) -> lines.add("      " + about + ": " + String.join(", ", which)));
        }
        return lines;
    }

    private String number(long count) {
        return String.format(report.messages().locale(), "%,d", count);
    }

    private String text(String key) {
        return report.messages().text(key);
    }
}
