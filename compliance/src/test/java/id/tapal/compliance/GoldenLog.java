package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.OrganizationJson;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.log.Mapping;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A log of {@code golden}, and what stands beside it under its name: how it is to be read, and by what judged.
 *
 * @param name folder and name, without what says the format
 */
record GoldenLog(String name) {

    static final Path ROOT = Path.of("src/test/resources/golden");

    private static final LogCheck USUAL = LogCheck.by(RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()));

    /** All of them: a file, or a folder of files that are judged as one. */
    static List<String> names() {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            return files.filter(file -> ROOT.relativize(file).getNameCount() == 2)
                    .filter(file -> Files.isDirectory(file) || isLog(file))
                    .map(GoldenLog::nameOf)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isLog(Path file) {
        return file.toString().matches(".*\\.(csv|xes|xes\\.gz)");
    }

    /** Of a log or of what stands beside it. */
    static String nameOf(Path file) {
        String last = file.getFileName().toString();
        int dot = last.indexOf('.');
        return ROOT.relativize(file).getName(0) + "/" + (dot < 0 ? last : last.substring(0, dot));
    }

    String folder() {
        return name.substring(0, name.indexOf('/'));
    }

    Path beside(String ending) {
        return ROOT.resolve(name + ending);
    }

    /** What a file beside it says, if there is one. */
    private Optional<String> said(String ending) {
        try {
            Path file = beside(ending);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its files by their bare names, in order. */
    List<LogSource> sources() throws IOException {
        Path folder = beside("");
        try (Stream<Path> files = Files.list(Files.isDirectory(folder) ? folder : folder.resolveSibling(""))) {
            List<Path> logs = files.filter(file -> isLog(file)
                            && (Files.isDirectory(folder) || nameOf(file).equals(name)))
                    .sorted()
                    .toList();
            assertThat(logs).isNotEmpty();
            return logs.stream()
                    .map(file -> new LogSource(file.getFileName().toString(), () -> Files.newInputStream(file), 0))
                    .toList();
        }
    }

    /** For which instant it is asked, if not for its latest. */
    Optional<Instant> asOf() {
        return said(".as-of.txt").map(text -> OffsetDateTime.parse(text.strip()).toInstant());
    }

    /** By the mapping, the chart and the changed lines of the standard that stand beside it. */
    LogCheck check() {
        Optional<RuleBook> other =
                said(".standard.properties").map(lines -> RuleBook.of(changed(lines), WorkingCalendar.indonesia()));
        Optional<RuleBook> chart =
                said(".chart.json").map(json -> other.orElseGet(GoldenLog::book).with(OrganizationJson.read(json)));
        LogCheck check = chart.or(() -> other).map(LogCheck::by).orElse(USUAL);
        return said(".mapping.yaml")
                .map(yaml -> check.with(Mapping.parse(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))))
                .orElse(check);
    }

    private static RuleBook book() {
        return RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());
    }

    private static Standard changed(String lines) {
        Properties keys = new Properties();
        StringWriter changed = new StringWriter();
        try (Reader builtIn = new InputStreamReader(
                Standard.class.getResourceAsStream("bppd-ntt.properties"), StandardCharsets.UTF_8)) {
            keys.load(builtIn);
            keys.load(new StringReader(lines));
            keys.store(changed, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Standard.parse(new StringReader(changed.toString()));
    }
}
