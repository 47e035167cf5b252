package id.tapal.codec;

import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.deadline.Holiday;
import id.tapal.domain.deadline.Recourse;
import id.tapal.domain.deadline.SkipReason;
import id.tapal.domain.deadline.SkippedDay;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.ClauseText;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.domain.standard.Standard;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The texts for people: Indonesian first, English beside it. What is asked and found comes from the domain as codes and is put in words here. */
public final class Messages {

    /** Bahasa Indonesia. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final Messages IN_INDONESIAN = new Messages(INDONESIAN, "HH.mm");
    private static final Messages IN_ENGLISH = new Messages(Locale.ENGLISH, "HH:mm");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    /** The texts with places, parsed once. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Locale locale, String time) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("id.tapal.codec.messages", locale);
        this.day = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", locale);
        this.time = DateTimeFormatter.ofPattern(time, locale);
    }

    /** The texts in a language: English where it is asked for, else Indonesian. */
    public static Messages of(Locale locale) {
        return locale.getLanguage().equals("en") ? IN_ENGLISH : IN_INDONESIAN;
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** A text of the bundle with its places filled. */
    public String text(String key, Object... places) {
        MessageFormat parsed = formats.computeIfAbsent(key, each -> new MessageFormat(bundle.getString(each), locale));
        return ((MessageFormat) parsed.clone()).format(places); // one alone may use it at a time
    }

    /** The label of an act: section 3 of the standard. */
    public String label(ActType act) {
        return bundle.getString("act." + act.id());
    }

    /** The label of a stage. */
    public String label(Stage stage) {
        return bundle.getString("stage." + stage.id());
    }

    /** The label of a role. */
    public String label(Role role) {
        return bundle.getString("role." + role.id());
    }

    /** The label of a fact. */
    public String label(Fact fact) {
        return bundle.getString("fact." + fact.id());
    }

    /** The label of a kind of breach. */
    public String label(BreachKind kind) {
        return bundle.getString("kind." + kind.id());
    }

    /** What a clause says in this language. */
    public String clause(ClauseText text) {
        return locale.equals(Locale.ENGLISH) ? text.en() : text.id();
    }

    /** A breach in a sentence, with its clause. */
    public String breach(Breach breach, Standard standard) {
        String found = breach.found().isEmpty() ? text("nothing") : words(breach.found(), standard.zone());
        String asked = breach.asked().isEmpty() ? text("nothing") : words(breach.asked(), standard.zone());
        String key = breach.isOmission() ? "omission." : "breach.";
        return text(
                key + breach.kind().id(), asked, found, breach.clause().id(), clause(standard.text(breach.clause())));
    }

    private String words(String codes, ZoneId zone) {
        return Arrays.stream(codes.split("\\|", -1))
                .map(code -> word(code, zone))
                .collect(Collectors.joining(", "));
    }

    private String word(String code, ZoneId zone) {
        Optional<String> label = ActType.find(code)
                .map(this::label)
                .or(() -> Fact.find(code).map(this::label))
                .or(() -> Role.find(code).map(this::label));
        return label.orElseGet(() -> {
            try {
                return dateTime(Instant.parse(code), zone);
            } catch (DateTimeParseException noInstant) {
                return code;
            }
        });
    }

    /** A day in full: "Selasa, 3 Maret 2026". */
    public String date(LocalDate day) {
        return this.day.format(day);
    }

    /** A moment in full: "Selasa, 3 Maret 2026, 14.05 WITA". */
    public String dateTime(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return date(local.toLocalDate()) + ", " + time.format(local) + " " + zoneName(local);
    }

    /** The time of a day alone: "14.05". */
    public String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    private static String zoneName(ZonedDateTime local) {
        return switch (local.getZone().getId()) {
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Jayapura" -> "WIT";
            default -> local.getOffset().getId();
        };
    }

    /** How a deadline was counted, a line a step. */
    public List<String> readOut(Derivation derivation) {
        List<String> lines = new ArrayList<>();
        lines.add(text("derivation.start", dateTime(derivation.start(), derivation.zone())));
        lines.add(text(
                "derivation.limit." + derivation.limit().unit().id(),
                derivation.limit().amount()));
        if (derivation.limit().unit() != LimitUnit.MINUTES) {
            lines.add(text("derivation.day0", date(derivation.startDay())));
        }
        derivation.skipped().forEach(day -> lines.add(skipped(day)));
        derivation
                .extension()
                .ifPresent(extension -> lines.add(text(
                        "derivation.extension",
                        extension.days(),
                        dateTime(extension.at(), derivation.zone()),
                        date(extension.lastDayBefore()))));
        lines.add(text("derivation.end", dateTime(derivation.end(), derivation.zone())));
        if (derivation.provisional()) {
            lines.add(text("derivation.provisional"));
        }
        return List.copyOf(lines);
    }

    /** How long objection and dispute may take and how that was counted, a line a step. */
    public List<String> readOut(Recourse recourse) {
        List<String> lines = new ArrayList<>();
        for (Recourse.Term each : recourse.terms()) {
            lines.add(text("recourse." + each.term().id()));
            lines.addAll(readOut(each.count()));
        }
        return List.copyOf(lines);
    }

    private String skipped(SkippedDay day) {
        Holiday holiday = day.holiday();
        if (holiday == null) {
            return text("derivation.skipped.weekend", date(day.date()), label(day.reason()));
        }
        String name = locale.equals(Locale.ENGLISH) ? holiday.nameEn() : holiday.nameId();
        String kind = label(day.reason());
        return text("derivation.skipped.holiday", date(day.date()), name, kind, holiday.decree());
    }

    /** The label of a reason to skip a day. */
    public String label(SkipReason reason) {
        return bundle.getString("skip." + reason.id());
    }
}
