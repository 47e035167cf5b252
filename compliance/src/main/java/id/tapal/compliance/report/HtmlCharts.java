package id.tapal.compliance.report;

import id.tapal.compliance.report.Charts.Bar;
import id.tapal.compliance.report.Gathered.Count;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which clauses are broken, in which channel, and when; each as a drawing and as a table. */
final class HtmlCharts {

    private static final int MONTHS = 36;

    private final Report report;
    private final Markup html;
    private final Wording words;
    private final Charts charts;
    private final Tables tables;

    HtmlCharts(Report report, Markup html, Wording words) {
        this.report = report;
        this.html = html;
        this.words = words;
        this.charts = new Charts(html, words);
        this.tables = new Tables(html);
    }

    void write(Gathered gathered) {
        html.open("section", "id", "charts").element("h2", words.text("charts"));
        if (gathered.whole().cases() == 0) {
            html.element("p", report.messages().text("report.empty"));
        } else {
            html.open("div", "class", "drawings tall-first");
            clauses(gathered.clauses());
            channels(gathered.channels());
            months(gathered);
            html.close();
        }
        html.close();
    }

    private void clauses(Map<Clause, Count> clauses) {
        String title = words.text("by-clause");
        if (clauses.isEmpty()) {
            return;
        }
        List<Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        clauses.forEach((clause, count) -> {
            bars.add(new Bar(clause.id(), count.breached(), count.breached()));
            rows.add(List.of(clause.id(), words.number(count.breached()), words.number(count.cases())));
        });
        begin(title);
        charts.bars(title, bars);
        end(title, List.of(words.text("clause"), words.text("breaches"), words.text("cases-count")), rows);
    }

    private void channels(Map<Channel, Count> channels) {
        String title = words.text("by-channel");
        List<Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        channels.forEach((channel, count) -> {
            bars.add(bar(report.channel(channel), count));
            rows.add(row(report.channel(channel), count));
        });
        begin(title);
        charts.bars(title, bars);
        key();
        end(title, heads("channel"), rows);
    }

    private void months(Gathered gathered) {
        String title = words.text("by-month");
        Map<YearMonth, Count> latest = gathered.latest(MONTHS);
        if (latest.isEmpty()) {
            return;
        }
        List<Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        latest.forEach((month, count) -> {
            bars.add(bar(words.month(month), count));
            rows.add(row(words.month(month), count));
        });
        begin(title);
        charts.columns(title, bars, -1, "");
        key();
        if (latest.size() < gathered.months().size()) {
            html.element("p", words.text("latest-months", MONTHS), "class", "small");
        }
        end(title, heads("month"), rows);
    }

    private static Bar bar(String name, Count count) {
        return new Bar(name, count.cases(), count.breached());
    }

    private List<String> row(String name, Count count) {
        return List.of(
                name,
                words.number(count.cases()),
                words.number(count.breached()),
                words.share(count.breached(), count.cases()));
    }

    private List<String> heads(String first) {
        return List.of(words.text(first), words.text("cases-count"), words.text("in-breach"), words.text("share"));
    }

    private void begin(String title) {
        html.open("figure").element("h3", title);
    }

    /** What the two colours say. */
    private void key() {
        html.open("p", "class", "key");
        html.element("span", words.text("without-breach"), "class", "of-whole");
        html.element("span", words.text("in-breach"), "class", "of-marked");
        html.close();
    }

    private void end(String title, List<String> heads, List<List<String>> rows) {
        html.open("details", "class", "in-print").element("summary", words.text("as-table"));
        tables.numbers(title, heads, rows);
        html.close().close();
    }
}
