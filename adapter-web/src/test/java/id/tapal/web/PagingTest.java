package id.tapal.web;

import static id.tapal.testkit.Agency.HEAD;
import static id.tapal.testkit.Agency.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Member;
import id.tapal.testkit.Agency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are told a page at a time; the register is in {@link RegisterRoutesTest}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagingTest {

    private static final int MANY = 51;

    private final DeskServer server = DeskServer.start();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<String> members =
            new ArrayList<>(Agency.members().stream().map(Member::id).toList());

    /** Three at each instant. */
    @BeforeAll
    void put_in_more_than_a_page_takes() {
        tokens.addAll(server.as(HEAD).get("/tokens?limit=200").expect(200).each("/tokens", "id"));
        for (int i = 0; i < MANY; i++) {
            complaints.add(server.as(RECEPTION)
                    .post("/complaints", "{\"route\":\"officer\",\"text\":\"Antrean\"}")
                    .expect(201)
                    .number());
            tokens.add(server.as(HEAD)
                    .post("/tokens", "{\"member\":\"staf\"}")
                    .expect(201)
                    .text("/id"));
            String id = "staf-" + (100 + i * 7 % MANY);
            members.add(id);
            server.as(HEAD)
                    .post("/staff", "{\"id\":\"" + id + "\",\"name\":\"Staf\"}")
                    .expect(201);
            if (i % 3 == 2) {
                server.fixture().clock().advance(Duration.ofSeconds(1));
            }
        }
        members.sort(null);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<String> listed(String list) {
        return switch (list) {
            case "complaints" -> complaints;
            case "tokens" -> tokens;
            default -> members;
        };
    }

    private List<List<String>> pages(String path, String list, String id, String query) {
        List<List<String>> pages = new ArrayList<>();
        Answer page = server.as(HEAD).get(path + query).expect(200);
        pages.add(page.each("/" + list, id));
        while (!page.text("/next").isEmpty()) {
            page = server.as(HEAD)
                    .get(path + (query.isEmpty() ? "?" : query + "&") + "cursor=" + page.text("/next"))
                    .expect(200);
            pages.add(page.each("/" + list, id));
        }
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"/complaints, complaints, number", "/tokens, tokens, id", "/staff, members, id"})
    void each_item_comes_once_whatever_the_page_takes(String path, String list, String id) {
        for (int limit : List.of(1, 7, 17, listed(list).size() - 1, listed(list).size(), 200)) {
            List<List<String>> pages = pages(path, list, id, "?limit=" + limit);

            assertThat(pages.subList(0, pages.size() - 1))
                    .as("%s a page", limit)
                    .allMatch(page -> page.size() == limit);
            assertThat(pages.getLast()).as("%s a page", limit).isNotEmpty();
            assertThat(pages.stream().flatMap(List::stream))
                    .as("%s a page", limit)
                    .containsExactlyInAnyOrderElementsOf(listed(list));
        }
    }

    @ParameterizedTest
    @CsvSource({"/complaints, complaints, number", "/tokens, tokens, id", "/staff, members, id"})
    void a_page_takes_50_where_nobody_says_how_many(String path, String list, String id) {
        List<List<String>> pages = pages(path, list, id, "");

        assertThat(pages.getFirst()).hasSize(50);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(listed(list));
    }

    @Test
    void complaints_and_members_come_in_their_order() {
        assertThat(pages("/complaints", "complaints", "number", "?limit=20").stream()
                        .flatMap(List::stream))
                .containsExactlyElementsOf(complaints);
        assertThat(pages("/staff", "members", "id", "?limit=20").stream().flatMap(List::stream))
                .containsExactlyElementsOf(members);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=ten", "cursor=!!", "cursor=YQpi", "cursor=YQpiAGM", "member=staf"})
    void a_token_list_asked_for_wrongly_is_refused_with_field_and_remedy(String query) {
        Answer refused = server.as(HEAD).get("/tokens?" + query).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo(query.substring(0, query.indexOf('=')));
        Answer english = server.as(HEAD).in("en").get("/tokens?" + query).expectProblem(400);
        assertThat(english.text("/remedy")).isNotBlank().isNotEqualTo(refused.text("/remedy"));
    }
}
