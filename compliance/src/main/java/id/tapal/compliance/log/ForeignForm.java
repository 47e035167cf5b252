package id.tapal.compliance.log;

import java.util.Arrays;
import java.util.Optional;

/** What people have that is no log, told by how it begins, and what to do with it. */
enum ForeignForm {
    PDF("%PDF", "it is a PDF; export the log itself, as CSV or XES"),
    ZIP(
            "PK\u0003\u0004",
            "it is a ZIP archive or an Excel workbook (xlsx); unpack the one, or save the sheet of the other as CSV UTF-8"),
    OLD_OFFICE("\u00D0\u00CF\u0011\u00E0", "it is an old Office file (xls); save the sheet as CSV UTF-8"),
    UTF_16_BE("\u00FE\u00FF", "it is UTF-16; save it as UTF-8"),
    UTF_16_LE("\u00FF\u00FE", "it is UTF-16; save it as UTF-8");

    /** What some programs put before UTF-8. */
    private static final String MARK = "\u00EF\u00BB\u00BF";

    /** In the bytes, a character each. */
    private final String beginning;

    private final String remedy;

    ForeignForm(String beginning, String remedy) {
        this.beginning = beginning;
        this.remedy = remedy;
    }

    /** What is wrong with something that begins so, a character for each byte; empty if nothing seems to be. */
    static Optional<String> faultOf(String start) {
        String text = (start.startsWith(MARK) ? start.substring(MARK.length()) : start).stripLeading();
        if (text.startsWith("{")) {
            return Optional.of("it looks like JSON (OCEL?), which is not read; export it as CSV or XES");
        }
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0 && header.chars().noneMatch(c -> c == ',' || c == ';' || c == '<')) {
            return Optional.of("its cells are parted by tabs; save it with commas or semicolons");
        }
        return Arrays.stream(values())
                .filter(form -> start.startsWith(form.beginning))
                .map(form -> form.remedy)
                .findFirst()
                .or(() -> start.indexOf('\0') >= 0
                        ? Optional.of("it is no text in UTF-8; export the log as CSV UTF-8, or as XES")
                        : Optional.empty());
    }
}
