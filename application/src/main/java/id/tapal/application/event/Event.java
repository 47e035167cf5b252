package id.tapal.application.event;

import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * That an act was recorded, as it is told outside: which act of which case, never who asks or what was said. Whoever may know more asks the
 * API with a token.
 *
 * @param id its own name, the same however often it is sent; ids sort by the millisecond of recording
 * @param number the case
 * @param channel how the case came
 * @param sequence the place of the entry in its case, from 1
 * @param act what was done
 * @param stage where the case stands after it
 * @param occurredAt when it was done
 * @param recordedAt when it was recorded
 */
public record Event(
        String id,
        String number,
        Channel channel,
        int sequence,
        ActType act,
        Stage stage,
        Instant occurredAt,
        Instant recordedAt) {

    /** The type under which it is sent. */
    public static final String TYPE = "tapal.act.recorded";

    private static final Pattern ID = Pattern.compile("evt_[0-9a-f]{32}");
    private static final int TIME_DIGITS = 12;
    private static final int RANDOM_DIGITS = 20;

    /** Of an entry just recorded, under a new id. */
    public static Event of(JournalEntry entry, RegisterRow after) {
        return new Event(
                id(entry.recordedAt()),
                after.number(),
                after.channel(),
                entry.sequence(),
                entry.entry().act(),
                after.stage(),
                entry.entry().at(),
                entry.recordedAt());
    }

    private static String id(Instant at) {
        HexFormat hex = HexFormat.of();
        String random = UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM_DIGITS);
        return "evt_" + hex.toHexDigits(at.toEpochMilli(), TIME_DIGITS) + random;
    }

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether the case is at its end. */
    public boolean ended() {
        return stage.isEnd();
    }
}
