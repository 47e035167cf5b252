package id.tapal.compliance.report;

import id.tapal.compliance.report.Charts.Bar;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long answers took, against what was promised. */
final class HtmlTimes {

    /** About so many bars lie within the limit. */
    private static final int WITHIN = 8;

    private final Report report;
    private final Markup html;
    private final Wording words;

    HtmlTimes(Report report, Markup html, Wording words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    void write(Gathered gathered) {
        html.open("section", "id", "times").element("h2", words.text("times"));
        html.element(
                "p",
                words.text(
                        "times.note",
                        words.text("times.in."
                                + report.standard().dayBasis().unit().id())),
                "class",
                "small");
        List<List<String>> rows = new ArrayList<>();
        gathered.durations().forEach((channel, durations) -> rows.add(row(channel, durations)));
        new Tables(html).numbers(words.text("times"), heads(), rows);
        html.open("div", "class", "drawings");
        for (Map.Entry<Channel, Durations> each : gathered.durations().entrySet()) {
            if (each.getValue().answered() > 0) {
                distribution(each.getKey(), each.getValue());
            }
        }
        html.close().close();
    }

    private List<String> heads() {
        return List.of(
                words.text("channel"),
                words.text("limit"),
                words.text("answered"),
                words.text("median"),
                words.text("ninety"),
                words.text("in-time"),
                words.text("late"),
                words.text("overdue"));
    }

    private List<String> row(Channel channel, Durations durations) {
        long known = durations.answered() + durations.overdue();
        return List.of(
                report.channel(channel),
                limit(channel),
                words.number(durations.answered()),
                percentile(durations, 50),
                percentile(durations, 90),
                words.share(durations.inTime(), known),
                words.number(durations.late()),
                words.number(durations.overdue()));
    }

    private String limit(Channel channel) {
        Limit limit = report.standard().limit(channel);
        return words.text("unit." + limit.unit().id(), limit.amount());
    }

    private String percentile(Durations durations, int percent) {
        if (durations.answered() == 0) {
            return "–";
        }
        int took = durations.percentile(percent);
        return (took == Durations.LONGEST ? "≥ " : "")
                + words.text("unit." + durations.unit().id(), took);
    }

    /** Bars of equal width, so laid that one of them ends at the limit, and as many beyond it as within; the last one holds all that took longer. */
    private void distribution(Channel channel, Durations durations) {
        Limit limit = report.standard().limit(channel);
        int most = Math.min(limit.amount(), Durations.LONGEST / 4);
        int width = Math.ceilDiv(most + 1, most < 10 ? most + 1 : WITHIN);
        int within = Math.ceilDiv(most + 1, width);
        List<Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= 2 * within; i++) {
            int last = most + (i + 1 - within) * width;
            int first = Math.max(0, last - width + 1);
            boolean open = i == 2 * within;
            String name = open ? "≥ " + words.number(first) : range(first, last);
            long count = durations.between(first, open ? Durations.LONGEST : last);
            bars.add(new Bar(name, count, first > most ? count : 0));
            rows.add(List.of(name, words.number(count)));
        }
        String title = words.text(
                "times.of",
                report.channel(channel),
                words.text("axis." + durations.unit().id()));
        html.open("figure").element("h3", title);
        new Charts(html, words).columns(title, bars, within, words.text("limit.line", limit(channel)));
        key();
        html.open("details").element("summary", words.text("as-table"));
        new Tables(html)
                .numbers(title, List.of(words.text("axis." + durations.unit().id()), words.text("cases-count")), rows);
        html.close().close();
    }

    private String range(int first, int last) {
        return first == last ? words.number(first) : words.number(first) + "–" + words.number(last);
    }

    private void key() {
        html.open("p", "class", "key");
        html.element("span", words.text("up-to-limit"), "class", "of-whole");
        html.element("span", words.text("beyond-limit"), "class", "of-marked");
        html.close();
    }
}
