package id.tapal.compliance.report;

import id.tapal.codec.Messages;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How the page puts things in its language: texts, numbers, times. */
final class Wording {

    private final Messages messages;
    private final ZoneId zone;
    private final NumberFormat share;
    private final DateTimeFormatter month;
    private final DateTimeFormatter moment;

    Wording(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
        this.share = NumberFormat.getPercentInstance(messages.locale());
        share.setRoundingMode(RoundingMode.HALF_UP);
        this.month = DateTimeFormatter.ofPattern("MMM uuuu", messages.locale());
        this.moment = DateTimeFormatter.ofPattern(messages.text("html.moment"), messages.locale());
    }

    String text(String key, Object... places) {
        return messages.text("html." + key, places);
    }

    String number(long number) {
        return String.format(messages.locale(), "%,d", number);
    }

    /** As a percentage; a dash where there is nothing to take a share of. Only all is 100 %, and only nothing is 0 %. */
    String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        double exact = (double) part / whole;
        boolean nearlyAll = part < whole && exact > 0.99;
        boolean nearlyNone = part > 0 && exact < 0.01;
        return (nearlyAll ? ">" : nearlyNone ? "<" : "") + share.format(nearlyAll ? 0.99 : nearlyNone ? 0.01 : exact);
    }

    String month(YearMonth of) {
        return month.format(of);
    }

    String moment(Instant at) {
        return moment.format(at.atZone(zone));
    }

    /** What a log says can be as long as a book. */
    static String clipped(String said, int longest) {
        if (said.length() <= longest) {
            return said;
        }
        int end = Character.isHighSurrogate(said.charAt(longest - 1)) ? longest - 1 : longest;
        return said.substring(0, end) + "…";
    }
}
