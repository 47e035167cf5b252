package id.tapal.benchmark.log;

import id.tapal.codec.Messages;
import id.tapal.codec.log.LogFormat;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.report.Report;
import id.tapal.compliance.report.ReportFormat;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A log of 50,000 cases read, judged and told as text, beside the bare parser on the same file; each figure is events per second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 6, time = 3)
public class LogBenchmark {

    private static final int CASES = 50_000;

    /** Seven walk-ins of seven acts, two letters of seven and a report of eleven, in ten cases. */
    private static final int EVENTS = CASES / 10 * (7 * 7 + 2 * 7 + 11);

    /** The form of the log. */
    @Param({"CSV", "XES"})
    private LogFormat format = LogFormat.CSV;

    private final LogCheck check = LogCheck.by(RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()));
    private Path file = Path.of("");

    /** Made by the harness. */
    public LogBenchmark() {}

    /** Writes the log, and sees that the parser and the check find the same number of events. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        file = Files.createTempFile("tapal-benchmark-", "." + format.id());
        long written = SampleLog.write(file, format, CASES);
        if (written != EVENTS || bareParser() != EVENTS || oneThread() != EVENTS || twoThreads() != EVENTS) {
            throw new IllegalStateException("the log does not have " + EVENTS + " events, but " + written);
        }
    }

    /** Deletes the log. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** The parser alone. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long bareParser() throws IOException {
        return BareReading.events(file, format);
    }

    /** The whole check on the thread that reads. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long oneThread() throws IOException {
        return checked(check.on(1));
    }

    /** The whole check with a thread beside the one that reads. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long twoThreads() throws IOException {
        return checked(check.on(2));
    }

    private long checked(LogCheck on) throws IOException {
        try (CheckedLog log = on.check(List.of(LogSource.of(file)))) {
            Report report = new Report(
                    log,
                    log.latest().orElse(Instant.EPOCH),
                    List.of(file.toString()),
                    Messages.of(Messages.INDONESIAN));
            report.write(ReportFormat.TEXT, OutputStream.nullOutputStream(), false);
            return report.summary().events();
        }
    }
}
