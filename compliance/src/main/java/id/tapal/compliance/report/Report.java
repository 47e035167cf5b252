package id.tapal.compliance.report;

import static java.util.Objects.requireNonNull;

import id.tapal.codec.Messages;
import id.tapal.compliance.Coverage;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Summary;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of a log at an instant, told in a language. */
public final class Report {

    private final CheckedLog log;
    private final Instant asOf;
    private final Summary summary;
    private final @Nullable Coverage coverage;
    private final List<String> sources;
    private final Messages messages;

    /**
     * A report.
     *
     * @param asOf the instant at which one looks at the cases
     * @param sources the names of the logs, in the order in which they were read
     * @param messages in which language
     */
    public Report(CheckedLog log, Instant asOf, List<String> sources, Messages messages) {
        this.log = requireNonNull(log, "log");
        this.asOf = requireNonNull(asOf, "asOf");
        this.summary = log.summary(asOf);
        this.coverage = log.coverage(asOf).orElse(null);
        this.sources = List.copyOf(sources);
        this.messages = requireNonNull(messages, "messages");
    }

    /** The figures. */
    public Summary summary() {
        return summary;
    }

    /**
     * Writes it; the stream stays the caller's.
     *
     * @param colours whether {@link ReportFormat#TEXT} may use the colours of a terminal
     * @throws IOException if it cannot be written
     */
    public void write(ReportFormat format, OutputStream out, boolean colours) throws IOException {
        switch (format) {
            case JSON -> new JsonReport(this).write(out);
            case TEXT -> written(out, writer -> new TextReport(this, writer, colours).write());
            case HTML -> written(out, writer -> new HtmlReport(this, writer).write());
            case JUNIT -> new JunitReport(this).write(out);
            case CSV -> written(out, writer -> new CsvReport(this).write(writer));
        }
        out.flush();
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private static void written(OutputStream out, Writing writing) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writing.to(writer);
        writer.flush();
    }

    CheckedLog log() {
        return log;
    }

    /** What of the standard the log comes near, where that was asked for. */
    Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    Instant asOf() {
        return asOf;
    }

    /** By what and for when it was judged; an empty log has no time at which one could look at it. */
    String asOfText() {
        boolean timeless = log.latest().isEmpty() && asOf.equals(Instant.EPOCH);
        return timeless
                ? messages.text("report.standard", standard().id())
                : messages.text(
                        "report.as-of",
                        standard().id(),
                        messages.dateTime(asOf, standard().zone()));
    }

    Standard standard() {
        return log.standard();
    }

    Messages messages() {
        return messages;
    }

    boolean hasSeveralSources() {
        return sources.size() > 1;
    }

    String source(int index) {
        return sources.get(index);
    }

    /** With the offset of the standard's zone. */
    String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(standard().zone()));
    }

    String channel(Channel channel) {
        return messages.text("channel." + channel.id());
    }

    /** A breach in a sentence. */
    String message(FoundBreach found) {
        String sentence = messages.breach(found.breach(), standard());
        return found.breach().readingDependent()
                ? sentence + " (" + messages.text("report.also-in-time") + ")"
                : sentence;
    }

    /** Where a breach shows: the row of its act, or that something was not done. */
    String where(FoundBreach found) {
        if (found.breach().isOmission()) {
            return messages.text("report.omission");
        }
        String row = messages.text("report.row", Long.toString(found.row()));
        return hasSeveralSources() ? source(found.source()) + ", " + row : row;
    }

    String message(LogFinding finding) {
        String key = "finding." + finding.code().id();
        if (finding.code() == LogFinding.Code.CHANNEL && finding.subject().isEmpty()) {
            key += ".more";
        }
        String rows = finding.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean more = finding.count() > finding.rows().size();
        return messages.text(
                key,
                finding.subject().isEmpty() ? "–" : finding.subject(),
                finding.count(),
                more ? rows + ", …" : rows);
    }
}
