package id.tapal.domain.exemption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The four outcomes of a request (section 4). */
public enum Decision {
    /** Dikabulkan: everything is given. */
    GRANTED,
    /** Dikabulkan sebagian: something is withheld, named as redactions. */
    PARTLY_GRANTED,
    /** Ditolak: exempt, on grounds and with a reason. */
    REFUSED,
    /** Tidak dikuasai: not held; the holder is named where known. */
    NOT_HELD;

    /** Never handed out, so a plain map will do: it is asked for each act and finds faster than an unmodifiable one. */
    private static final Map<String, Optional<Decision>> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Decision::id, Optional::of));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in acts, such as {@code partly-granted}. */
    public String id() {
        return id;
    }

    /** Whether something is withheld as exempt, so that grounds and a reason are owed. */
    public boolean withholds() {
        return this == PARTLY_GRANTED || this == REFUSED;
    }

    /** The decision of that name, without regard to letter case and surrounding blanks. */
    public static Optional<Decision> find(String text) {
        Optional<Decision> asWritten = BY_ID.get(text);
        return asWritten != null
                ? asWritten
                : BY_ID.getOrDefault(text.strip().toLowerCase(Locale.ROOT), Optional.empty());
    }
}
