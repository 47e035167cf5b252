package id.tapal.compliance.report;

import id.tapal.domain.request.Step;
import java.util.ArrayList;
import java.util.List;

/** The way of each channel, step below step, with how many cases went it and how many went past a step. */
final class HtmlProcedures {

    private static final int WIDTH = 360;
    private static final int BOX = 46;
    private static final int STEP = 66;
    private static final int LONG = 34;

    private final Report report;
    private final Markup html;
    private final Wording words;

    HtmlProcedures(Report report, Markup html, Wording words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    void write(Gathered gathered) {
        html.open("section", "id", "procedures").element("h2", words.text("procedures"));
        html.element("p", words.text("procedures.note"), "class", "small");
        html.open("div", "class", "drawings");
        gathered.passages().forEach((channel, passage) -> {
            String title = words.text("procedure", report.channel(channel), passage.cases());
            html.open("figure").element("h3", title);
            drawing(title, passage);
            html.open("details").element("summary", words.text("as-table"));
            table(title, passage);
            html.close().close();
        });
        html.close().close();
    }

    private void drawing(String title, Passage passage) {
        int steps = passage.way().size();
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + (STEP * steps - (STEP - BOX) + 4), "role", "img");
        html.element("title", title);
        for (int i = 0; i < steps; i++) {
            Step step = passage.way().get(i);
            int y = 2 + STEP * i;
            if (i > 0) {
                arrow(y, Passage.isOtherWay(step.act()));
            }
            box(passage, step, y);
        }
        html.close();
    }

    private void arrow(int y, boolean otherWay) {
        if (otherWay) {
            label("or", WIDTH / 2, y - 6, "middle", words.text("or"));
            return;
        }
        html.empty(
                "path",
                "class",
                "arrow",
                "d",
                "M" + WIDTH / 2 + " " + (y - STEP + BOX + 2) + "V" + (y - 3) + "m-4 -5l4 5l4 -5");
    }

    private void box(Passage passage, Step step, int y) {
        long skipped = passage.skipped(step.act());
        html.empty(
                "rect",
                "class",
                skipped > 0 ? "step left-out" : "step",
                "x",
                "1",
                "y",
                text(y),
                "width",
                text(WIDTH - 2),
                "height",
                text(BOX),
                "rx",
                "6");
        int inside = WIDTH - 26;
        long taken = passage.taken(step.act());
        int wide = passage.cases() == 0 ? 0 : (int) (inside * taken / passage.cases());
        html.empty("rect", "class", "way", "x", "13", "y", text(y + BOX - 6), "width", text(inside), "height", "3");
        html.empty("rect", "class", "gone", "x", "13", "y", text(y + BOX - 6), "width", text(wide), "height", "3");
        String name = report.messages().label(step.act());
        label(name.length() > LONG ? "name long" : "name", 13, y + 17, "start", name);
        label("clause", WIDTH - 13, y + 17, "end", step.clause().id());
        label("taken", 13, y + 34, "start", words.text("taken", taken, words.share(taken, passage.cases())));
        if (skipped > 0) {
            label("skipped", WIDTH - 13, y + 34, "end", words.text("skipped", skipped));
        }
    }

    private void label(String kind, int x, int y, String anchor, String said) {
        html.element("text", said, "class", kind, "x", text(x), "y", text(y), "text-anchor", anchor);
    }

    private void table(String title, Passage passage) {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : passage.way()) {
            rows.add(List.of(
                    report.messages().label(step.act()),
                    step.clause().id(),
                    words.number(passage.taken(step.act())),
                    passage.isAskedFor(step.act()) ? words.number(passage.skipped(step.act())) : "–"));
        }
        new Tables(html)
                .numbers(
                        title,
                        List.of(
                                words.text("step"),
                                words.text("clause"),
                                words.text("taken-head"),
                                words.text("skipped-head")),
                        rows);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
