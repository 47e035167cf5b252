package id.tapal.compliance.report;

import java.util.List;

/** Draws numbers, as wide as a telephone: a wider page shows several beside each other, and no letter becomes too small to read. */
final class Charts {

    private static final int WIDTH = 360;
    private static final int LINE = 24;
    private static final int LETTER = 7;
    private static final int VALUE = 52;
    private static final int HEIGHT = 190;
    private static final int TOP = 24;
    private static final int BASE = 160;
    private static final int LEFT = 40;
    private static final int LABELS = 4;

    private final Markup html;
    private final Wording words;

    Charts(Markup html, Wording words) {
        this.html = html;
        this.words = words;
    }

    /**
     * Something that is drawn.
     *
     * @param name what it is
     * @param whole how many
     * @param marked how many of them are drawn in the other colour
     */
    record Bar(String name, long whole, long marked) {}

    /** Lying bars, one below the other. */
    void bars(String title, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::whole).max().orElse(1));
        begin(title, LINE * bars.size() + 4);
        int longest = bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0);
        int left = LETTER * longest + 16;
        int room = WIDTH - left - VALUE;
        int y = 2;
        for (Bar bar : bars) {
            label(bar.name(), left - 8, y + 16, "end");
            part("whole", left, y + 3, wide(bar.whole(), most, room), LINE - 6);
            part("marked", left, y + 3, wide(bar.marked(), most, room), LINE - 6);
            label(words.number(bar.whole()), left + wide(bar.whole(), most, room) + 6, y + 16, "start");
            y += LINE;
        }
        html.close();
    }

    /** Standing bars, side by side, with a line behind the first so many if there is a limit; less than zero for none. */
    void columns(String title, List<Bar> bars, int limitBehind, String limit) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::whole).max().orElse(1));
        begin(title, HEIGHT);
        scale(most);
        int room = WIDTH - LEFT - 8;
        int every = Math.ceilDiv(Math.max(1, bars.size()), LABELS);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int x = LEFT + i * room / bars.size();
            int next = LEFT + (i + 1) * room / bars.size();
            int gap = next - x > 6 ? 2 : 1;
            int whole = wide(bar.whole(), most, BASE - TOP);
            int marked = wide(bar.marked(), most, BASE - TOP);
            part("whole", x + gap, BASE - whole, Math.min(48, next - x - gap), whole);
            part("marked", x + gap, BASE - marked, Math.min(48, next - x - gap), marked);
            if (i % every == 0) {
                label(bar.name(), Math.min((x + next) / 2, WIDTH - 24), BASE + 18, "middle");
            }
        }
        if (limitBehind >= 0) {
            int x = LEFT + limitBehind * room / bars.size();
            line("limit", x, TOP - 10, x, BASE);
            label(limit, x, TOP - 13, "middle");
        }
        html.close();
    }

    private void scale(long most) {
        line("grid", LEFT, BASE, WIDTH, BASE);
        line("grid", LEFT, TOP, WIDTH, TOP);
        label(words.number(0), LEFT - 6, BASE + 4, "end");
        label(words.number(most), LEFT - 6, TOP + 4, "end");
    }

    private void begin(String title, int height) {
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img");
        html.element("title", title);
    }

    /** Whatever there is any of is seen. */
    private static int wide(long value, long most, int room) {
        return value == 0 ? 0 : (int) Math.max(2, Math.round((double) room * value / most));
    }

    private void part(String kind, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            html.empty(
                    "rect",
                    "class",
                    kind,
                    "x",
                    text(x),
                    "y",
                    text(y),
                    "width",
                    text(width),
                    "height",
                    text(height),
                    "rx",
                    "1");
        }
    }

    private void line(String kind, int x1, int y1, int x2, int y2) {
        html.empty("line", "class", kind, "x1", text(x1), "y1", text(y1), "x2", text(x2), "y2", text(y2));
    }

    private void label(String said, int x, int y, String anchor) {
        html.element("text", said, "x", text(x), "y", text(y), "text-anchor", anchor);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
