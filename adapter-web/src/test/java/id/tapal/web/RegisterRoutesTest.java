package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register and the inbox over eleven cases: ten visits of Monday, a minute apart, and a letter of Tuesday. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegisterRoutesTest {

    private final DeskServer server = DeskServer.start();
    private final List<String> visits = new ArrayList<>();
    private String letter = "";

    @BeforeAll
    void eleven_cases() {
        for (int i = 1; i <= 10; i++) {
            server.fixture().setClock("2026-03-02T09:%02d".formatted(i));
            Answer visit = server.as(RECEPTION)
                    .open("walk-in", "guest-book-signed", "name", "Tamu " + i, "request", i % 2 == 0 ? "Peta" : "Data")
                    .expect(201);
            visits.add(visit.number());
        }
        server.fixture().setClock("2026-03-03T09:00");
        Answer received = server.as(REGISTRY)
                .open(
                        "letter",
                        "letter-received",
                        "name",
                        "Universitas",
                        "request",
                        "Data pos",
                        "addressed_to",
                        "Kepala Badan",
                        "identity",
                        "institution")
                .expect(201);
        letter = server.as(HEAD)
                .act(received, "disposition-made", "to", STAFF.id(), "to_role", "staff")
                .expect(200)
                .number();
    }

    @BeforeEach
    void tuesday_ten() {
        server.fixture().setClock("2026-03-03T10:00");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<String> numbers(String query) {
        return server.as(STAFF).get("/register" + query).expect(200).each("/rows", "number");
    }

    /** Follows the cursors to the end. */
    private List<List<String>> pages(String query) {
        List<List<String>> pages = new ArrayList<>();
        Answer page = server.as(STAFF).get("/register" + query).expect(200);
        pages.add(page.each("/rows", "number"));
        while (!page.text("/next").isEmpty()) {
            page = server.as(STAFF)
                    .get("/register" + query + "&cursor=" + page.text("/next"))
                    .expect(200);
            pages.add(page.each("/rows", "number"));
        }
        return pages;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(visits);
        all.add(letter);
        return all.stream().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({"number, false", "number, true", "opened, false", "opened, true", "due, false", "due, true"})
    void every_case_comes_once_whatever_the_page_and_the_order(String sort, boolean descending) {
        for (int limit = 1; limit <= 12; limit++) {
            List<List<String>> pages = pages("?sort=" + sort + "&descending=" + descending + "&limit=" + limit);
            assertThat(pages).allMatch(page -> page.size() <= 12);
            assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all());
        }
    }

    @Test
    void the_order_is_the_one_asked_for() {
        assertThat(numbers("?sort=number")).containsExactlyElementsOf(all());
        assertThat(numbers("?sort=number&descending=true")).containsExactlyElementsOf(all().reversed());
        assertThat(numbers("?sort=opened")).startsWith(visits.getFirst()).endsWith(letter);
        assertThat(numbers("?sort=due&limit=1")).containsExactly(visits.getFirst());
    }

    @Test
    void conditions_hold_together() {
        assertThat(numbers("?channel=letter")).containsExactly(letter);
        assertThat(numbers("?stage=assigned")).containsExactly(letter);
        assertThat(numbers("?handler=" + STAFF.id())).containsExactly(letter);
        assertThat(numbers("?requester=TAMU%2010")).containsExactly(visits.get(9));
        assertThat(numbers("?text=peta")).hasSize(5);
        assertThat(numbers("?text=data&channel=walk-in")).hasSize(5);
        assertThat(numbers("?number=" + Caller.encoded(letter))).containsExactly(letter);
        assertThat(numbers("?number=%25%25%25")).isEmpty();
    }

    @Test
    void a_part_of_fewer_than_three_characters_is_no_question() {
        for (String field : List.of("number", "requester", "text")) {
            for (String shorter : List.of("p", "pe", "%20pe%20", "%F0%9F%8C%8F%F0%9F%8C%8F")) {
                Answer refused = server.as(STAFF).get("/register?" + field + "=" + shorter);
                assertThat(refused.expectProblem(400).text("/field")).isEqualTo(field);
                assertThat(refused.text("/remedy")).isEqualTo("tulis sedikitnya 3 karakter");
            }
        }
        assertThat(numbers("?text=pet")).hasSize(5);
    }

    @Test
    void from_and_to_are_days_and_both_count() {
        assertThat(numbers("?from=2026-03-03")).containsExactly(letter);
        assertThat(numbers("?to=2026-03-02")).hasSize(10);
        assertThat(numbers("?from=2026-03-02&to=2026-03-03")).hasSize(11);
        assertThat(numbers("?from=2026-03-04")).isEmpty();
    }

    @Test
    void late_is_a_question_of_the_asking_moment() {
        server.fixture().setClock("2026-03-02T09:20:30");
        assertThat(numbers("?late=true")).containsExactlyElementsOf(visits.subList(0, 5));
        server.fixture().setClock("2026-03-03T10:00");
        assertThat(numbers("?late=true")).containsExactlyElementsOf(visits);
        assertThat(numbers("?late=false")).containsExactly(letter);
        assertThat(server.as(STAFF).get("/register?late=true").text("/rows/0/late"))
                .isEqualTo("true");
        server.fixture().setClock("2026-03-11T00:00");
        assertThat(numbers("?late=false")).isEmpty();
    }

    @Test
    void a_row_says_where_the_case_stands() {
        Answer row = server.as(STAFF).in("en").get("/register?channel=letter").expect(200);
        assertThat(row.text("/rows/0/stageLabel")).isEqualTo("Handler appointed");
        assertThat(row.text("/rows/0/handler")).isEqualTo(STAFF.id());
        assertThat(row.text("/rows/0/dueAt")).isEqualTo("2026-03-10T23:59:59+08:00");
        assertThat(row.text("/rows/0/version")).isEqualTo("2");
    }

    @Test
    void each_person_sees_in_the_inbox_what_they_owe() {
        assertThat(server.as(STAFF).get("/inbox").expect(200).each("/items", "number"))
                .containsExactly(letter);
        Answer reception = server.as(RECEPTION).get("/inbox").expect(200);
        assertThat(reception.each("/items", "number")).containsExactlyElementsOf(visits);
        assertThat(reception.text("/items/0/obligations/0/clause")).isEqualTo("A.1");
        assertThat(reception.text("/items/0/obligations/0/text")).isNotBlank();
        assertThat(server.as(LIAISON).get("/inbox").expect(200).each("/items", "number"))
                .isEmpty();
        assertThat(server.as(RECEPTION).get("/inbox?limit=3").expect(200).each("/items", "number"))
                .containsExactlyElementsOf(visits.subList(0, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "/register?stage=begun, stage",
        "/register?channel=fax, channel",
        "/register?late=yes, late",
        "/register?from=2026-02-30, from",
        "/register?to=tomorrow, to",
        "/register?to=+999999999-12-31, to",
        "/register?from=-999999999-01-01, from",
        "/register?sort=name, sort",
        "/register?descending=1, descending",
        "/register?limit=0, limit",
        "/register?limit=201, limit",
        "/register?limit=-1, limit",
        "/register?limit=ten, limit",
        "/register?cursor=!!, cursor",
        "/register?cursor=YWJj, cursor",
        "/register?colour=red, colour",
        "/inbox?limit=0, limit",
        "/inbox?limit=9999, limit",
        "/inbox?late=true, late",
        "/inbox?cursor=YQpiAA, cursor",
        "/staff?limit=0, limit",
        "/staff?limit=201, limit",
        "/staff?cursor=YQpi, cursor",
        "/staff?active=true, active",
        "/complaints?limit=201, limit",
        "/complaints?limit=-1, limit",
        "/complaints?cursor=a2VwYWxh, cursor",
        "/complaints?cursor=YQpi, cursor",
        "/complaints?open=true, open"
    })
    void a_condition_that_cannot_be_read_is_named_with_its_remedy(String path, String field) {
        Answer refused = server.as(STAFF).get(path.replace("+", "%2B")).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo(field);
        assertThat(refused.text("/remedy")).isNotBlank();
        Answer english = server.as(STAFF).in("en").get(path.replace("+", "%2B")).expectProblem(400);
        assertThat(english.text("/remedy")).isNotBlank().isNotEqualTo(refused.text("/remedy"));
    }
}
