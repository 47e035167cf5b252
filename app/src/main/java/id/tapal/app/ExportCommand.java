package id.tapal.app;

import id.tapal.application.log.Extract;
import id.tapal.codec.Times;
import id.tapal.codec.log.LogFormat;
import id.tapal.codec.log.LogWriter;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code tapal export}: the journal as an event log. */
@Command(
        name = "export",
        description =
                "Exports the journal as an event log, a row for each act. Numbers of identity documents are masked.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends Printing implements Callable<Integer> {

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Option(names = "--from", paramLabel = "DAY", description = "Cases opened on this day or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Cases opened on this day or earlier.")
    private @Nullable String to;

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            description = "Cases of this channel: walk-in, letter or lapor; may be repeated. All by default.")
    private List<String> channels = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, xes or xes.gz; by default what the ending of the output says, or else csv.")
    private @Nullable String format;

    @Option(
            names = "--separator",
            paramLabel = "CHARACTER",
            description = "What parts the cells of csv: , (the default) or ;")
    private @Nullable String separator;

    @Option(
            names = "--people",
            description = "With names, addresses, telephone numbers and e-mail addresses; else *** stands for them.")
    private boolean people;

    @Mixin
    private final OutputOption output = new OutputOption();

    private int cases;
    private int acts;

    @Override
    public Integer call() {
        Extract extract = new Extract(day("--from", from), day("--to", to), channels(), people);
        LogFormat written = format();
        char parting = separator(written);
        Standard governing = standard.standard();
        try (OpenDesk open = database.existing(governing, line())) {
            output.to(out -> {
                LogWriter writer = written.begin(out, governing.zone(), parting);
                open.desk().export().read(extract, history -> {
                    writer.write(history.number(), history.channel(), history.acts());
                    cases++;
                    acts += history.entries().size();
                });
                writer.end();
            });
        }
        line().getErr().println("exported: " + cases + " cases, " + acts + " acts");
        return 0;
    }

    private static Optional<LocalDate> day(String option, @Nullable String text) {
        return Optional.ofNullable(text).map(written -> Times.date(option, written));
    }

    private Set<Channel> channels() {
        if (channels.isEmpty()) {
            return EnumSet.allOf(Channel.class);
        }
        return channels.stream()
                .map(text -> Channel.find(text)
                        .orElseThrow(() -> wrong("--channel: one of "
                                + Arrays.stream(Channel.values())
                                        .map(Channel::id)
                                        .collect(Collectors.joining(", "))
                                + ", was " + text)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    private LogFormat format() {
        if (format == null) {
            return output.file()
                    .flatMap(file -> LogFormat.ofFile(file.toString()))
                    .orElse(LogFormat.CSV);
        }
        return Arrays.stream(LogFormat.values())
                .filter(each -> each.id().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> wrong("--format: one of csv, xes, xes.gz, was " + format));
    }

    private char separator(LogFormat written) {
        if (separator == null) {
            return LogFormat.COMMA;
        }
        if (written != LogFormat.CSV) {
            throw wrong("--separator: for csv alone; leave it out with " + written.id());
        }
        if (separator.length() != 1 || ",;".indexOf(separator) < 0) {
            throw wrong("--separator: , or ; was " + separator);
        }
        return separator.charAt(0);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(line(), message);
    }
}
