package id.tapal.browser;

import id.tapal.codec.JsonBody;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** {@code tapal serve --demo} in a JVM of its own, on a free port, with what it prints for those who try it. */
final class DemoDesk implements AutoCloseable {

    private static final String LISTENS = "Tapal listens on ";
    private static final String PASSWORD = "Pages: sign in as any of these, the password of all is ";
    private static final Pattern TOKEN = Pattern.compile("  (\\S+) +(\\S+)  .*");

    private final Process process;
    private final String address;
    private final String password;
    private final Map<String, String> tokens;

    private DemoDesk(Process process, String address, String password, Map<String, String> tokens) {
        this.process = process;
        this.address = address;
        this.password = password;
        this.tokens = tokens;
    }

    /** Over a new SQLite file. */
    static DemoDesk in(Path folder) throws IOException {
        return started(
                List.of("--demo", "--database", folder.resolve("tapal.db").toString()));
    }

    /** Over a new database of a server. */
    static DemoDesk on(String database, Path keys) throws IOException {
        return started(List.of("--demo", "--database", database, "--key-file", keys.toString()));
    }

    /** One more server over the same database; what it was filled with, the first one tells. */
    static DemoDesk beside(DemoDesk first, String database, Path keys) throws IOException {
        DemoDesk next = started(List.of("--database", database, "--key-file", keys.toString()));
        return new DemoDesk(next.process, next.address, first.password, first.tokens);
    }

    /** The same desk, called at another address. */
    DemoDesk at(String through) {
        return new DemoDesk(process, through, password, tokens);
    }

    private static DemoDesk started(List<String> options) throws IOException {
        Process process = process(options);
        BufferedReader printed = process.inputReader(); // stays open: the process writes on
        Map<String, String> tokens = new HashMap<>();
        String password = "";
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher token = TOKEN.matcher(line);
            if (line.startsWith(LISTENS)) {
                return new DemoDesk(process, line.substring(LISTENS.length()), password, tokens);
            } else if (line.startsWith(PASSWORD)) {
                password = line.substring(PASSWORD.length());
            } else if (token.matches()) {
                tokens.put(token.group(1), token.group(2));
            }
        }
        throw new AssertionError("it ended before it listened");
    }

    private static Process process(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "id.tapal.app.Tapal",
                "serve"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "TAPAL_PORT", "0",
                        "TAPAL_RATE", "0",
                        "TAPAL_ACCESS_LOG", "false"));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    String address() {
        return address;
    }

    String password() {
        return password;
    }

    /** A case as the API tells it to a member. */
    JsonNode read(String number, String member) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/cases/" + number))
                .header("Authorization", "Bearer " + tokens.getOrDefault(member, ""))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JsonBody.MAPPER.readTree(
                    http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException unanswered) {
            throw new java.io.UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** At once, whatever it is doing; returns when it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
