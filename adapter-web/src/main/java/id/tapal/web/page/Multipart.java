package id.tapal.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form with a file, as browsers send it (RFC 7578). Nothing is put on a disk: a file of reports holds people. */
final class Multipart {

    private static final Pattern TYPE = Pattern.compile(
            "(?i)\\s*multipart/form-data\\s*;.*?boundary=\"?([0-9A-Za-z'()+_,./:=? -]{1,70}?)\"?\\s*(?:;.*)?");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=");
    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADERS = 4_096;
    private static final int MOST = 50;

    private final byte[] body;
    private final byte[] delimiter;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads a body: by its type as a form with a file, or as any other.
     *
     * @throws IllegalArgumentException if it is no form
     */
    static Form form(byte[] body, @Nullable String type) {
        Matcher multipart = TYPE.matcher(type == null ? "" : type);
        return multipart.matches() ? new Multipart(body, multipart.group(1)).read() : Form.of(body);
    }

    private Form read() {
        byte[] first = Arrays.copyOfRange(delimiter, 2, delimiter.length); // no line ends before the first
        require(startsWith(body, 0, first), "begins with its boundary");
        int place = first.length;
        int seen = 0;
        while (!isLast(place)) {
            require(seen++ < MOST, "has " + MOST + " parts at most");
            require(
                    startsWith(body, place, "\r\n".getBytes(StandardCharsets.US_ASCII)),
                    "has a line after its boundary");
            int end = find(delimiter, place, body.length);
            require(end >= 0, "ends with its boundary");
            part(place + 2, end);
            place = end + delimiter.length;
        }
        return Form.of(fields, files);
    }

    private boolean isLast(int place) {
        return startsWith(body, place, "--".getBytes(StandardCharsets.US_ASCII));
    }

    private void part(int begin, int end) {
        int headers = find(END_OF_HEADERS, begin, Math.min(end, begin + LONGEST_HEADERS));
        require(headers >= 0, "has the headers of a part");
        String said = new String(body, begin, headers - begin, StandardCharsets.UTF_8);
        Matcher name = NAME.matcher(said);
        require(name.find(), "names each part");
        byte[] content = Arrays.copyOfRange(body, headers + END_OF_HEADERS.length, end);
        if (FILE.matcher(said).find()) {
            files.putIfAbsent(name.group(1), content);
        } else {
            fields.computeIfAbsent(name.group(1), each -> new ArrayList<>())
                    .add(new String(content, StandardCharsets.UTF_8));
        }
    }

    private int find(byte[] wanted, int from, int end) {
        for (int i = from; i <= end - wanted.length; i++) {
            if (startsWith(body, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] all, int from, byte[] wanted) {
        return from + wanted.length <= all.length
                && Arrays.equals(all, from, from + wanted.length, wanted, 0, wanted.length);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("a form with a file " + what);
        }
    }
}
