package id.tapal.compliance.report;

import id.tapal.compliance.LogFinding;
import java.util.ArrayList;
import java.util.List;

/** What the log does not say, or says badly: no fault of the agency, but it bears on what can be judged. */
final class HtmlFindings {

    private static final int NAMED = 100;
    private static final int LONGEST = 300;

    private final Report report;
    private final Markup html;
    private final Wording words;

    HtmlFindings(Report report, Markup html, Wording words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    void write(Gathered gathered) {
        html.open("section", "id", "findings").element("h2", words.text("findings"));
        List<LogFinding> whole = report.log().findings();
        if (whole.isEmpty() && gathered.findings().isEmpty()) {
            html.element("p", words.text("findings.none"));
        } else {
            html.element("p", words.text("findings.note"), "class", "small");
        }
        if (!whole.isEmpty()) {
            ofLog(whole);
        }
        if (!gathered.findings().isEmpty()) {
            ofCases(gathered);
        }
        html.close();
    }

    private void ofLog(List<LogFinding> whole) {
        html.open("ul", "class", "findings");
        whole.stream()
                .limit(NAMED)
                .forEach(finding -> html.element("li", Wording.clipped(report.message(finding), LONGEST)));
        if (whole.size() > NAMED) {
            html.element("li", words.text("findings.more", whole.size() - NAMED));
        }
        html.close();
    }

    private void ofCases(Gathered gathered) {
        List<List<String>> rows = new ArrayList<>();
        gathered.findings()
                .forEach((code, cases) ->
                        rows.add(List.of(words.text("finding." + code.id()), words.number(cases), code.id())));
        new Tables(html)
                .numbers(
                        words.text("findings.cases"),
                        List.of(words.text("finding"), words.text("cases-count"), words.text("code")),
                        rows);
    }
}
