package id.tapal.application.document;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a document as it is shown and downloaded (nama berkas): never a path, nothing invisible, and ending as its content does. */
final class FileName {

    /** How many characters it has at most. */
    static final int LONGEST = 100;

    private static final String UNSAFE = "<>:\"|?*";

    private FileName() {}

    /**
     * Makes one of the name that somebody's machine gave.
     *
     * @param kind what it is called where nothing is left of that
     */
    static String of(String given, DocumentKind kind, DocumentType type) {
        String clean = clean(Normalizer.normalize(given, Normalizer.Form.NFC));
        String name = clean.isEmpty() ? kind.id() : clean;
        String ending = type.extensions().stream()
                .map(each -> "." + each)
                .filter(each -> name.toLowerCase(Locale.ROOT).endsWith(each))
                .findFirst()
                .orElse("");
        String end =
                ending.isEmpty() ? "." + type.extensions().getFirst() : name.substring(name.length() - ending.length());
        String stem = name.substring(0, name.length() - ending.length());
        return cut(stem, LONGEST - end.length()) + end;
    }

    private static String clean(String given) {
        StringBuilder clean = new StringBuilder();
        given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(FileName::isShown)
                .map(each -> UNSAFE.indexOf(each) < 0 ? each : '_')
                .forEach(clean::appendCodePoint);
        return clean.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
    }

    /** What controls the text, or turns it round, is not. */
    private static boolean isShown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String cut(String text, int longest) {
        int count = text.codePointCount(0, text.length());
        return count <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }
}
