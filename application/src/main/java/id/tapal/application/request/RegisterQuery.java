package id.tapal.application.request;

import id.tapal.application.page.Page;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What to look for in the register. Every condition that is there must hold; texts match any part without regard to letter case, and a part has
 * {@value #SHORTEST_PART} characters at least.
 *
 * @param number part of the registration number
 * @param requester part of the requester's name
 * @param text part of what is sought
 * @param channel the channel
 * @param stage the stage
 * @param from opened at this instant or later
 * @param before opened before this instant
 * @param late whether a limit has passed at {@code now}
 * @param handler the handler, exactly
 * @param now the asking instant
 * @param sort by what
 * @param descending whether the other way round
 * @param cursor where the page before ended
 * @param limit how many rows at most, 1 to 200
 */
public record RegisterQuery(
        Optional<String> number,
        Optional<String> requester,
        Optional<String> text,
        Optional<Channel> channel,
        Optional<Stage> stage,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<Boolean> late,
        Optional<String> handler,
        Instant now,
        Sort sort,
        boolean descending,
        Optional<Cursor> cursor,
        int limit) {

    /** The fewest characters of a part: there is an index of so many in a row, and what is shorter stands in nearly every text. */
    public static final int SHORTEST_PART = 3;

    /** Refuses a limit out of range, and a part that is too short. */
    public RegisterQuery {
        requireLong("number", number);
        requireLong("requester", requester);
        requireLong("text", text);
        Page.requireLimit(limit);
    }

    private static void requireLong(String name, Optional<String> part) {
        part.filter(RegisterQuery::isShort).ifPresent(asked -> {
            throw new IllegalArgumentException(name + ": at least " + SHORTEST_PART + " characters, was " + asked);
        });
    }

    /** Whether a part is too short to be searched for. */
    public static boolean isShort(String part) {
        return part.codePointCount(0, part.length()) < SHORTEST_PART;
    }

    /** What the rows are sorted by; rows alike in it go by number. */
    public enum Sort {
        /** By registration number. */
        NUMBER,
        /** By the first act. */
        OPENED,
        /** By the next limit; cases without one come last. */
        DUE;

        /** The name in addresses, such as {@code due}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is sorted by under that name. */
        public static Optional<Sort> find(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }

        /** What a row is sorted by, as a text that sorts alike. */
        public String keyOf(RegisterRow row) {
            return switch (this) {
                case NUMBER -> row.number();
                case OPENED -> Instants.sortable(row.openedAt());
                case DUE -> row.dueAt().map(Instants::sortable).orElse(Instants.LAST);
            };
        }
    }

    /** The same, in one channel. */
    RegisterQuery in(Channel only) {
        return among(Optional.of(only), stage);
    }

    /** The same, in one stage. */
    RegisterQuery at(Stage only) {
        return among(channel, Optional.of(only));
    }

    private RegisterQuery among(Optional<Channel> channels, Optional<Stage> stages) {
        return new RegisterQuery(
                number,
                requester,
                text,
                channels,
                stages,
                from,
                before,
                late,
                handler,
                now,
                sort,
                descending,
                cursor,
                limit);
    }

    /**
     * The cases of a period, in the order in which they were opened.
     *
     * @param only the channel, if not all
     */
    public static RegisterQuery opened(
            Instant from, Instant before, Optional<Channel> only, Instant now, Optional<Cursor> cursor, int limit) {
        return new RegisterQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                only,
                Optional.empty(),
                Optional.of(from),
                Optional.of(before),
                Optional.empty(),
                Optional.empty(),
                now,
                Sort.OPENED,
                false,
                cursor,
                limit);
    }

    /** All cases, a page at a time, by number. */
    public static RegisterQuery all(Instant now, int limit) {
        return new RegisterQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                Sort.NUMBER,
                false,
                Optional.empty(),
                limit);
    }
}
