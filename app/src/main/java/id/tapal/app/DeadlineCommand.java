package id.tapal.app;

import id.tapal.codec.DerivationJson;
import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.domain.deadline.Deadlines;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.DayBasis;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.Standard;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.node.ObjectNode;

/** {@code tapal deadline}: counts a deadline and says how. */
@Command(
        name = "deadline",
        description = "Counts a deadline and explains it step by step. The day of the start is day 0.",
        mixinStandardHelpOptions = true)
final class DeadlineCommand extends Printing implements Callable<Integer> {

    private static final int MOST_DAYS = 3_650;
    private static final Pattern YEAR = Pattern.compile("(19|[2-9][0-9])[0-9]{2}-");

    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description =
                    "The start, such as 2026-03-16T09:00:00+08:00; without an offset, or a date alone, in the standard's zone.")
    private String from = "";

    @Option(names = "--days", required = true, paramLabel = "N", description = "How many days, 0 to 3650.")
    private int days;

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            defaultValue = "working",
            description =
                    "Which days count: working (Monday to Friday less holidays by decree; the default) or calendar.")
    private DayBasis basis = DayBasis.WORKING;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (the default) or json.")
    private Format format = Format.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        if (days < 0 || days > MOST_DAYS) {
            throw wrong("--days: a whole number from 0 to " + MOST_DAYS + ", was " + days);
        }
        Messages messages = language.messages();
        Standard governing = standard.standard();
        Derivation derivation = Deadlines.of(governing, WorkingCalendar.indonesia())
                .derive(Clause.KIP_22_7, start(governing.zone()), new Limit(days, basis.unit()));
        switch (format) {
            case TEXT -> messages.readOut(derivation).forEach(this::print);
            case JSON -> {
                ObjectNode tree = DerivationJson.tree(derivation);
                tree.remove("clause"); // a bare count is under no clause
                print(JsonBody.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
            }
        }
        return 0;
    }

    /** Years have four digits here as everywhere; the count stays within the range of the clock. */
    private Instant start(ZoneId zone) {
        try {
            if (YEAR.matcher(from).lookingAt()) {
                if (from.indexOf('T') < 0) {
                    return LocalDate.parse(from).atStartOfDay(zone).toInstant();
                }
                boolean offset = from.matches(".*T.*([Zz]|[+-][0-9:]+)");
                return offset
                        ? OffsetDateTime.parse(from).toInstant()
                        : LocalDateTime.parse(from).atZone(zone).toInstant();
            }
        } catch (DateTimeException noTime) {
            throw noSuchTime();
        }
        throw noSuchTime();
    }

    private ParameterException noSuchTime() {
        return wrong("--from: write date, time and offset that exist, such as 2026-03-16T09:00:00+08:00, was " + from);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(line(), message);
    }
}
