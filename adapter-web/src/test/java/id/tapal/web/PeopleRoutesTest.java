package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.testkit.Agency;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PeopleRoutesTest {

    private static final String NUMBER = "5371010101900001";
    private static final String OTHER = "5371024101900002";
    private static final String WHY = "{\"reason\":\"mencocokkan surat kuasa\"}";

    private final DeskServer server = DeskServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer aLetter() {
        return server.as(Agency.REGISTRY)
                .open(
                        "letter",
                        "letter-received",
                        "name",
                        "Pemohon",
                        "request",
                        "Peta",
                        "addressed_to",
                        "kepala",
                        "identity",
                        "ktp:" + NUMBER)
                .expect(201);
    }

    private String aWithdrawnLetter() {
        Answer letter = aLetter();
        server.as(Agency.REGISTRY).act(letter, "request-withdrawn").expect(200);
        return letter.number();
    }

    /** Every answer of a case from its first act to its last, refusals among them. */
    @Test
    void no_answer_about_a_case_has_a_number_that_was_sent() {
        List<Answer> answers = new ArrayList<>();
        Caller reception = server.as(Agency.RECEPTION);
        Answer visit = reception.open("walk-in", "guest-book-signed", "name", "Pemohon", "request", "Peta");
        answers.add(reception.act(visit, "identity-left", "identity", NUMBER));
        answers.add(reception.act(visit, "identity-left", "identity", "nik:" + NUMBER));
        answers.add(reception.act(visit, "identity-left", "identity", "ktp:" + NUMBER));
        answers.add(reception.act(
                visit.number(),
                2,
                "entry-corrected",
                "sequence",
                "2",
                "reason",
                "salah baca",
                "identity",
                "ktp:" + OTHER));
        answers.add(reception.act(visit.number(), 2, "purpose-relayed", "to", "kabid-1", "to_role", "division-head"));
        for (Agency reader : Agency.values()) {
            Caller caller = server.as(reader);
            answers.add(caller.get("/cases/" + visit.number()));
            answers.add(caller.get("/cases/" + visit.number() + "/entries"));
            answers.add(caller.get("/register"));
            answers.add(caller.get("/register?text=" + NUMBER));
            answers.add(caller.get("/inbox"));
            answers.add(caller.get("/cases/" + visit.number() + "/identity/readings"));
        }

        assertThat(answers.stream().filter(each -> each.status() == 200)).hasSizeGreaterThan(10);
        assertThat(answers).extracting(Answer::body).noneMatch(body -> body.contains(NUMBER) || body.contains(OTHER));
        assertThat(server.as(Agency.HEAD).get("/cases/" + visit.number()).body())
                .contains("ktp:************0001", "ktp:************0002");
    }

    @Test
    void an_identity_is_told_whole_for_a_reason_and_the_reading_is_listed() {
        String number = aLetter().number();

        Answer read = server.as(Agency.REGISTRY)
                .post("/cases/" + number + "/identity", WHY)
                .expect(200);
        assertThat(read.each("/identities", "identity")).containsExactly("ktp:" + NUMBER);
        assertThat(read.json().at("/identities/0/sequence").intValue()).isEqualTo(1);
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");

        Answer readings = server.as(Agency.HEAD)
                .get("/cases/" + number + "/identity/readings")
                .expect(200);
        assertThat(readings.each("/readings", "member")).containsExactly("persuratan");
        assertThat(readings.each("/readings", "reason")).containsExactly("mencocokkan surat kuasa");
        assertThat(readings.each("/readings", "at")).containsExactly("2026-03-02T09:00:00+08:00");
    }

    @Test
    void who_may_not_read_it_gets_nothing_and_leaves_no_record() {
        String number = aLetter().number();

        Answer refused = server.as(Agency.RECEPTION).post("/cases/" + number + "/identity", WHY);
        assertThat(refused.expectProblem(403).body()).doesNotContain(NUMBER);
        server.as(Agency.REGISTRY)
                .get("/cases/" + number + "/identity/readings")
                .expectProblem(403);
        assertThat(server.as(Agency.HEAD)
                        .get("/cases/" + number + "/identity/readings")
                        .each("/readings", "member"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":1}", "{\"reason\":\"x\",\"more\":1}", "[]"})
    void without_a_reason_nothing_is_told_or_forgotten(String body) {
        String number = aWithdrawnLetter();
        server.fixture().setClock("2026-12-16T00:00");

        server.as(Agency.HEAD).post("/cases/" + number + "/identity", body).expectProblem(400);
        server.as(Agency.HEAD).post("/cases/" + number + "/forget", body).expectProblem(400);
        String tooLong = "{\"reason\":\"" + "x".repeat(1001) + "\"}";
        assertThat(server.as(Agency.HEAD)
                        .post("/cases/" + number + "/forget", tooLong)
                        .expectProblem(400)
                        .text("/field"))
                .isEqualTo("reason");
    }

    @Test
    void a_case_is_not_forgotten_before_objection_and_dispute_have_run_out_and_is_told_until_when() {
        String number = aWithdrawnLetter();
        server.fixture().setClock("2026-12-15T23:59:59");

        Answer refused = server.as(Agency.HEAD)
                .in("en")
                .post("/cases/" + number + "/forget", WHY)
                .expectProblem(409);
        assertThat(refused.text("/type")).isEqualTo("urn:tapal:problem:not-yet-forgettable");
        assertThat(refused.text("/detail")).contains("15 December 2026");
        assertThat(refused.text("/lastDay")).isEqualTo("2026-12-15");
        assertThat(refused.json().path("provisional").booleanValue()).isFalse();
        assertThat(refused.json().path("steps").valueStream().map(step -> step.asString()))
                .anyMatch(step -> step.contains("art. 36(1)"))
                .anyMatch(step -> step.contains("100 working days"))
                .anyMatch(step -> step.contains("17 August 2026"));
        assertThat(server.as(Agency.HEAD).get("/cases/" + number).text("/request/name"))
                .isEqualTo("Pemohon");
    }

    @Test
    void a_case_that_goes_on_is_not_forgotten() {
        Answer letter = aLetter();
        assertThat(server.as(Agency.HEAD)
                        .in("en")
                        .post("/cases/" + letter.number() + "/forget", WHY)
                        .expectProblem(409)
                        .text("/detail"))
                .isEqualTo("this case has not ended");
    }

    @Test
    void who_asked_is_forgotten_and_the_case_stays() {
        String number = aWithdrawnLetter();
        Answer before = server.as(Agency.HEAD).get("/cases/" + number);
        server.fixture().setClock("2026-12-16T00:00");

        Answer done = server.as(Agency.SECRETARY)
                .post("/cases/" + number + "/forget", WHY)
                .expect(200);
        assertThat(done.text("/member")).isEqualTo("sekretaris");
        assertThat(done.text("/at")).isEqualTo("2026-12-16T00:00:00+08:00");
        assertThat(server.as(Agency.HEAD)
                        .post("/cases/" + number + "/forget", WHY)
                        .body())
                .as("once more")
                .isEqualTo(done.body());

        Answer after = server.as(Agency.HEAD).get("/cases/" + number).expect(200);
        assertThat(after.text("/request/name")).isEqualTo("***");
        assertThat(after.text("/request/identity")).isEqualTo("ktp:***");
        assertThat(after.text("/stage")).isEqualTo(before.text("/stage"));
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(server.as(Agency.HEAD)
                        .get("/register?requester=pemohon")
                        .json()
                        .path("rows"))
                .isEmpty();
        assertThat(server.as(Agency.HEAD)
                        .post("/cases/" + number + "/identity", WHY)
                        .expect(200)
                        .json()
                        .path("identities"))
                .isEmpty();
        server.as(Agency.REGISTRY)
                .act(after, "entry-corrected", "sequence", "1", "reason", "salah", "name", "Pemohon")
                .expectProblem(409);
    }

    @Test
    void only_head_and_secretary_decide_it_and_only_of_a_case_that_is_there() {
        server.as(Agency.DIVISION_HEAD)
                .post("/cases/" + aWithdrawnLetter() + "/forget", WHY)
                .expectProblem(403);
        server.as(Agency.HEAD).post("/cases/2026/SR/0999/forget", WHY).expectProblem(404);
        server.as(Agency.HEAD).post("/cases/2026/SR/0999/identity", WHY).expectProblem(404);
        server.as(Agency.HEAD).get("/cases/2026/SR/0999/identity/readings").expectProblem(404);
        server.nobody().post("/cases/2026/SR/0001/identity", WHY).expectProblem(401);
    }
}
