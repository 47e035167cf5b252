package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Access;
import id.tapal.application.organization.Member;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, and what nobody may keep. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DoorkeeperTest {

    private final DeskServer server = DeskServer.start();

    @BeforeEach
    void monday_morning() {
        server.fixture().clock().set(DeskFixture.MONDAY_MORNING);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Access access() {
        return server.fixture().desk().access();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /me",
        "POST, /cases",
        "POST, /cases/2026/TM/0001/acts",
        "GET, /cases/2026/TM/0001",
        "GET, /cases/2026/TM/0001/entries",
        "GET, /inbox",
        "GET, /register",
        "GET, /staff",
        "POST, /staff",
        "GET, /organization",
        "PUT, /organization",
        "GET, /tokens",
        "POST, /tokens",
        "DELETE, /tokens/x",
        "GET, /complaints",
        "POST, /complaints",
        "GET, /complaints/2026-PL-0001",
        "POST, /complaints/2026-PL-0001/answer",
        "GET, /nowhere"
    })
    void nothing_is_open_without_a_token(String method, String path) {
        Answer refused = server.nobody().send(method, path, "").expectProblem(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.text("/detail")).startsWith("Tunjukkan token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/standard"})
    void health_and_the_standard_are_open_to_all(String path) {
        server.nobody().get(path).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer tpl_unknown", "Basic a2VwYWxhOng=", "tpl_x", "Bearer é"})
    void an_unknown_token_opens_nothing(String header) {
        Answer refused = server.nobody().in("en").with("Authorization", header).get("/me");
        assertThat(refused.expectProblem(401).text("/detail")).startsWith("Show a valid token");
    }

    @Test
    void a_token_opens_until_it_expires() {
        Caller caller = server.nobody()
                .showing(access().issue(STAFF.id(), Duration.ofDays(1)).secret());
        server.fixture().setClock("2026-03-03T08:59:59");
        assertThat(caller.get("/me").expect(200).text("/id")).isEqualTo(STAFF.id());
        server.fixture().setClock("2026-03-03T09:00:00");
        caller.get("/me").expectProblem(401);
    }

    @Test
    void a_revoked_token_opens_nothing() {
        Access.Issued issued = access().issue(STAFF.id(), Duration.ofDays(1));
        Caller caller = server.nobody().showing(issued.secret());
        caller.get("/me").expect(200);
        server.as(HEAD).delete("/tokens/" + issued.token().id()).expect(200);
        caller.get("/me").expectProblem(401);
    }

    @Test
    void a_token_of_an_inactive_member_opens_nothing() {
        server.fixture().desk().administration().save(new Member("tamu", "Magang", true));
        Caller caller = server.nobody()
                .showing(access().issue("tamu", Duration.ofDays(1)).secret());
        caller.get("/me").expect(200);
        server.as(SECRETARY)
                .post("/staff", "{\"id\":\"tamu\",\"name\":\"Magang\",\"active\":false}")
                .expect(200);
        caller.get("/me").expectProblem(401);
    }

    @Test
    void the_word_bearer_is_read_in_any_letter_case() {
        server.nobody()
                .with("Authorization", "bearer   " + server.secret(HEAD))
                .get("/me")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/me", "/inbox", "/register", "/staff", "/organization", "/tokens", "/complaints", "/health"})
    void what_is_not_public_is_kept_by_nobody(String path) {
        assertThat(server.as(HEAD).get(path).expect(200).header("Cache-Control"))
                .isEqualTo("no-store");
    }
}
