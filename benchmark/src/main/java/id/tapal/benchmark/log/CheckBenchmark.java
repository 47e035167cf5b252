package id.tapal.benchmark.log;

import id.tapal.codec.log.LogFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tapal benchmark check}: {@code tapal check} as a process from its start to its end, beside a process that only parses the same file (Linux). */
@Command(
        name = "check",
        description = "Measures the check of a log as a whole process, beside a process that only parses it.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
public final class CheckBenchmark implements Callable<Integer> {

    private static final String TAPAL = "id.tapal.app.Tapal";
    private static final int PAUSE_MILLIS = 20;
    private static final double MEBIBYTE = 1024;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,1000000",
            description = "How many cases, multiples of ten; ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of();

    @Option(names = "--formats", split = ",", defaultValue = "csv,xes", description = "Which; ${DEFAULT-VALUE}.")
    private List<LogFormat> formats = List.of();

    @Option(names = "--threads", split = ",", defaultValue = "1,2", description = "How many; ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of();

    @Option(names = "--runs", defaultValue = "3", description = "How often each, in turn; ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--heap", defaultValue = "512m", description = "The largest heap; ${DEFAULT-VALUE}.")
    private String heap = "512m";

    /** Made by the command line. */
    public CheckBenchmark() {}

    /** What a process was: its time and the most memory it had. */
    private record Run(double seconds, double mebibytes) {}

    /** What runs, and how it went each time. */
    private record Contestant(String name, List<String> command, List<Run> went) {
        double median() {
            return went.stream().mapToDouble(Run::seconds).sorted().toArray()[went.size() / 2];
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%-4s %9s %-12s %8s %8s %12s %8s %8s%n",
                "form",
                "cases",
                "what",
                "median s",
                "worst s",
                "events/s",
                "of bare",
                "MiB");
        for (LogFormat format : formats) {
            for (int cases : sizes) {
                Path file = Files.createTempFile("tapal-benchmark-", "." + format.id());
                try {
                    long events = SampleLog.write(file, format, cases);
                    measure(file, format, cases, events);
                } finally {
                    Files.delete(file);
                }
            }
        }
        return 0;
    }

    private void measure(Path file, LogFormat format, int cases, long events) throws IOException, InterruptedException {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(
                new Contestant("bare parser", java(BareReading.class.getName(), file.toString()), new ArrayList<>()));
        for (int number : threads) {
            contestants.add(new Contestant(
                    number + (number == 1 ? " thread" : " threads"),
                    java(TAPAL, "check", "--threads", Integer.toString(number), file.toString()),
                    new ArrayList<>()));
        }
        for (int i = 0; i < runs; i++) {
            for (Contestant each : contestants) {
                each.went.add(run(each.command));
            }
        }
        double bare = contestants.getFirst().median();
        for (Contestant each : contestants) {
            System.out.printf(
                    Locale.ROOT,
                    "%-4s %9d %-12s %8.2f %8.2f %12.0f %8.2f %8.0f%n",
                    format.id(),
                    cases,
                    each.name,
                    each.median(),
                    each.went.stream().mapToDouble(Run::seconds).max().orElse(0),
                    events / each.median(),
                    bare / each.median(),
                    each.went.stream().mapToDouble(Run::mebibytes).max().orElse(0));
        }
    }

    /** With the options that the launcher gives. */
    private List<String> java(String main, String... arguments) {
        Stream<String> options = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                main);
        return Stream.concat(options, Arrays.stream(arguments)).toList();
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double most = 0;
        while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() > 1) { // 1: something was breached
            throw new IOException("exit status " + process.exitValue() + " of " + String.join(" ", command));
        }
        return new Run(seconds, most);
    }

    /** The most memory a process has had so far, in MiB; nothing once it is gone. */
    private static double resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .max()
                            .orElse(0)
                    / MEBIBYTE;
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
