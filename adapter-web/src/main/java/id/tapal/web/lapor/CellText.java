package id.tapal.web.lapor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as somebody wrote it: what Excel writes as {@code _x000D_} is a sign, and signs that nobody can see are left out. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\n\\t]]");
    private static final int HEXADECIMAL = 16;

    private CellText() {}

    static String of(String kept) {
        String plain = ESCAPED.matcher(kept).replaceAll(sign -> {
            char written = (char) Integer.parseInt(sign.group(1), HEXADECIMAL);
            return Character.isSurrogate(written) ? "" : Matcher.quoteReplacement(String.valueOf(written));
        });
        String lines = plain.replace("\r\n", "\n").replace('\r', '\n');
        return UNSEEN.matcher(lines).replaceAll("").strip();
    }
}
