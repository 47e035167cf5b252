package id.tapal.compliance.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form of a report. */
public enum ReportFormat {
    /** To be read on a terminal: figures first, then the worst. */
    TEXT,
    /** Section 7 of the standard. */
    JSON,
    /** A page with figures, drawings and each case in breach, for a browser and for paper. */
    HTML,
    /** A test case for each case and layer, for who shows results of tests. */
    JUNIT,
    /** A row for each breach, for a spreadsheet. */
    CSV;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** Its name on the command line. */
    public String id() {
        return id;
    }

    /** The format of that name, without regard to letter case. */
    public static Optional<ReportFormat> find(String text) {
        return Arrays.stream(values())
                .filter(format -> format.id.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
