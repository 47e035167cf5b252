package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.testkit.Agency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaffRoutesTest {

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void i_am_told_who_i_am_and_which_roles_i_hold_today() {
        Answer me = server.as(RECEPTION).get("/me").expect(200);
        assertThat(me.text("/id")).isEqualTo(RECEPTION.id());
        assertThat(me.json().path("roles").toString()).isEqualTo("[\"staff\",\"reception\"]");
    }

    @ParameterizedTest
    @EnumSource(Agency.class)
    void staff_chart_and_tokens_take_the_head_or_the_secretary(Agency who) {
        boolean may = who == HEAD || who == SECRETARY;
        String chart = server.as(who).get("/organization").expect(200).body();
        Caller caller = server.as(who).in("en");
        for (Answer answer : new Answer[] {
            caller.post("/staff", "{\"id\":\"baru\",\"name\":\"Staf Baru\"}"),
            caller.with("If-Match", "*").put("/organization", chart),
            caller.get("/tokens"),
            caller.post("/tokens", "{\"member\":\"staf\"}")
        }) {
            if (may) {
                assertThat(answer.status()).isIn(200, 201);
            } else {
                assertThat(answer.expectProblem(403).text("/detail"))
                        .contains("head")
                        .contains("secretary");
            }
        }
        assertThat(caller.delete("/tokens/none").status()).isEqualTo(may ? 404 : 403);
    }

    @Test
    void why_somebody_may_not_is_said_in_indonesian_too() {
        assertThat(server.as(STAFF).get("/tokens").expectProblem(403).text("/detail"))
                .contains("Kepala Badan")
                .contains("Sekretaris");
    }

    @Test
    void a_member_is_added_and_changed() {
        server.as(HEAD)
                .post("/staff", "{\"id\":\"anyar\",\"name\":\"Staf Baru\"}")
                .expect(201);
        server.as(HEAD)
                .post("/staff", "{\"id\":\"anyar\",\"name\":\"Staf Lama\",\"active\":false}")
                .expect(200);
        Answer members = server.as(STAFF).get("/staff").expect(200);
        int place = members.each("/members", "id").indexOf("anyar");
        assertThat(members.text("/members/" + place + "/name")).isEqualTo("Staf Lama");
        assertThat(members.text("/members/" + place + "/active")).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{} ! id",
                "{\"id\":\"a b\",\"name\":\"N\"} ! id",
                "{\"id\":\"../x\",\"name\":\"N\"} ! id",
                "{\"id\":\"a\"} ! name",
                "{\"id\":\"a\",\"name\":\"  \"} ! name",
                "{\"id\":\"a\",\"name\":\"N\",\"active\":\"yes\"} ! active",
                "{\"id\":\"a\",\"name\":\"N\",\"role\":\"head\"} ! role",
                "{\"id\":7,\"name\":\"N\"} ! id"
            })
    void a_member_that_cannot_be_read_is_refused_with_its_field(String body, String field) {
        assertThat(server.as(HEAD).post("/staff", body).expectProblem(400).text("/field"))
                .isEqualTo(field);
    }

    @Test
    void the_chart_is_set_whole_and_read_back_the_same() {
        Answer chart = server.as(HEAD).get("/organization").expect(200);
        assertThat(chart.each("/posts", "position")).contains("head", "secretary", "staff");
        Answer set = server.as(HEAD)
                .with("If-Match", chart.header("ETag"))
                .put("/organization", chart.body())
                .expect(200);
        assertThat(set.json()).isEqualTo(chart.json());
        assertThat(set.header("ETag")).isNotEqualTo(chart.header("ETag"));
    }

    @Test
    void a_chart_takes_the_place_of_the_one_that_was_seen_and_of_no_other() {
        Answer seen = server.as(HEAD).get("/organization").expect(200);
        Caller secretary = server.as(SECRETARY).with("If-Match", seen.header("ETag"));
        assertThat(server.as(HEAD)
                        .put("/organization", seen.body())
                        .expectProblem(428)
                        .text("/field"))
                .isEqualTo("If-Match");
        secretary.put("/organization", seen.body()).expect(200);

        Answer overtaken = server.as(HEAD)
                .with("If-Match", seen.header("ETag"))
                .put("/organization", seen.body())
                .expectProblem(412);
        int version = Integer.parseInt(seen.header("ETag").replace("\"", ""));
        assertThat(overtaken.text("/expectedVersion")).isEqualTo(String.valueOf(version));
        assertThat(overtaken.text("/actualVersion")).isEqualTo(String.valueOf(version + 1));
        server.as(HEAD).with("If-Match", "*").put("/organization", seen.body()).expect(200);
        assertThat(server.as(HEAD)
                        .with("If-Match", "seven")
                        .put("/organization", seen.body())
                        .expectProblem(400)
                        .text("/field"))
                .isEqualTo("If-Match");
    }

    @Test
    void a_closed_post_is_told_with_its_last_day() {
        String posts = "[{\"id\":\"a\",\"title\":\"A\",\"position\":\"head\"},"
                + "{\"id\":\"b\",\"title\":\"B\",\"position\":\"staff\",\"superior\":\"a\",\"until\":\"2026-01-31\"}]";
        String holdings = "[{\"person\":\"kepala\",\"post\":\"a\",\"from\":\"2026-01-01\"}]";
        Answer before = server.as(HEAD).get("/organization");
        Caller head = server.as(HEAD).with("If-Match", "*");
        Answer set = head.put("/organization", "{\"posts\":" + posts + ",\"holdings\":" + holdings + ",\"duties\":[]}")
                .expect(200);
        assertThat(set.text("/posts/1/until")).isEqualTo("2026-01-31");
        assertThat(set.json().at("/posts/0").has("until")).isFalse();
        head.put("/organization", before.body()).expect(200);
    }

    @Test
    void who_administers_is_told_stays_so_unless_it_is_said_and_is_no_auditor() {
        String administrator = "{\"id\":\"pengelola\",\"name\":\"Pengelola\",\"administrator\":%s}";
        Caller head = server.as(HEAD);
        assertThat(head.post("/staff", administrator.formatted(true))
                        .expect(201)
                        .text("/administrator"))
                .isEqualTo("true");
        assertThat(head.post("/staff", "{\"id\":\"pengelola\",\"name\":\"Pengelola Lama\"}")
                        .expect(200)
                        .text("/administrator"))
                .isEqualTo("true");
        Answer auditor = head.post("/staff", "{\"id\":\"pengelola\",\"name\":\"P\",\"auditor\":true}")
                .expectProblem(400);
        assertThat(auditor.text("/field")).isEqualTo("administrator");
        assertThat(head.post("/staff", administrator.formatted(false))
                        .expect(200)
                        .text("/administrator"))
                .isEqualTo("false");
        assertThat(head.get("/me").expect(200).text("/administrator")).isEqualTo("true");
        assertThat(server.as(STAFF).get("/me").expect(200).text("/administrator"))
                .isEqualTo("false");
    }

    @Test
    void a_chart_with_faults_changes_nothing() {
        String before = server.as(HEAD).get("/organization").body();
        Answer headless = server.as(HEAD)
                .put(
                        "/organization",
                        "{\"posts\":[{\"id\":\"a\",\"title\":\"A\",\"position\":\"staff\",\"superior\":null}],"
                                + "\"holdings\":[],\"duties\":[]}")
                .expectProblem(400);
        assertThat(headless.text("/field")).isEqualTo("posts");
        Answer stranger = server.as(HEAD)
                .with("If-Match", "*")
                .put("/organization", before.replace("\"person\":\"staf\"", "\"person\":\"entah\""))
                .expectProblem(400);
        assertThat(stranger.text("/remedy")).contains("entah");
        assertThat(server.as(HEAD)
                        .with("If-Match", "*")
                        .put("/organization", "{\"posts\":[],\"holdings\":[],\"duties\":[]}")
                        .expectProblem(409)
                        .text("/detail"))
                .contains("mengelola");
        assertThat(server.as(HEAD).get("/organization").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{\"posts\":{}} ! posts",
                "{\"posts\":[1]} ! posts[0]",
                "{\"posts\":[{\"id\":\"a\"}]} ! posts[0].title",
                "{\"posts\":[{\"id\":\"a\",\"title\":\"A\",\"position\":\"king\"}]} ! posts[0].position",
                "{\"holdings\":[{\"person\":\"staf\",\"post\":\"a\"}]} ! holdings[0].from",
                "{\"holdings\":[{\"person\":\"staf\",\"post\":\"a\",\"from\":\"2026-02-30\"}]} ! holdings[0].from",
                "{\"duties\":[{\"person\":\"staf\",\"duty\":\"cook\",\"from\":\"2026-01-01\"}]} ! duties[0].duty",
                "{\"duties\":[{\"person\":\"staf\",\"duty\":\"reception\"}]} ! duties[0].from",
                "{} ! posts",
                "{\"people\":[]} ! people"
            })
    void a_fault_in_a_chart_is_named_by_its_place(String body, String field) {
        assertThat(server.as(HEAD).put("/organization", body).expectProblem(400).text("/field"))
                .isEqualTo(field);
    }

    @Test
    void a_token_is_issued_told_once_listed_and_revoked() {
        Answer issued = server.as(HEAD)
                .post("/tokens", "{\"member\":\"staf\",\"days\":1}")
                .expect(201);
        assertThat(issued.text("/secret")).startsWith("tpl_");
        assertThat(issued.text("/expiresAt")).isEqualTo("2026-03-03T09:00:00+08:00");
        Answer list = server.as(HEAD).get("/tokens").expect(200);
        assertThat(list.each("/tokens", "id")).contains(issued.text("/id"));
        assertThat(list.body()).doesNotContain("secret").doesNotContain(issued.text("/secret"));
        assertThat(server.as(HEAD)
                        .delete("/tokens/" + issued.text("/id"))
                        .expect(200)
                        .text("/revokedAt"))
                .isEqualTo("2026-03-02T09:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{\"member\":\"entah\"} ! member",
                "{} ! member",
                "{\"member\":\"staf\",\"days\":0} ! days",
                "{\"member\":\"staf\",\"days\":-1} ! days",
                "{\"member\":\"staf\",\"days\":367} ! days",
                "{\"member\":\"staf\",\"days\":2147483647} ! days",
                "{\"member\":\"staf\",\"days\":1.5} ! days",
                "{\"member\":\"staf\",\"days\":\"7\"} ! days"
            })
    void a_token_takes_an_active_member_and_one_to_366_days(String body, String field) {
        Answer refused = server.as(HEAD).post("/tokens", body).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo(field);
        assertThat(server.as(HEAD).in("en").post("/tokens", body).text("/remedy"))
                .isNotEqualTo(refused.text("/remedy"));
    }
}
