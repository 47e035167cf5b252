package id.tapal.compliance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, well-formed as XML too. All texts and values go through it and are escaped here: a log is hostile input, and what it says can become no element
 * and no order of letters other than the one that is read.
 */
final class Markup {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Writer out) {
        this.out = out;
    }

    /** Begins an element; attributes as names and values by turns. */
    Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        write(">");
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup close() {
        String tag = open.pop();
        write("</" + tag + ">");
        return isBlock(tag) ? line() : this;
    }

    /** An element that holds nothing, such as a line of a drawing. */
    Markup empty(String tag, String... attributes) {
        begin(tag, attributes);
        write("/>");
        return this;
    }

    /** An element that holds a text. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Markup text(String text) {
        write(escaped(text));
        return this;
    }

    /** The style, which is ours and which a browser reads as it stands. */
    Markup style(String css) {
        open("style");
        write(css);
        return close();
    }

    Markup doctype() {
        write("<!DOCTYPE html>\n");
        return this;
    }

    private Markup line() {
        write("\n");
        return this;
    }

    private static boolean isBlock(String tag) {
        return switch (tag) {
            case "section", "div", "p", "tr", "table", "details", "summary", "svg", "li", "h1", "h2", "h3", "style" ->
                true;
            default -> false;
        };
    }

    private void begin(String tag, String... attributes) {
        write("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Shown.is(c) ? c : Shown.REPLACED);
            }
        });
        return escaped.toString();
    }
}
