package id.tapal.domain.complaint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four routes of a service complaint (COMPLAINT). */
public enum ComplaintRoute {
    /** Kotak saran. */
    SUGGESTION_BOX,
    /** Bertemu petugas. */
    OFFICER,
    /** Surat. */
    LETTER,
    /** www.lapor.go.id. */
    LAPOR;

    /** The name in JSON and in a standard file, such as {@code suggestion-box}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The route of that name, without regard to letter case and surrounding blanks. */
    public static Optional<ComplaintRoute> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(route -> route.id().equals(wanted))
                .findFirst();
    }
}
