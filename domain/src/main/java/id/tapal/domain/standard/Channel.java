package id.tapal.domain.standard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a request for information comes in. */
public enum Channel {
    /** A. Tatap muka: at the front desk. */
    WALK_IN(Clause.TIME_A),
    /** B. Surat: by letter. */
    LETTER(Clause.TIME_B),
    /** C. SP4N-LAPOR!: by SMS to 1708 or on the web. */
    LAPOR(Clause.TIME_C);

    /** Never handed out, so a plain map will do: it is asked for each case of a log and finds faster than an unmodifiable one. */
    private static final Map<String, Optional<Channel>> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Channel::id, Optional::of));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Clause promise;

    Channel(Clause promise) {
        this.promise = promise;
    }

    /** The clause that promises by when an answer is given: TIME-A, TIME-B or TIME-C. */
    public Clause promise() {
        return promise;
    }

    /** The name in logs and JSON, such as {@code walk-in}. */
    public String id() {
        return id;
    }

    /** The channel of that name, without regard to letter case and surrounding blanks. */
    public static Optional<Channel> find(String text) {
        Optional<Channel> asWritten = BY_ID.get(text);
        return asWritten != null
                ? asWritten
                : BY_ID.getOrDefault(text.strip().toLowerCase(Locale.ROOT), Optional.empty());
    }
}
