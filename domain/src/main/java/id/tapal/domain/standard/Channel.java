package id.tapal.domain.standard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a request for information comes in. */
public enum Channel {
    /** A. Tatap muka: at the front desk. */
    WALK_IN,
    /** B. Surat: by letter. */
    LETTER,
    /** C. SP4N-LAPOR!: by SMS to 1708 or on the web. */
    LAPOR;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in logs and JSON, such as {@code walk-in}. */
    public String id() {
        return id;
    }

    /** The channel of that name, without regard to letter case and surrounding blanks. */
    public static Optional<Channel> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(channel -> channel.id.equals(wanted))
                .findFirst();
    }
}
