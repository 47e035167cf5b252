package id.tapal.web.page;

import id.tapal.codec.Messages;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the pages in one language, beside those that the whole house shares. */
final class Words {

    private static final Words IN_INDONESIAN = new Words(Messages.of(Messages.INDONESIAN));
    private static final Words IN_ENGLISH = new Words(Messages.of(Locale.ENGLISH));

    private final Messages messages;
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Messages messages) {
        this.messages = messages;
        this.bundle = ResourceBundle.getBundle("id.tapal.web.page.words", messages.locale());
    }

    /** English where it is asked for, else Indonesian. */
    static Words of(String language) {
        return language.equals(Locale.ENGLISH.getLanguage()) ? IN_ENGLISH : IN_INDONESIAN;
    }

    /** The texts that are not of the pages alone. */
    Messages messages() {
        return messages;
    }

    /** The code of the language. */
    String language() {
        return messages.locale().toLanguageTag();
    }

    /** A text with its places filled. */
    String t(String key, Object... places) {
        MessageFormat parsed =
                formats.computeIfAbsent(key, each -> new MessageFormat(bundle.getString(each), messages.locale()));
        return ((MessageFormat) parsed.clone()).format(places); // one alone may use it at a time
    }

    /** A whole number. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(number);
    }

    /** A number with one digit behind the point where it has any. */
    String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A part of a whole, 0 to 1, in percent; never as all where a little is lacking. */
    String percent(double part) {
        NumberFormat format = NumberFormat.getPercentInstance(messages.locale());
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(part);
    }

    /** A text without places that not every key has. */
    String orNothing(String key) {
        return bundle.containsKey(key) ? t(key) : "";
    }

    /** A moment in full. */
    String moment(Instant at, ZoneId zone) {
        return messages.dateTime(at, zone);
    }

    /** How long it is to a limit, or how long it has been past: minutes within two hours, hours within two days, else days. */
    String timeLeft(Instant limit, Instant now) {
        boolean past = now.isAfter(limit);
        Duration time = past ? Duration.between(limit, now) : Duration.between(now, limit);
        String side = past ? "time.late." : "time.left.";
        if (time.compareTo(Duration.ofHours(2)) < 0) {
            return t(side + "minutes", time.toMinutes());
        }
        return time.compareTo(Duration.ofDays(2)) < 0
                ? t(side + "hours", time.toHours())
                : t(side + "days", time.toDays());
    }
}
