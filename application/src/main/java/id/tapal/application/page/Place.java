package id.tapal.application.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A place in a list that goes by time: of those of one instant by id.
 *
 * @param at the instant
 * @param id the id
 */
public record Place(Instant at, String id) {

    private static final int LAST_YEAR = 9999;

    /** Requires an instant of a year of four digits, which sorts as a text as it does in time. */
    public Place {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > LAST_YEAR) {
            throw new IllegalArgumentException("at: a year of four digits, was " + year);
        }
    }

    /** As a text for a link. */
    public String text() {
        return CursorText.of(at.toString(), id);
    }

    /**
     * Reads the text of a link.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Place parse(String text) {
        List<String> parts = CursorText.parts(text, 2);
        try {
            return new Place(Instant.parse(parts.getFirst()), parts.getLast());
        } catch (DateTimeException | IllegalArgumentException none) {
            throw CursorText.unreadable(none);
        }
    }
}
