package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a real server, in a JVM of its own, writes into its log while people's data goes through it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
final class LogTest {

    private static final String NAME = "Pemohon-Rahasia";
    private static final String IDENTITY = "5371010101010001";
    private static final String GUESS = "tpl_tebakan-rahasia";
    private static final Pattern TOKEN = Pattern.compile("tpl_[A-Za-z0-9_-]+");

    @TempDir
    Path folder;

    private int port;

    /** Sends a request as it is and returns the first line of the answer. */
    private String send(String token, String requestLine, String body, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            StringBuilder request = new StringBuilder(requestLine + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
            request.append("Authorization: Bearer ").append(token).append("\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("Content-Length: ").append(body.length()).append("\r\n\r\n");
            socket.getOutputStream().write(request.append(body).toString().getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void no_name_no_identity_number_and_no_token_comes_into_the_log() throws Exception {
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                Child.javaCommand(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "id.tapal.app.Tapal",
                "serve",
                "--demo");
        builder.environment()
                .putAll(Map.of(
                        "TAPAL_PORT",
                        "0",
                        "TAPAL_DATABASE",
                        folder.resolve("tapal.db").toString()));
        Process serving = builder.redirectError(log.toFile()).start();
        try (BufferedReader printed = serving.inputReader()) {
            String token = "";
            String line = printed.readLine();
            while (line != null && port == 0) {
                Matcher found = TOKEN.matcher(line);
                if (line.contains("petugas-tamu") && found.find()) {
                    token = found.group();
                }
                if (line.startsWith("Tapal listens on ")) {
                    port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
                }
                line = printed.readLine();
            }
            assertThat(token).isNotEmpty();
            sendPeople(token);
            serving.toHandle().destroy();
            assertThat(serving.waitFor(20, TimeUnit.SECONDS)).isTrue();

            String written = Files.readString(log);
            assertThat(written).doesNotContain(NAME, IDENTITY, GUESS, token);
            List<JsonNode> lines = written.lines()
                    .filter(each -> !each.startsWith("tapal: made ")) // the notice of the new key
                    .map(JsonBody.MAPPER::readTree)
                    .toList();
            assertThat(lines).anySatisfy(each -> {
                assertThat(each.path("request").asString()).isEqualTo("call-1");
                assertThat(each.path("method").asString()).isEqualTo("POST");
                assertThat(each.path("route").asString()).isEqualTo("/cases");
                assertThat(each.path("status").intValue()).isEqualTo(201);
                assertThat(each.path("member").asString()).isEqualTo("petugas-tamu");
                assertThat(each.path("ms").isNumber()).isTrue();
            });
            assertThat(lines)
                    .filteredOn(each -> each.path("message").asString().equals("answered"))
                    .hasSize(7) // the address that cannot be decoded is no request yet
                    .allSatisfy(
                            each -> assertThat(each.path("request").asString()).isNotEmpty());
        } finally {
            serving.destroyForcibly();
        }
    }

    private void sendPeople(String token) throws IOException {
        String visit = "{\"channel\":\"walk-in\",\"act\":\"guest-book-signed\",\"name\":\"" + NAME + "\",\"request\":\""
                + IDENTITY + "\"}";
        assertThat(send(token, "POST /cases", visit, "X-Request-Id: call-1")).contains(" 201 ");
        assertThat(send(token, "POST /cases", visit.replace("walk-in", NAME))).contains(" 400 ");
        assertThat(send(token, "POST /cases", visit.substring(0, visit.length() - 1)))
                .contains(" 400 ");
        assertThat(send(token, "GET /register?requester=" + NAME + "&text=" + IDENTITY, ""))
                .contains(" 200 ");
        assertThat(send(token, "GET /cases/" + NAME + "/" + IDENTITY, "", "X-Request-Id: " + IDENTITY))
                .contains(" 404 ");
        assertThat(send(token, "GET /" + NAME, "")).contains(" 404 ");
        assertThat(send(token, "GET /cases/" + NAME + "%zz", "")).contains(" 400 ");
        assertThat(send(GUESS, "GET /me?name=" + NAME, "")).contains(" 401 ");
    }
}
