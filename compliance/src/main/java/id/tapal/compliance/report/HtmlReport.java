package id.tapal.compliance.report;

import static java.util.Objects.requireNonNull;

import id.tapal.compliance.Verdict;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A page for the head of the agency and for a section: figures and drawings first, then each case in breach, to be unfolded. It loads nothing. */
final class HtmlReport {

    private static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

    private final Report report;
    private final Markup html;
    private final Wording words;

    HtmlReport(Report report, Writer writer) {
        this.report = report;
        this.html = new Markup(writer);
        this.words = new Wording(report.messages(), report.standard().zone());
    }

    void write() throws IOException {
        Gathered gathered = new Gathered(report.standard(), report.log().calendar());
        try {
            report.log().forEach(report.asOf(), gathered::add);
            html.doctype().open("html", "lang", report.messages().locale().toLanguageTag());
            head();
            html.open("body");
            title();
            html.open("main");
            figures(gathered);
            new HtmlCharts(report, html, words).write(gathered);
            new HtmlTimes(report, html, words).write(gathered);
            new HtmlProcedures(report, html, words).write(gathered);
            report.coverage().ifPresent(coverage -> new HtmlCoverage(report, html, words).write(coverage));
            new HtmlFindings(report, html, words).write(gathered);
            new HtmlCases(report, html, words).write(gathered);
            legend();
            html.close();
            html.open("footer").element("p", words.text("footer")).close();
            html.close().close();
        } catch (UncheckedIOException broken) {
            throw requireNonNull(broken.getCause());
        }
    }

    private void head() {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_BUT_STYLE);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "robots", "content", "noindex");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", words.text("title") + " – " + report.standard().id());
        html.style(style());
        html.close();
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void title() {
        html.open("header");
        html.element("p", report.standard().agency().name(), "class", "agency");
        html.element("h1", words.text("title"));
        html.element("p", report.asOfText());
        html.element(
                "p",
                words.text("size", report.summary().cases(), report.summary().events()));
        html.element(
                "p",
                report.standard()
                        .decreeNumber()
                        .map(number -> words.text("decree", number))
                        .orElseGet(() -> words.text("decree.unset")),
                "class",
                "small");
        html.open("nav", "aria-label", words.text("contents")).open("ul");
        for (String part : parts()) {
            html.open("li").element("a", words.text(part), "href", "#" + part).close();
        }
        html.close().close().close();
    }

    private List<String> parts() {
        return report.coverage().isPresent()
                ? List.of("figures", "charts", "times", "procedures", "coverage", "findings", "cases", "clauses")
                : List.of("figures", "charts", "times", "procedures", "findings", "cases", "clauses");
    }

    private void figures(Gathered gathered) {
        html.open("section", "id", "figures").element("h2", words.text("figures"));
        html.element("p", inAWord(gathered), "class", "lead");
        for (Layer layer : Layer.values()) {
            html.element("h3", report.messages().text("layer." + layer.id()));
            html.open("div", "class", "cards");
            for (Verdict verdict : Verdict.values()) {
                card(layer, verdict);
            }
            html.close();
        }
        html.element("p", words.text("figures.note"), "class", "small").close();
    }

    private String inAWord(Gathered gathered) {
        if (report.summary().cases() == 0) {
            return report.messages().text("report.empty");
        }
        Map<Clause, Gathered.Count> clauses = gathered.clauses();
        if (clauses.isEmpty()) {
            return report.messages().text("report.nothing");
        }
        Clause most = clauses.keySet().iterator().next();
        return words.text("lead", gathered.whole().breached(), report.summary().cases(), share(gathered)) + " "
                + words.text(
                        "lead.most",
                        most.id(),
                        report.messages().clause(report.standard().text(most)));
    }

    private String share(Gathered gathered) {
        return words.share(gathered.whole().breached(), gathered.whole().cases());
    }

    private void card(Layer layer, Verdict verdict) {
        long count = report.summary().count(layer, verdict);
        html.open("div", "class", "card " + verdict.id());
        html.element("p", report.messages().text("verdict." + verdict.id()), "class", "name");
        html.element("p", words.number(count), "class", "number");
        html.element(
                "p", words.text("of-cases", words.share(count, report.summary().cases())), "class", "small");
        html.close();
    }

    /** What each clause says that a case may break. */
    private void legend() {
        html.open("section", "id", "clauses").element("h2", words.text("clauses"));
        html.open("dl");
        Arrays.stream(Clause.values())
                .filter(clause -> report.standard().texts().containsKey(clause))
                .forEach(clause -> html.element("dt", clause.id(), "id", "clause-" + clause.id())
                        .element(
                                "dd", report.messages().clause(report.standard().text(clause))));
        html.close().close();
    }
}
