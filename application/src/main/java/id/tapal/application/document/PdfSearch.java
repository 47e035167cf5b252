package id.tapal.application.document;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at a PDF: that its end leads to its table of objects, that nothing stands behind it, and which names stand readable in it. What it
 * compresses is not unpacked, so a name in there is not seen: whoever opens it still needs a reader that asks before it runs anything.
 */
final class PdfSearch {

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData");
    private static final String ENCRYPTED = "Encrypt";
    private static final String ROOT = "Root";
    private static final Set<String> WATCHED =
            Stream.concat(ACTIVE.stream(), Stream.of(ENCRYPTED, ROOT)).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_NAME =
            WATCHED.stream().mapToInt(String::length).max().orElseThrow();
    private static final int FEW = 64;

    private static final byte[] END = Bytes.ascii("%%EOF");
    private static final byte[] TABLE_AT = Bytes.ascii("startxref");
    private static final Pattern TRAIL = Pattern.compile("startxref\\s+(\\d{1,9})\\s+");
    private static final Pattern VERSION = Pattern.compile("%PDF-[12]\\.\\d[\\s%].*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\s*(xref\\s|\\d+\\s+\\d+\\s+obj\\b).*", Pattern.DOTALL);

    private final byte[] content;

    private PdfSearch(byte[] content) {
        this.content = content;
    }

    static Optional<Fault> fault(byte[] content) {
        return new PdfSearch(content).fault();
    }

    private Optional<Fault> fault() {
        int end = content.length;
        while (end > 0 && isBlank(content[end - 1])) {
            end--;
        }
        int mark = end - END.length;
        if (!Bytes.standAt(content, mark, END)) {
            boolean elsewhere = Bytes.last(content, END, 0, end) >= 0;
            return Optional.of(elsewhere ? Fault.MORE_BEHIND : Fault.BROKEN);
        }
        Set<String> names = names();
        if (!hasTable(mark) || !names.contains(ROOT)) {
            return Optional.of(Fault.BROKEN);
        }
        if (names.contains(ENCRYPTED)) {
            return Optional.of(Fault.ENCRYPTED);
        }
        names.retainAll(ACTIVE);
        return names.isEmpty() ? Optional.empty() : Optional.of(Fault.ACTIVE);
    }

    private boolean hasTable(int mark) {
        int from = Bytes.last(content, TABLE_AT, mark - FEW, mark);
        if (from < 0 || !VERSION.matcher(text(0, mark)).matches()) {
            return false;
        }
        Matcher trail = TRAIL.matcher(text(from, mark));
        return trail.matches()
                && TABLE.matcher(text(Integer.parseInt(trail.group(1)), mark)).matches();
    }

    /** A few characters from somewhere on; none where that is not before an end. */
    private String text(int from, int endExclusive) {
        int length = Math.min(FEW, endExclusive - from);
        return length <= 0 ? "" : new String(content, from, length, StandardCharsets.ISO_8859_1);
    }

    /** The names that stand readable anywhere, also where no reader would look for one. */
    private Set<String> names() {
        Set<String> names = new HashSet<>();
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '/') {
                String name = name(at + 1);
                if (WATCHED.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** A name, any sign of which may stand as its number: {@code /J#61vaScript}. */
    private String name(int from) {
        StringBuilder name = new StringBuilder();
        for (int at = from; name.length() <= LONGEST_NAME && at < content.length && isOfName(content[at]); at++) {
            int number = content[at] == '#' && at < content.length - 2 ? number(at + 1) : -1;
            name.append((char) (number < 0 ? Bytes.unsigned(content, at) : number));
            at += number < 0 ? 0 : 2;
        }
        return name.toString();
    }

    private int number(int at) {
        int high = Character.digit(content[at], 16);
        int low = Character.digit(content[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isOfName(byte sign) {
        return !isBlank(sign) && "()<>[]{}/%".indexOf(sign) < 0;
    }

    private static boolean isBlank(byte sign) {
        return sign == 0 || sign == '\t' || sign == '\n' || sign == '\f' || sign == '\r' || sign == ' ';
    }
}
