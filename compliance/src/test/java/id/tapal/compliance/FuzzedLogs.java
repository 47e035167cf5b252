package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.Limits;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.UnusableLog;
import id.tapal.compliance.report.Report;
import id.tapal.compliance.report.ReportFormat;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;

/** What is asked of any bytes that call themselves a log: a verdict, in reports that can be read, or a refusal in words. */
final class FuzzedLogs {

    /** Narrow, so that a log of a few bytes comes to each. */
    private static final Limits NARROW = new Limits(300, 30, 200, 8);

    static final LogCheck CHECK = LogCheck.by(RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()))
            .within(NARROW);

    private static final Pattern REFUSAL = Pattern.compile("log(, line [1-9]\\d*)?: [^\\p{Cc}]{10,1000}");
    private static final Pattern LINES = Pattern.compile("(\\P{Cc}*\n)+");
    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Messages.INDONESIAN), Messages.of(Locale.ENGLISH));

    private FuzzedLogs() {}

    /** A log: it can be reported of, or is refused; and the same when it is compressed, and judged on two threads. */
    static void areJudgedOrRefused(byte[] log) {
        Optional<List<CaseVerdict>> verdicts = reported(CHECK, log);
        boolean isCompressed = log.length > 1 && (log[0] & 0xFF) == 0x1F && (log[1] & 0xFF) == 0x8B;
        if (!isCompressed) {
            assertThat(verdicts(CHECK.on(2), compressed(log))).isEqualTo(verdicts);
        }
    }

    /** What came of each case, of which all reports can be written; empty where the log is refused. */
    static Optional<List<CaseVerdict>> reported(LogCheck check, byte[] log) {
        return judged(check, log, (checked, verdicts) -> {
            Instant asOf = asOf(checked);
            reportsAreWellFormed(new Report(checked, asOf, List.of("log"), LANGUAGES.get(log.length % 2)), verdicts);
            baselineHidesAll(checked, asOf, verdicts);
        });
    }

    /** What came of each case; empty where the log is refused. */
    static Optional<List<CaseVerdict>> verdicts(LogCheck check, byte[] log) {
        return judged(check, log, (checked, verdicts) -> {});
    }

    private static Optional<List<CaseVerdict>> judged(
            LogCheck check, byte[] log, BiConsumer<CheckedLog, List<CaseVerdict>> then) {
        try (CheckedLog checked = check.check(List.of(Logs.source(log)))) {
            List<CaseVerdict> verdicts = new ArrayList<>();
            checked.forEach(asOf(checked), verdicts::add);
            verdicts.forEach(FuzzedLogs::isWithinLimits);
            then.accept(checked, verdicts);
            return Optional.of(verdicts);
        } catch (UnusableLog refused) {
            assertThat(refused.getMessage()).matches(REFUSAL);
            return Optional.empty();
        }
    }

    private static Instant asOf(CheckedLog checked) {
        return checked.latest().orElse(Instant.EPOCH);
    }

    private static void isWithinLimits(CaseVerdict verdict) {
        assertThat(verdict.id()).isNotBlank().hasSizeLessThanOrEqualTo(NARROW.cell());
        assertThat(verdict.taken()).hasSizeLessThanOrEqualTo(NARROW.events());
        for (Taken taken : verdict.taken()) {
            assertThat(taken.row()).isPositive();
            assertThat(taken.actor()).hasSizeLessThanOrEqualTo(NARROW.cell());
        }
    }

    private static void reportsAreWellFormed(Report report, List<CaseVerdict> verdicts) {
        int cases = verdicts.size();
        int breaches =
                verdicts.stream().mapToInt(verdict -> verdict.breaches().size()).sum();
        assertThat(report.summary().cases()).isEqualTo(cases);

        JsonNode json = JsonBody.MAPPER.readTree(written(report, ReportFormat.JSON));
        assertThat(json.path("cases")).hasSize(cases);
        for (Layer layer : Layer.values()) {
            JsonNode figures = json.path("summary").path(layer.id());
            assertThat(figures.valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(cases);
        }
        assertThat(elements("testcase", written(report, ReportFormat.JUNIT))).isEqualTo(Layer.values().length * cases);
        assertThat(elements("main", written(report, ReportFormat.HTML).replaceFirst("<!DOCTYPE html>\n", "")))
                .isOne();
        assertThat(table(written(report, ReportFormat.CSV)))
                .hasSize(1 + breaches)
                .allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(11));
        assertThat(written(report, ReportFormat.TEXT)).matches(LINES);
    }

    /** What was written down as known is known when the log is checked again. */
    private static void baselineHidesAll(CheckedLog checked, Instant asOf, List<CaseVerdict> verdicts) {
        String kept = String.join(
                "\n",
                verdicts.stream()
                        .flatMap(verdict -> Baseline.lines(verdict).stream())
                        .toList());
        assertThat(checked.hiding(Baseline.of(kept.lines())).summary(asOf).isBreached())
                .isFalse();
    }

    private static String written(Report report, ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(format, out, false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** How many elements of a name there are; read to its end, so it is XML. */
    private static int elements(String name, String text) {
        int count = 0;
        try {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                count += xml.next() == XMLStreamConstants.START_ELEMENT
                                && xml.getLocalName().equals(name)
                        ? 1
                        : 0;
            }
        } catch (XMLStreamException broken) {
            throw new AssertionError("no XML: " + text, broken);
        }
        return count;
    }

    private static List<CsvRecord> table(String csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .allowUnclosedQuote(false)
                .ofCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] compressed(byte[] log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(log);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
