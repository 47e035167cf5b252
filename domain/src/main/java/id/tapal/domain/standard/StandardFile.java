package id.tapal.domain.standard;

import id.tapal.domain.complaint.ComplaintRoute;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a standard from properties: every wrong, missing or unknown key is reported, each with its remedy, all at once. */
final class StandardFile {

    private static final Map<Channel, List<Clause>> REQUIREMENTS = Map.of(
            Channel.WALK_IN, List.of(Clause.REQ_A),
            Channel.LETTER, List.of(Clause.REQ_B1, Clause.REQ_B2),
            Channel.LAPOR, List.of(Clause.REQ_C));

    private final Properties keys;
    private final TreeSet<String> unread = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    /** Keys that notice when one stands twice; the reader of the JDK would silently take the last. */
    private static final class Keys extends Properties {

        private static final long serialVersionUID = 1L;

        private final TreeSet<String> doubled = new TreeSet<>();

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            Object earlier = super.put(key, value);
            if (earlier != null) {
                doubled.add(key.toString());
            }
            return earlier;
        }
    }

    private StandardFile(Keys keys) {
        this.keys = keys;
        unread.addAll(keys.stringPropertyNames());
        keys.doubled.forEach(key -> faults.add(key + ": stands twice; keep one line"));
    }

    static Standard read(Reader file) {
        Keys keys = new Keys();
        try {
            keys.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "standard: " + malformed.getMessage() + "; write \\u and four hex digits", malformed);
        }
        return new StandardFile(keys).standard();
    }

    private Standard standard() {
        String id = text("id");
        Agency agency =
                new Agency(text("agency.name"), text("agency.address"), text("agency.phone"), text("agency.email"));
        Optional<String> decree = optional("decree.number");
        ZoneId zone =
                parsed("zone", "a time zone such as Asia/Makassar", StandardFile::zone, ZoneId.of("Asia/Makassar"));
        Set<Channel> channels = channels();
        Set<Clause> requirements = EnumSet.noneOf(Clause.class);
        channels.forEach(channel -> requirements.addAll(requirements(channel)));
        Custody custody = oneOf("custody", Custody.values(), Custody::id, Custody.LEAVE);
        DayBasis basis = oneOf("day-basis", DayBasis.values(), DayBasis::id, DayBasis.CALENDAR);
        Map<Channel, Limit> limits = new EnumMap<>(Channel.class);
        for (Channel channel : channels) {
            limits.put(channel, limit(channel, basis));
        }
        int fee = parsed("fee.rupiah", "0: the service is free of charge", StandardFile::free, 0);
        String product = text("product");
        Numbering numbering = numbering(channels);
        List<ComplaintRoute> routes = routes();
        Map<Clause, ClauseText> texts = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            String key = "clause." + clause.id();
            texts.put(clause, new ClauseText(text(key + ".id"), text(key + ".en")));
        }
        unread.forEach(key -> faults.add(key + ": no such key; remove it or mend its spelling"));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return new Standard(
                id,
                agency,
                decree,
                zone,
                channels,
                requirements,
                custody,
                basis,
                limits,
                fee,
                product,
                numbering,
                routes,
                texts,
                Statute.UU_14_2008);
    }

    private Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(some("channels", Channel::find, names(Channel.values(), Channel::id)));
        return channels.isEmpty() ? EnumSet.allOf(Channel.class) : channels;
    }

    /** What the requester must bring; may be nothing. */
    private List<Clause> requirements(Channel channel) {
        String key = "requirements." + channel.id();
        if (keys.getProperty(key) == null) {
            faults.add(key + ": missing; write " + key + "=… or leave it empty where nothing is asked");
        }
        List<Clause> possible = REQUIREMENTS.getOrDefault(channel, List.of());
        return listed(
                key,
                optional(key).orElse(""),
                text -> Clause.find(text).filter(possible::contains),
                possible.stream().map(Clause::id).collect(Collectors.joining(", ")));
    }

    private Limit limit(Channel channel, DayBasis basis) {
        return switch (channel) {
            case WALK_IN -> new Limit(positive("limit.walk-in.minutes"), LimitUnit.MINUTES);
            case LETTER -> new Limit(positive("limit.letter.days"), basis.unit());
            case LAPOR -> new Limit(positive("limit.lapor.days"), basis.unit());
        };
    }

    private Numbering numbering(Set<Channel> channels) {
        String pattern = text("numbering.pattern");
        Map<Channel, String> codes = new EnumMap<>(Channel.class);
        for (Channel channel : channels) {
            codes.put(channel, text("numbering.code." + channel.id()));
        }
        try {
            return new Numbering(pattern, codes);
        } catch (IllegalArgumentException wrong) {
            if (!pattern.isEmpty() && codes.values().stream().noneMatch(String::isEmpty)) {
                faults.add(wrong.getMessage());
            }
            return new Numbering("{year}/{channel}/{number}", Map.of());
        }
    }

    private List<ComplaintRoute> routes() {
        return some("complaint.routes", ComplaintRoute::find, names(ComplaintRoute.values(), ComplaintRoute::id));
    }

    /** The values of a list parted by commas that may not be empty. */
    private <T> List<T> some(String key, Function<String, Optional<T>> find, String possible) {
        String text = text(key);
        if (!text.isEmpty() && text.replace(',', ' ').isBlank()) {
            faults.add(key + ": names none; use some of " + possible);
        }
        return listed(key, text, find, possible);
    }

    /** A value outside {@code possible} is a fault. */
    private <T> List<T> listed(String key, String text, Function<String, Optional<T>> find, String possible) {
        List<T> values = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (!name.isBlank()) {
                find.apply(name)
                        .ifPresentOrElse(
                                values::add,
                                () -> faults.add(key + ": " + name.strip() + " is none; use some of " + possible));
            }
        }
        return values;
    }

    private Optional<String> optional(String key) {
        unread.remove(key);
        return Optional.ofNullable(keys.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private String text(String key) {
        Optional<String> value = optional(key);
        if (value.isEmpty()) {
            faults.add(key + ": missing; write " + key + "=…");
        }
        return value.orElse("");
    }

    private int positive(String key) {
        return parsed(key, "a whole number from 1 to 1000", StandardFile::whole, 1);
    }

    private <T> T oneOf(String key, T[] values, Function<T, String> id, T fallback) {
        return parsed(
                key,
                "one of " + names(values, id),
                text -> Arrays.stream(values)
                        .filter(value -> id.apply(value).equals(text))
                        .findFirst()
                        .orElse(null),
                fallback);
    }

    /** The value of a key; a fault is noted, and the fallback only lets reading go on to find the other faults. */
    private <T> T parsed(String key, String remedy, Function<String, @Nullable T> parse, T fallback) {
        String text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        T value = parse.apply(text);
        if (value == null) {
            faults.add(key + ": must be " + remedy + ", was " + text);
            return fallback;
        }
        return value;
    }

    private static @Nullable Integer whole(String text) {
        return text.matches("[1-9][0-9]{0,2}|1000") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Integer free(String text) {
        return text.equals("0") ? 0 : null;
    }

    private static @Nullable ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static <T> String names(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.joining(", "));
    }
}
