package id.tapal.compliance.report;

import java.util.List;

/** Writes tables, each in a box of its own in which it moves sideways on a small screen. */
final class Tables {

    private final Markup html;

    Tables(Markup html) {
        this.html = html;
    }

    /** A table of numbers, the first column naming the rows. */
    void numbers(String caption, List<String> heads, List<List<String>> rows) {
        html.open("div", "class", "box", "role", "region", "aria-label", caption, "tabindex", "0");
        html.open("table", "class", "numbers").element("caption", caption);
        html.open("thead").open("tr");
        heads.forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close().open("tbody");
        for (List<String> row : rows) {
            html.open("tr").element("th", row.getFirst(), "scope", "row");
            row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
            html.close();
        }
        html.close().close().close();
    }
}
