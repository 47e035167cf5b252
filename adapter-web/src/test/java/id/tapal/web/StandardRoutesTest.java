package id.tapal.web;

import static id.tapal.testkit.Agency.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Clause;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StandardRoutesTest {

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_standard_lists_every_clause_with_its_layer() {
        Answer standard = server.nobody().get("/standard").expect(200);
        assertThat(standard.each("/clauses", "id"))
                .containsExactlyElementsOf(
                        Arrays.stream(Clause.values()).map(Clause::id).toList());
        assertThat(standard.each("/clauses", "layer")).containsOnly("standard", "law");
        assertThat(standard.each("/clauses", "text")).doesNotContain("");
        assertThat(standard.text("/verified")).isEqualTo("false");
        assertThat(standard.text("/fee")).isEqualTo("0");
    }

    @Test
    void the_standard_tells_the_procedure_of_each_channel() {
        Answer standard = server.nobody().get("/standard").expect(200);
        assertThat(standard.each("/channels", "id")).containsExactly("walk-in", "letter", "lapor");
        assertThat(standard.text("/channels/0/limit/amount")).isEqualTo("15");
        assertThat(standard.text("/channels/1/limit/amount")).isEqualTo("7");
        assertThat(standard.text("/channels/2/limit/amount")).isEqualTo("8");
        assertThat(standard.each("/channels/0/acts", "act"))
                .startsWith("guest-book-signed", "identity-left", "purpose-relayed", "handler-appointed")
                .contains("identity-returned");
        assertThat(standard.text("/channels/0/acts/0/label")).isEqualTo("Buku tamu diisi");
        assertThat(standard.text("/channels/0/acts/0/by")).isEqualTo("reception");
        assertThat(standard.json().at("/channels/0/acts/2/after").toString())
                .isEqualTo("[\"guest-book-signed\",\"identity-left\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "en ! en",
                "en-GB ! en",
                "id ! id",
                "fr ! id",
                "fr, en;q=0.5 ! en",
                "id;q=0.1, en;q=0.9 ! en",
                "* ! id",
                "not a language;;q ! id",
                "en;q=9 ! id"
            })
    void the_language_is_indonesian_unless_english_is_preferred(String wanted, String spoken) {
        Answer standard = server.nobody().in(wanted).get("/standard").expect(200);
        assertThat(standard.header("Content-Language")).isEqualTo(spoken);
        assertThat(standard.header("Vary")).contains("Accept-Language");
    }

    @Test
    void an_address_that_does_not_exist_is_not_found() {
        assertThat(server.as(HEAD).get("/nowhere").expectProblem(404).text("/title"))
                .isEqualTo("Tidak ditemukan");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /me", "DELETE, /cases", "PATCH, /register", "GET, /cases", "PUT, /complaints", "POST, /standard"})
    void a_method_that_does_not_exist_at_an_address_is_said_so(String method, String path) {
        Answer refused = server.as(HEAD).in("en").send(method, path, "").expectProblem(405);
        assertThat(refused.text("/title")).isEqualTo("No such method here");
    }
}
