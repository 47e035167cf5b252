package id.tapal.benchmark.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tapal benchmark startup}: from the start of the launcher to the first answers, and the memory at rest (Linux). */
@Command(
        name = "startup",
        description = "Measures the time from the start of the launcher to the first answers, and the memory at rest.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
public final class Startup implements Callable<Integer> {

    private static final int OK = 200;

    @Option(names = "--launcher", required = true, description = "The launcher, ./tapal.")
    private Path launcher = Path.of("tapal");

    @Option(names = "--runs", defaultValue = "10", description = "How many starts; ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--port", defaultValue = "18480", description = "A free port; ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--rest",
            defaultValue = "10",
            description = "Seconds of rest before the memory is read; ${DEFAULT-VALUE}.")
    private int rest;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("tapal-startup");
        String database = folder.resolve("tapal.db").toString();
        String secret = demo(database);
        double[] health = new double[runs];
        double[] register = new double[runs];
        long[] resident = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            Process process = start(database);
            try {
                health[i] = firstAnswer(process, "/health", secret, start);
                register[i] = firstAnswer(process, "/register", secret, start);
                TimeUnit.SECONDS.sleep(rest);
                resident[i] = resident(process.pid());
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
        Arrays.sort(health);
        Arrays.sort(register);
        Arrays.sort(resident);
        System.out.printf(Locale.ROOT, "%-26s %8s %8s%n", "", "median", "worst");
        System.out.printf(Locale.ROOT, "%-26s %8.3f %8.3f%n", "first /health, s", health[runs / 2], health[runs - 1]);
        System.out.printf(
                Locale.ROOT, "%-26s %8.3f %8.3f%n", "first /register, s", register[runs / 2], register[runs - 1]);
        System.out.printf(
                Locale.ROOT,
                "%-26s %8.1f %8.1f%n",
                "resident after " + rest + " s, MiB",
                resident[runs / 2] / 1024.0,
                resident[runs - 1] / 1024.0);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return 0;
    }

    /** A demo to start again and again, and a token for it. */
    private String demo(String database) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        launcher.toString(), "serve", "--demo", "--database", database, "--port", String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String secret = "";
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                if (line.contains("tpl_")) {
                    secret = line.strip().split(" +", -1)[1];
                }
                if (line.startsWith("Database:")) {
                    process.toHandle().destroy(); // the process itself would close the reader
                }
            }
        }
        process.waitFor();
        return secret;
    }

    private Process start(String database) throws IOException {
        return new ProcessBuilder(launcher.toString(), "serve", "--database", database, "--port", String.valueOf(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private double firstAnswer(Process process, String path, String secret, long start)
            throws IOException, InterruptedException {
        while (true) {
            try {
                HttpURLConnection asked = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
                asked.setRequestProperty("Authorization", "Bearer " + secret);
                int status = asked.getResponseCode();
                double took = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
                if (status != OK) {
                    throw new IllegalStateException(path + " answers " + status);
                }
                asked.getInputStream().readAllBytes();
                return took;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the server has stopped", notYet);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
