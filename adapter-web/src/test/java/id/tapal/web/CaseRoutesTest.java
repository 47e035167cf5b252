package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaseRoutesTest {

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void monday_morning() {
        server.fixture().setClock("2026-03-02T09:00");
    }

    @Test
    void a_case_is_created_under_a_number_and_found_where_the_location_says() {
        Answer opened = server.aVisit();
        assertThat(opened.number()).matches("2026/TM/[0-9]{4}");
        assertThat(opened.header("Location")).isEqualTo("/cases/" + opened.number());
        assertThat(server.as(HEAD).get(opened.header("Location")).expect(200).number())
                .isEqualTo(opened.number());
    }

    @Test
    void a_mistyped_field_is_answered_with_those_the_act_has() {
        Answer opened = server.aVisit();
        assertThat(server.as(RECEPTION)
                        .post(
                                "/cases/" + opened.number() + "/acts",
                                "{\"expectedVersion\":1,\"act\":\"identity-left\",\"identiti\":\"ktp\"}")
                        .expectProblem(400)
                        .text("/remedy"))
                .contains("identity")
                .contains("fee")
                .doesNotContain("decision");
    }

    @Test
    void a_number_may_stand_in_the_path_with_its_slashes_encoded() {
        Answer opened = server.aVisit();
        String path = "/cases/" + Caller.encoded(opened.number());
        assertThat(server.as(HEAD).get(path).expect(200).number()).isEqualTo(opened.number());
        assertThat(server.as(HEAD).get(path + "/entries").expect(200).each("/entries", "act"))
                .containsExactly("guest-book-signed");
        server.as(RECEPTION)
                .post(path + "/acts", "{\"expectedVersion\":1,\"act\":\"identity-left\",\"identity\":\"ktp\"}")
                .expect(200);
    }

    @Test
    void a_whole_visit_goes_through_its_stages() {
        Answer visit = server.aVisit();
        assertThat(visit.text("/stage")).isEqualTo("received");
        visit = server.as(RECEPTION)
                .act(visit, "identity-left", "identity", "ktp")
                .expect(200);
        visit = server.as(RECEPTION)
                .act(visit, "purpose-relayed", "to", DIVISION_HEAD.id(), "to_role", "division-head")
                .expect(200);
        assertThat(visit.text("/stage")).isEqualTo("relayed");
        visit = server.as(DIVISION_HEAD)
                .act(visit, "handler-appointed", "to", SUBDIVISION_HEAD.id(), "to_role", "subdivision-head")
                .expect(200);
        assertThat(visit.text("/handler/person")).isEqualTo(SUBDIVISION_HEAD.id());
        visit = server.as(RECEPTION)
                .act(visit, "visitor-directed", "to", SUBDIVISION_HEAD.id())
                .expect(200);
        visit = server.as(SUBDIVISION_HEAD)
                .act(visit, "answer-given", "decision", "granted")
                .expect(200);
        assertThat(visit.text("/stageLabel")).isEqualTo("Dijawab, identitas belum kembali");
        visit = server.as(RECEPTION).act(visit, "identity-returned").expect(200);
        assertThat(visit.text("/stage")).isEqualTo("completed");
        assertThat(visit.text("/ended")).isEqualTo("true");
        assertThat(visit.version()).isEqualTo(7);
        assertThat(visit.json().path("breaches")).isEmpty();
        assertThat(visit.json().path("obligations")).isEmpty();
    }

    @Test
    void a_case_says_what_is_open_to_the_reader_with_the_fields_it_needs() {
        Answer visit = server.aVisit();
        Answer seen = server.as(RECEPTION).in("en").get("/cases/" + visit.number());
        assertThat(seen.text("/open/0/act")).isEqualTo("identity-left");
        assertThat(seen.text("/open/0/label")).isEqualTo("Identity document left");
        assertThat(seen.text("/open/0/clause")).isEqualTo("A.1");
        assertThat(seen.text("/open/0/role")).isEqualTo("reception");
        assertThat(seen.each("/open/0/required", "field")).containsExactly("identity");
        assertThat(server.as(STAFF).get("/cases/" + visit.number()).each("/open", "act"))
                .doesNotContain("identity-left");
    }

    @Test
    void a_case_says_what_closes_the_other_acts() {
        Answer visit = server.aVisit();
        assertThat(visit.each("/closed", "act")).contains("answer-given", "identity-returned");
        int given = visit.each("/closed", "act").indexOf("answer-given");
        assertThat(visit.each("/closed/" + given + "/because", "clause")).contains("A.1", "A.2", "A.3");
    }

    @Test
    void a_deadline_is_told_step_by_step_with_the_other_reading() {
        Answer letter = server.as(REGISTRY)
                .open(
                        "letter",
                        "letter-received",
                        "name",
                        "Pemohon",
                        "request",
                        "Peta",
                        "addressed_to",
                        "Kepala Badan",
                        "identity",
                        "ktp")
                .expect(201);
        assertThat(letter.each("/deadlines", "clause")).containsExactly("TIME-B", "KIP-22.7");
        assertThat(letter.text("/deadlines/0/end")).isEqualTo("2026-03-09T23:59:59+08:00");
        assertThat(letter.text("/deadlines/0/otherReading/end")).isEqualTo("2026-03-11T23:59:59+08:00");
        assertThat(letter.text("/deadlines/0/steps/0")).isEqualTo("Mulai: Senin, 2 Maret 2026, 09.00 WITA");
        assertThat(letter.each("/deadlines/1/skipped", "date")).contains("2026-03-07", "2026-03-08");
    }

    @Test
    void a_late_answer_is_recorded_with_its_breach() {
        Answer visit = server.anAppointedVisit();
        visit = server.as(RECEPTION).act(visit, "visitor-directed", "to", SUBDIVISION_HEAD.id());
        server.fixture().setClock("2026-03-02T09:16");
        Answer answered = server.as(SUBDIVISION_HEAD)
                .act(visit, "answer-given", "decision", "granted")
                .expect(200);
        assertThat(answered.each("/breaches", "clause")).containsExactly("TIME-A");
        assertThat(answered.text("/breaches/0/blocking")).isEqualTo("false");
    }

    @Test
    void an_act_may_be_entered_later_with_its_true_time() {
        Answer letter = server.as(REGISTRY)
                .open(
                        "letter",
                        "letter-received",
                        "name",
                        "P",
                        "request",
                        "R",
                        "addressed_to",
                        "Kepala Badan",
                        "identity",
                        "ktp",
                        "at",
                        "2026-02-27T15:30:00+08:00")
                .expect(201);
        assertThat(letter.text("/entries/0/at")).isEqualTo("2026-02-27T15:30:00+08:00");
        assertThat(letter.text("/entries/0/recordedAt")).isEqualTo("2026-03-02T09:00:00+08:00");
    }

    @Test
    void text_comes_back_as_it_was_written() {
        String request = "Peta “Motaʻain” — ábç 東ティモール 🗺️ \\ \" ' <b> & % \t\n| ;";
        Answer opened = server.as(RECEPTION)
                .open("walk-in", "guest-book-signed", "name", "María 🙂 O'Brien", "request", request)
                .expect(201);
        Answer read = server.as(HEAD).get("/cases/" + opened.number()).expect(200);
        assertThat(read.text("/request/request")).isEqualTo(request.strip());
        assertThat(read.text("/request/name")).isEqualTo("María 🙂 O'Brien");
        assertThat(server.as(HEAD)
                        .get("/register?requester=" + Caller.encoded("maría 🙂"))
                        .each("/rows", "number"))
                .containsExactly(opened.number());
    }

    @Test
    void grounds_may_be_a_list_or_one_text() {
        Answer visit = server.anAppointedVisit();
        visit = server.as(RECEPTION).act(visit, "visitor-directed", "to", SUBDIVISION_HEAD.id());
        Answer answered = server.as(SUBDIVISION_HEAD)
                .post("/cases/" + visit.number() + "/acts", """
                        {"expectedVersion":5,"act":"answer-given","decision":"refused","grounds":["17a.1","17c.3"],"reason":"Patroli",
                         "exempt_until":"2030-12-31","consequence_test":"Uji 1"}""")
                .expect(200);
        assertThat(answered.text("/entries/5/facts/grounds")).isEqualTo("17a.1|17c.3");
        assertThat(answered.text("/decision")).isEqualTo("refused");
    }

    @Test
    void a_correction_shows_the_new_and_keeps_the_old() {
        Answer visit = server.aVisit();
        Answer corrected = server.as(RECEPTION)
                .act(visit, "entry-corrected", "sequence", "1", "reason", "Salah dengar", "name", "Pemohan")
                .expect(200);
        assertThat(corrected.text("/request/name")).isEqualTo("Pemohan");
        assertThat(corrected.text("/entries/0/facts/name")).isEqualTo("Pemohon");
    }

    @Test
    void who_is_slower_is_told_both_versions() {
        Answer visit = server.aVisit();
        server.as(RECEPTION).act(visit, "identity-left", "identity", "ktp").expect(200);
        Answer slower = server.as(RECEPTION)
                .act(visit, "identity-left", "identity", "ktp")
                .expectProblem(409);
        assertThat(slower.text("/expectedVersion")).isEqualTo("1");
        assertThat(slower.text("/actualVersion")).isEqualTo("2");
        assertThat(slower.text("/type")).isEqualTo("urn:tapal:problem:stale-version");
        assertThat(server.as(RECEPTION).in("en").act(visit, "identity-left").text("/detail"))
                .contains("expected version 1")
                .contains("now it is 2");
    }

    @Test
    void a_role_that_is_not_held_is_refused_with_those_that_are() {
        Answer refused = server.as(SECRETARY)
                .in("en")
                .open("letter", "letter-received", "role", "registry", "name", "P", "request", "R")
                .expectProblem(403);
        assertThat(refused.text("/field")).isEqualTo("role");
        assertThat(refused.text("/held/0")).isEqualTo("secretary");
        assertThat(refused.text("/detail")).contains("Secretary");
    }

    @Test
    void there_is_no_case_of_an_unknown_number() {
        server.as(HEAD).get("/cases/2026/TM/9999").expectProblem(404);
        server.as(HEAD).get("/cases/2026/TM/9999/entries").expectProblem(404);
        server.as(RECEPTION).act("2026/TM/9999", 1, "identity-left").expectProblem(404);
        server.as(HEAD).get("/cases/x").expectProblem(404);
    }
}
