package id.tapal.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as bars, as wide as a telephone, so that no letter of it becomes too small to read. It shows nothing that the table beside it does not tell.
 *
 * @param height in its own units; it is {@value #WIDTH} of them wide
 */
record Drawing(int height, List<Part> parts, List<Label> labels, List<Line> lines) {

    static final int WIDTH = 360;

    private static final int LINE = 24;
    private static final int LETTER = 7;
    private static final int LONGEST_NAME = 22;
    private static final int VALUE = 52;
    private static final int HEIGHT = 190;
    private static final int TOP = 24;
    private static final int BASE = 160;
    private static final int LEFT = 40;
    private static final int RIGHT = 8;
    private static final int WIDEST = 48;
    private static final int LABELS = 6;

    /**
     * What is drawn of something.
     *
     * @param number how many, as it is written
     * @param whole how many
     * @param marked how many of them are drawn in the other colour
     */
    record Bar(String name, String number, long whole, long marked) {}

    /** A rectangle. */
    record Part(String kind, int x, int y, int width, int height) {}

    /** A text. */
    record Label(String text, int x, int y, String anchor) {}

    /** A line. */
    record Line(String kind, int x1, int y1, int x2, int y2) {}

    private static Drawing empty(int height) {
        return new Drawing(height, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Lying bars, one below the other. */
    static Drawing bars(List<Bar> bars) {
        Drawing drawing = empty(LINE * bars.size() + 4);
        long most = most(bars);
        int letters = bars.stream()
                .mapToInt(bar -> shortened(bar.name()).length())
                .max()
                .orElse(0);
        int left = LETTER * letters + 16;
        int y = 2;
        for (Bar bar : bars) {
            int whole = wide(bar.whole(), most, WIDTH - left - VALUE);
            drawing.label(shortened(bar.name()), left - 8, y + 16, "end");
            drawing.part("whole", left, y + 3, whole, LINE - 6);
            drawing.part("marked", left, y + 3, wide(bar.marked(), most, WIDTH - left - VALUE), LINE - 6);
            drawing.label(bar.number(), left + whole + 6, y + 16, "start");
            y += LINE;
        }
        return drawing;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    /**
     * Standing bars, side by side.
     *
     * @param limitBehind behind how many of them a line stands; none if less than zero
     * @param limit what is written at it
     */
    static Drawing columns(List<Bar> bars, String highest, int limitBehind, String limit) {
        Drawing drawing = empty(HEIGHT);
        drawing.scale(highest);
        long most = most(bars);
        int room = WIDTH - LEFT - RIGHT;
        int every = Math.ceilDiv(Math.max(1, bars.size()), LABELS);
        for (int i = 0; i < bars.size(); i++) {
            int x = LEFT + i * room / bars.size();
            int next = LEFT + (i + 1) * room / bars.size();
            drawing.column(bars.get(i), x + 2, Math.min(WIDEST, next - x - 2), most);
            if (i % every == 0) {
                drawing.label(bars.get(i).name(), Math.min((x + next) / 2, WIDTH - LEFT / 2), BASE + 18, "middle");
            }
        }
        if (limitBehind >= 0) {
            int x = LEFT + limitBehind * room / bars.size();
            drawing.lines.add(new Line("limit", x, TOP - 10, x, BASE));
            drawing.label(limit, x, TOP - 13, "middle");
        }
        return drawing;
    }

    private void column(Bar bar, int x, int width, long most) {
        int whole = wide(bar.whole(), most, BASE - TOP);
        int marked = wide(bar.marked(), most, BASE - TOP);
        part("whole", x, BASE - whole, width, whole);
        part("marked", x, BASE - marked, width, marked);
    }

    private void scale(String highest) {
        lines.add(new Line("grid", LEFT, BASE, WIDTH, BASE));
        lines.add(new Line("grid", LEFT, TOP, WIDTH, TOP));
        label("0", LEFT - 6, BASE + 4, "end");
        label(highest, LEFT - 6, TOP + 4, "end");
    }

    private static long most(List<Bar> bars) {
        return Math.max(1, bars.stream().mapToLong(Bar::whole).max().orElse(1));
    }

    /** Whatever there is any of is seen. */
    private static int wide(long value, long most, int room) {
        return value == 0 ? 0 : (int) Math.max(2, Math.round((double) room * value / most));
    }

    private void part(String kind, int x, int y, int width, int height) {
        if (width > 0 && height > 0) {
            parts.add(new Part(kind, x, y, width, height));
        }
    }

    private void label(String text, int x, int y, String anchor) {
        labels.add(new Label(text, x, y, anchor));
    }
}
