package id.tapal.application.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as texts of one length, in UTC, which sort as the instants do. */
public final class Instants {

    /** Sorts after every instant. */
    public static final String LAST = "9999-12-31T23:59:59.999999999Z";

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Instants() {}

    /** The sortable text of an instant. */
    public static String sortable(Instant at) {
        return SORTABLE.format(at);
    }
}
