package id.tapal.compliance.report;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.Taken;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The worst cases by name, then each case in breach, to be unfolded: its acts in the order of time, and beside each what it broke. */
final class HtmlCases {

    /** A browser still opens a page with so many. */
    static final int UNFOLDED = 2_000;

    /** So many of the worst are named first. */
    static final int INDEXED = 20;

    private static final int LINES = 200;
    private static final int NAME = 120;
    private static final int SENTENCE = 600;

    private final Report report;
    private final Markup html;
    private final Wording words;
    private long place;

    HtmlCases(Report report, Markup html, Wording words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    /** A line of a case: an act, or an omission at its limit; and what is broken there. */
    private record Line(Instant at, @Nullable Taken act, List<FoundBreach> broken) {}

    void write(Gathered gathered) {
        html.open("section", "id", "cases").element("h2", words.text("cases"));
        long breached = gathered.whole().breached();
        Set<Long> shown = gathered.shown();
        long more = breached - shown.size();
        if (breached == 0) {
            html.element("p", report.messages().text("report.nothing"));
        } else {
            index(gathered.worst());
            html.element("h3", words.text(more > 0 ? "cases.worst" : "cases.all", shown.size()));
            html.element("p", words.text("cases.note"), "class", "small");
            report.log().forEachBreached(report.asOf(), verdict -> write(verdict, shown));
        }
        if (more > 0) {
            html.element("p", report.messages().text("report.more", more));
        }
        html.close();
    }

    private void index(List<Gathered.InBreach> worst) {
        String title = report.messages().text("report.worst");
        html.element("h3", title);
        html.open("div", "class", "box", "role", "region", "aria-label", title, "tabindex", "0");
        html.open("table", "class", "worst").open("thead").open("tr");
        for (String head : List.of("case", "channel", "breaches", "broken")) {
            html.element("th", words.text(head), "scope", "col");
        }
        html.close().close().open("tbody");
        for (Gathered.InBreach each : worst) {
            CaseVerdict verdict = each.verdict();
            html.open("tr").open("th", "scope", "row").open("a", "href", "#" + anchor(each.place()));
            html.element("bdi", Wording.clipped(verdict.id(), NAME)).close().close();
            html.element("td", report.channel(verdict.channel()));
            html.element("td", breaches(verdict));
            html.open("td", "class", "chips");
            chips(verdict);
            html.close().close();
        }
        html.close().close().close();
    }

    private static String anchor(long place) {
        return "case-" + place;
    }

    private void write(CaseVerdict verdict, Set<Long> shown) {
        if (!shown.contains(++place)) {
            return;
        }
        html.open("details", "class", "case");
        summary(verdict);
        List<Line> lines = lines(verdict);
        String caption = words.text("timeline", Wording.clipped(verdict.id(), NAME));
        // inside, for a browser unfolds what holds the end of a link
        html.open("div", "id", anchor(place), "class", "box", "role", "region", "aria-label", caption, "tabindex", "0");
        html.open("table", "class", "timeline").element("caption", caption);
        html.open("thead").open("tr");
        for (String head : List.of("time", "act", "who", "row", "broken")) {
            html.element("th", words.text(head), "scope", "col");
        }
        html.close().close().open("tbody");
        lines.stream().limit(LINES).forEach(this::line);
        html.close().close().close();
        if (lines.size() > LINES) {
            html.element("p", words.text("more-lines", lines.size() - LINES));
        }
        verdict.findings()
                .forEach(finding ->
                        html.element("p", Wording.clipped(report.message(finding), SENTENCE), "class", "small"));
        html.close();
    }

    private void summary(CaseVerdict verdict) {
        html.open("summary").element("bdi", Wording.clipped(verdict.id(), NAME), "class", "id");
        html.text(" ").element("span", report.channel(verdict.channel()), "class", "channel");
        html.text(" ").element("span", breaches(verdict));
        html.open("span", "class", "chips");
        chips(verdict);
        html.close().close();
    }

    private String breaches(CaseVerdict verdict) {
        return words.text("breaches-count", verdict.breaches().size());
    }

    private void chips(CaseVerdict verdict) {
        verdict.breaches().stream()
                .map(found -> found.breach().clause())
                .distinct()
                .sorted()
                .forEach(clause -> html.text(" ").element("span", clause.id(), "class", "chip", "title", says(clause)));
    }

    /** Omissions stand where their limit is among the acts. */
    private static List<Line> lines(CaseVerdict verdict) {
        List<FoundBreach> left = new ArrayList<>(verdict.breaches());
        List<Line> lines = new ArrayList<>();
        for (Taken taken : verdict.taken()) {
            List<FoundBreach> broken = left.isEmpty()
                    ? List.of()
                    : left.stream().filter(found -> isOf(found, taken)).toList();
            left.removeAll(broken);
            lines.add(new Line(taken.at(), taken, broken));
        }
        left.forEach(found -> lines.add(new Line(found.breach().at(), null, List.of(found))));
        lines.sort(Comparator.comparing(Line::at)); // stable: acts of one moment stay as they were
        return lines;
    }

    private static boolean isOf(FoundBreach found, Taken taken) {
        return found.breach().act() == taken.act() && found.row() == taken.row() && found.source() == taken.source();
    }

    private void line(Line line) {
        Taken act = line.act();
        html.open("tr", "class", act == null ? "omitted" : line.broken().isEmpty() ? "kept" : "broken");
        html.element("td", words.moment(line.at()), "class", "when");
        html.element(
                "td",
                act == null
                        ? report.messages().text("report.omission")
                        : report.messages().label(act.act()));
        html.open("td");
        if (act != null) {
            who(act);
        }
        html.close();
        html.element("td", act == null ? "" : row(act), "class", "row", "title", words.text("row"));
        html.open("td");
        line.broken().forEach(this::broken);
        html.close().close();
    }

    private void who(Taken act) {
        html.element("bdi", act.actor().isBlank() ? "–" : Wording.clipped(act.actor(), NAME));
        Role role = act.role();
        if (role != null) {
            html.element("span", report.messages().label(role), "class", "role");
        }
    }

    private String row(Taken act) {
        return report.hasSeveralSources()
                ? words.text("file-row", report.source(act.source()), Long.toString(act.row()))
                : Long.toString(act.row());
    }

    private void broken(FoundBreach found) {
        Clause clause = found.breach().clause();
        html.open("p", "class", "breach");
        html.element("a", clause.id(), "class", "chip", "href", "#clause-" + clause.id(), "title", says(clause));
        html.text(" ").text(Wording.clipped(report.message(found), SENTENCE)).close();
    }

    private String says(Clause clause) {
        return report.messages().clause(report.standard().text(clause));
    }
}
