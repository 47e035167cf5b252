package id.tapal.app;

import id.tapal.codec.Messages;
import id.tapal.codec.OrganizationJson;
import id.tapal.codec.Times;
import id.tapal.compliance.Baseline;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.Limits;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.log.Mapping;
import id.tapal.compliance.log.MappingProposal;
import id.tapal.compliance.log.UnusableLog;
import id.tapal.compliance.report.Report;
import id.tapal.compliance.report.ReportFormat;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapal check}: past event logs against the standard and the law. */
@Command(
        name = "check",
        description = {
            "Judges the cases of event logs, CSV or XES, by the standard and by UU 14/2008: which followed them, and where each went wrong.",
            "Needs no database. The report goes to standard output, or to --output."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 nothing was breached; 1 something was; 2 the call or a log is unusable, no verdict."
        })
final class CheckCommand extends Printing implements Callable<Integer> {

    private static final int BREACHED = 1;

    /** A row for a breach, a test for a case: neither is a place for what was not broken. */
    private static final Set<ReportFormat> NO_ROOM = EnumSet.of(ReportFormat.CSV, ReportFormat.JUNIT);

    @Parameters(
            paramLabel = "LOG",
            arity = "1..*",
            description =
                    "A log: a file, a folder with logs (.csv, .xes, .gz of them), or - for standard input. Several are judged as one.")
    private List<String> logs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (the default), html, json, junit or csv.")
    private String format = "text";

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description =
                    "For which instant, such as 2026-03-10T16:00:00+08:00. The latest time in the logs by default.")
    private @Nullable String asOf;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the logs call columns, activities and roles, YAML or JSON.")
    private @Nullable Path mapping;

    @Option(
            names = "--suggest-mapping",
            description = "Prints a mapping for the first log by names that are alike; judges nothing.")
    private boolean suggesting;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Breaches that are known, as --write-baseline wrote them: they are hidden, and only others count.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description =
                    "Where to write the breaches found, those that a baseline hides too: replaced when all is written.")
    private @Nullable Path newBaseline;

    @Option(
            names = "--coverage",
            description =
                    "Tells also which clauses and branches the logs exercise, and which never; in text, html and json. Takes some ten times as long.")
    private boolean covering;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "The organisation chart, JSON, for the tiers of a draft. Without one they go by rank.")
    private @Nullable Path chart;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many threads work on it; as many as the machine has processors, up to 4, by default.")
    private int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    @Option(
            names = "--max-cell",
            paramLabel = "CHARACTERS",
            description = "The longest cell that is read; 1048576 by default.")
    private int mostCharacters = Limits.USUAL.cell();

    @Option(
            names = "--max-events",
            paramLabel = "NUMBER",
            description = "The most events of one case; 10000 by default.")
    private int mostEvents = Limits.USUAL.events();

    @Option(
            names = "--max-expansion",
            paramLabel = "TIMES",
            description = "How many times as long a compressed log may become; 200 by default.")
    private int mostExpansion = Limits.USUAL.expansion();

    @Option(
            names = "--max-depth",
            paramLabel = "LEVELS",
            description = "How deeply elements of a XES file may be nested; 100 by default.")
    private int mostDepth = Limits.USUAL.depth();

    @Override
    public Integer call() {
        try {
            return suggesting ? suggest() : check();
        } catch (UnusableLog | Failure unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable); // 1 is for breaches alone
        }
    }

    private int suggest() {
        try (LogFiles files = LogFiles.of(logs, System.in)) {
            String proposal = MappingProposal.of(files.sources().getFirst(), limits());
            output.to(out -> out.write(proposal.getBytes(StandardCharsets.UTF_8)));
            return 0;
        }
    }

    private int check() {
        ReportFormat written = ReportFormat.find(format)
                .orElseThrow(() ->
                        new IllegalArgumentException("--format: one of text, html, json, junit, csv, was " + format));
        if (covering && NO_ROOM.contains(written)) {
            throw new IllegalArgumentException(
                    "--coverage: " + written.id() + " has no place for it; use --format text, html or json");
        }
        Optional<Instant> named = Optional.ofNullable(asOf).map(text -> Times.instant("--as-of", text));
        requirePositive("--threads", threads);
        output.requireRoom();
        if (newBaseline != null) {
            OutputOption.requireRoom("--write-baseline", newBaseline);
        }
        Messages messages = language.messages();
        Baseline known = known();
        RuleBook book = RuleBook.of(standard.standard(), WorkingCalendar.indonesia());
        if (chart != null) {
            book = book.with(OrganizationJson.read(TextFile.read("--chart", chart)));
        }
        Terminal terminal = Terminal.here();
        LogCheck check = LogCheck.by(book).with(mapping()).within(limits()).on(threads);
        if (covering) {
            check = check.covering();
        }
        try (LogFiles files = LogFiles.of(logs, System.in);
                Progress progress = Progress.of(files.size(), line().getErr(), messages, System::nanoTime);
                CheckedLog checked = (terminal.progress() ? check.telling(progress) : check).check(files.sources())) {
            Instant instant = named.or(checked::latest).orElse(Instant.EPOCH);
            Report report = new Report(
                    checked.hiding(known),
                    instant,
                    files.sources().stream().map(LogSource::name).toList(),
                    messages);
            boolean coloured = output.file().isEmpty() && terminal.colours();
            progress.done();
            if (newBaseline != null) {
                OutputOption.replaceBy("--write-baseline", newBaseline, out -> writeBaseline(checked, instant, out));
            }
            output.to(out -> report.write(written, out, coloured));
            return report.summary().isBreached() ? BREACHED : 0;
        }
    }

    private static int requirePositive(String option, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(option + ": 1 or more, was " + number);
        }
        return number;
    }

    private Limits limits() {
        return new Limits(
                requirePositive("--max-cell", mostCharacters),
                requirePositive("--max-events", mostEvents),
                requirePositive("--max-expansion", mostExpansion),
                requirePositive("--max-depth", mostDepth));
    }

    private Baseline known() {
        if (baseline == null) {
            return Baseline.NONE;
        }
        try (Stream<String> lines = Files.lines(baseline)) {
            return Baseline.of(lines);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    "--baseline: " + baseline + " cannot be read; name a UTF-8 file", unreadable);
        }
    }

    private static void writeBaseline(CheckedLog checked, Instant instant, OutputStream out) throws IOException {
        Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        lines.write("# known breaches: clause, kind, act, time, what it asks for, case\n");
        checked.forEach(instant, verdict -> {
            try {
                for (String line : Baseline.lines(verdict)) {
                    lines.write(line + "\n");
                }
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        lines.flush();
    }

    private Mapping mapping() {
        if (mapping == null) {
            return Mapping.NONE;
        }
        String text = TextFile.read("--mapping", mapping);
        return Mapping.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
