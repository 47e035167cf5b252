package id.tapal.domain.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An identity document (bukti identitas) as an act states it: {@code kind:number}, the number may be left out (standard, section 3).
 *
 * @param kind one of {@link #KINDS}
 * @param number as written, or empty
 */
public record Identity(String kind, String number) {

    /** The kinds that the standard knows. */
    public static final List<String> KINDS = List.of("ktp", "passport", "sim", "kitas", "institution", "other");

    /** Reads a fact, without regard to letter case and blanks; empty where the kind is not known. */
    public static Optional<Identity> find(String text) {
        int colon = text.indexOf(':');
        String kind = kindOf(text, colon);
        return KINDS.contains(kind)
                ? Optional.of(new Identity(
                        kind, colon < 0 ? "" : text.substring(colon + 1).strip()))
                : Optional.empty();
    }

    /** The kind as it is written, known or not. */
    static String kindOf(String text) {
        return kindOf(text, text.indexOf(':'));
    }

    private static String kindOf(String text, int colon) {
        return (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    }

    /** As an act states it. */
    public String text() {
        return number.isEmpty() ? kind : kind + ":" + number;
    }
}
