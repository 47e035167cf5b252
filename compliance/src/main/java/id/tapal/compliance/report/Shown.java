package id.tapal.compliance.report;

import java.util.function.IntPredicate;

/** What a log says, as far as it is shown: a log is hostile input, and moves no cursor and turns no letters round. */
final class Shown {

    static final char REPLACED = '\uFFFD';

    private Shown() {}

    /** Whether a character is neither one of control, nor one that turns the direction of letters round, nor none at all. */
    static boolean is(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }

    /** A text in which other characters than those are replaced. */
    static String only(IntPredicate those, String text) {
        return text.codePoints().allMatch(those)
                ? text
                : text.codePoints()
                        .map(c -> those.test(c) ? c : REPLACED)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
