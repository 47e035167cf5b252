package id.tapal.compliance.report;

import id.tapal.compliance.Coverage;
import id.tapal.domain.standard.Channel;
import java.util.List;

/** What a log covers of a standard: each rule and each branch, with how many cases. */
final class HtmlCoverage {

    private final Report report;
    private final Markup html;
    private final Wording words;

    HtmlCoverage(Report report, Markup html, Wording words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    void write(Coverage coverage) {
        CoverageWords of = new CoverageWords(report, coverage);
        html.open("section", "id", "coverage").element("h2", words.text("coverage"));
        html.element("p", text("coverage.note"), "class", "small");
        for (Channel channel : of.channels()) {
            html.element("h3", of.heading(channel));
            rules(of, channel);
            html.open("details").element("summary", text("coverage.branches"));
            branches(of, channel);
            html.close();
        }
        unseen(of, coverage);
        html.close();
    }

    private void rules(CoverageWords of, Channel channel) {
        List<List<String>> rows = of.rules(channel).stream()
                .map(each -> List.of(
                        each.getKey().clause().id() + " "
                                + report.messages().label(each.getKey().kind()),
                        of.name(of.state(each.getKey())),
                        words.number(each.getValue().exercised()),
                        words.number(each.getValue().broken())))
                .toList();
        new Tables(html)
                .numbers(
                        text("coverage.rules") + ": " + report.channel(channel),
                        List.of(
                                text("coverage.rule"),
                                text("coverage.state"),
                                text("coverage.exercised"),
                                text("coverage.broken")),
                        rows);
    }

    private void branches(CoverageWords of, Channel channel) {
        List<List<String>> rows = of.branches(channel).stream()
                .map(each -> List.of(
                        of.about(each.getKey()) + ": " + of.which(each.getKey()), words.number(each.getValue())))
                .toList();
        new Tables(html)
                .numbers(
                        text("coverage.branches") + ": " + report.channel(channel),
                        List.of(text("coverage.branch"), text("coverage.exercised")),
                        rows);
    }

    private void unseen(CoverageWords of, Coverage coverage) {
        if (coverage.unseen().isEmpty()) {
            return;
        }
        html.element("h3", text("coverage.unseen")).open("dl");
        coverage.unseen().forEach(clause -> html.element("dt", clause.id()).element("dd", of.why(clause)));
        html.close();
    }

    private String text(String key) {
        return report.messages().text(key);
    }
}
