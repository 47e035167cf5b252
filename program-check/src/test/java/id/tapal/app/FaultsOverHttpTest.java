package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import id.tapal.persistence.KeyFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a client is told while the database is away, and that it need do nothing but wait. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FaultsOverHttpTest {

    @TempDir
    Path folder;

    private static JsonNode aLetter() {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("channel", "letter")
                .put("act", "letter-received")
                .put("name", "Pemohon")
                .put("request", "Data pos lintas batas")
                .put("addressed_to", "kepala")
                .put("identity", "ktp");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_database_that_is_away_is_told_with_when_to_try_again_until_it_is_back() throws Exception {
        Path file = folder.resolve("tapal.db");
        try (Node node =
                Node.on(file.toString(), KeyFile.at(folder.resolve("tapal.key")).make(new SecureRandom()))) {
            String secret = Crowd.staffed(node.open().desk());
            Client client = new Client(node.port());
            Files.move(file, folder.resolve("elsewhere.db"));

            HttpResponse<String> away = client.post(secret, "/cases", aLetter());
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
            assertThat(JsonBody.MAPPER.readTree(away.body()).path("fault").asString())
                    .isEqualTo("away");
            assertThat(client.status("", "/ready")).isEqualTo(503);

            Files.move(folder.resolve("elsewhere.db"), file);
            assertThat(client.status("", "/ready")).isEqualTo(200);
            assertThat(client.post(secret, "/cases", aLetter()).headers().allValues("Location"))
                    .as("no number is lost")
                    .singleElement()
                    .asString()
                    .matches("/cases/20[0-9]{2}/SR/0001");
        }
    }

    @Test
    void two_servers_on_one_file_serve_the_same_cases() throws Exception {
        Path file = folder.resolve("tapal.db");
        KeyFile key = KeyFile.at(folder.resolve("tapal.key"));
        key.make(new SecureRandom());
        try (Node one = Node.on(file.toString(), key.vault());
                Node two = Node.on(file.toString(), key.vault())) {
            String secret = Crowd.staffed(one.open().desk());
            for (Node node : List.of(one, two)) {
                assertThat(new Client(node.port())
                                .post(secret, "/cases", aLetter())
                                .statusCode())
                        .isEqualTo(201);
            }
            assertThat(new Client(two.port()).get(secret, "/register").path("rows"))
                    .hasSize(2);
        }
    }
}
