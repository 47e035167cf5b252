package id.tapal.benchmark;

import id.tapal.benchmark.desk.DeskBenchmark;
import id.tapal.benchmark.desk.PagesBenchmark;
import id.tapal.benchmark.desk.Startup;
import id.tapal.benchmark.log.CheckBenchmark;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;

/** {@code tapal benchmark}: {@code desk}, {@code pages}, {@code startup}, {@code check}, or options of JMH, which measures what a case costs to judge and a log to check. */
final class Benchmarks {

    private Benchmarks() {}

    /** Runs one of them. */
    public static void main(String... arguments) throws IOException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "pages" -> System.exit(command(new PagesBenchmark(), arguments));
            case "desk" -> System.exit(command(new DeskBenchmark(), arguments));
            case "check" -> System.exit(command(new CheckBenchmark(), arguments));
            case "startup" -> System.exit(command(new Startup(), arguments));
            default ->
                org.openjdk.jmh.Main.main(Stream.concat(Stream.of("-prof", "gc"), Stream.of(arguments))
                        .toArray(String[]::new));
        }
    }

    private static int command(Object command, String... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
