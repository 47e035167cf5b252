package id.tapal.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code tapal serve} in a JVM of its own, on a free port. */
final class Serving implements AutoCloseable {

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String LISTENS = "Tapal listens on ";

    private final Process process;
    private final String address;

    private Serving(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** How it is called; the options of the JVM make it start fast, which is all it has time for. */
    static ProcessBuilder command(Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Child.javaCommand(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                CLASS_PATH,
                "id.tapal.app.Tapal",
                "serve"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("TAPAL_PORT", "0", "TAPAL_RATE", "0", "TAPAL_ACCESS_LOG", "false"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Starts it on a database and waits until it listens. */
    static Serving on(Path database, Path log) throws IOException {
        return started(command(Map.of("TAPAL_DATABASE", database.toString())).redirectError(log.toFile()));
    }

    static Serving started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        BufferedReader printed = process.inputReader(); // stays open: the process writes on
        String line = printed.readLine();
        while (line != null && !line.startsWith(LISTENS)) {
            line = printed.readLine();
        }
        if (line == null) {
            throw new AssertionError("it ended before it listened; see " + builder.redirectError());
        }
        return new Serving(process, line.substring(LISTENS.length()));
    }

    String address() {
        return address;
    }

    /** Ends it by SIGKILL: it has no time to close anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
