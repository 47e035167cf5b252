package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** 422: the rule book refuses, with every breach and with what is possible instead. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalTest {

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer aDirectedVisit() {
        return server.as(RECEPTION)
                .act(server.anAppointedVisit(), "visitor-directed", "to", SUBDIVISION_HEAD.id())
                .expect(200);
    }

    @Test
    void a_refusal_lists_every_breach_in_the_order_of_the_clauses() {
        Answer refused = server.as(SUBDIVISION_HEAD)
                .act(server.aVisit(), "answer-given", "decision", "refused")
                .expectProblem(422);
        assertThat(refused.each("/breaches", "clause")).containsExactly("A.1", "A.2", "A.2", "A.3", "A.4", "KIP-19");
        assertThat(refused.each("/breaches", "kind")).contains("order", "content");
        assertThat(refused.each("/breaches", "layer")).contains("standard", "law");
        assertThat(refused.each("/breaches", "blocking")).containsOnly("true");
        assertThat(refused.text("/type")).isEqualTo("urn:tapal:clause:A.1");
    }

    @Test
    void a_breach_says_what_was_asked_and_what_was_found() {
        Answer refused = server.as(SUBDIVISION_HEAD)
                .act(aDirectedVisit(), "answer-given", "decision", "maybe")
                .expectProblem(422);
        JsonNode breach = refused.json().at("/breaches/0");
        assertThat(breach.path("clause").asString()).isEqualTo("A.4");
        assertThat(breach.path("kind").asString()).isEqualTo("content");
        assertThat(breach.path("asked").asString()).isEqualTo("decision");
        assertThat(breach.path("found").asString()).isEqualTo("maybe");
        assertThat(breach.path("act").asString()).isEqualTo("answer-given");
    }

    @Test
    void a_refusal_speaks_the_language_of_the_reader() {
        Answer visit = server.aVisit();
        Answer indonesian = server.as(RECEPTION).act(visit, "identity-returned").expectProblem(422);
        assertThat(indonesian.header("Content-Language")).isEqualTo("id");
        assertThat(indonesian.text("/title")).isEqualTo("Tindakan ditolak");
        assertThat(indonesian.text("/detail"))
                .startsWith("Identitas ditinggalkan belum dilakukan sebelum Identitas dikembalikan. A.1: ");
        Answer english =
                server.as(RECEPTION).in("en").act(visit, "identity-returned").expectProblem(422);
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.text("/title")).isEqualTo("Act refused");
        assertThat(english.text("/breaches/0/message"))
                .startsWith("Identity document left was not done before Identity document returned. A.1: ");
        assertThat(english.text("/open/0/label")).isEqualTo("Identity document left");
    }

    @Test
    void a_refusal_says_what_is_possible_instead() {
        Answer refused = server.as(RECEPTION)
                .act(server.aVisit(), "purpose-relayed", "to", DIVISION_HEAD.id(), "to_role", "division-head")
                .expectProblem(422);
        assertThat(refused.each("/open", "act")).contains("identity-left", "request-withdrawn");
        assertThat(refused.each("/open", "act")).doesNotContain("purpose-relayed");
        assertThat(refused.each("/open/0/required", "field")).containsExactly("identity");
    }

    @Test
    void nothing_of_a_refused_act_is_recorded() {
        Answer visit = server.aVisit();
        server.as(RECEPTION).act(visit, "identity-returned").expectProblem(422);
        Answer after = server.as(RECEPTION).get("/cases/" + visit.number());
        assertThat(after.json().path("entries")).isEqualTo(visit.json().path("entries"));
        assertThat(after.version()).isEqualTo(1);
    }

    @Test
    void a_refused_opening_spends_no_number() {
        server.as(HEAD).open("lapor", "report-submitted", "medium", "pigeon").expectProblem(422);
        Answer opened = server.as(LIAISON)
                .open("lapor", "report-submitted", "medium", "web", "request", "Peta", "name", "P", "address", "Kupang")
                .expect(201);
        assertThat(opened.number()).endsWith("/0001");
    }

    @Test
    void an_sms_that_does_not_begin_with_ntt_breaks_C_1() {
        Answer refused = server.as(LIAISON)
                .open("lapor", "report-submitted", "medium", "sms", "request", "Halo", "name", "P", "address", "Kupang")
                .expectProblem(422);
        assertThat(refused.each("/breaches", "clause")).containsExactly("C.1");
    }

    @Test
    void a_fee_breaks_FEE_whatever_its_form() {
        Answer visit = server.aVisit();
        for (String fee : new String[] {"5000", "\"5000\"", "0.01", "\"5.000\""}) {
            Answer refused = server.as(RECEPTION)
                    .post(
                            "/cases/" + visit.number() + "/acts",
                            "{\"expectedVersion\":1,\"act\":\"identity-left\",\"identity\":\"ktp\",\"fee\":" + fee
                                    + "}")
                    .expectProblem(422);
            assertThat(refused.each("/breaches", "clause")).as(fee).containsExactly("FEE");
        }
    }

    @Test
    void a_document_that_can_never_be_exempt_breaks_the_law_alone() {
        Answer refused = server.as(SUBDIVISION_HEAD)
                .act(
                        aDirectedVisit(),
                        "answer-given",
                        "decision",
                        "refused",
                        "grounds",
                        "17i",
                        "reason",
                        "Rahasia",
                        "consequence_test",
                        "Uji 1",
                        "document_kind",
                        "court-decision")
                .expectProblem(422);
        assertThat(refused.each("/breaches", "clause")).containsExactly("KIP-18");
        assertThat(refused.each("/breaches", "layer")).containsExactly("law");
    }

    @Test
    void after_the_end_every_act_is_a_repetition() {
        Answer visit =
                server.as(RECEPTION).act(server.aVisit(), "request-withdrawn").expect(200);
        assertThat(visit.text("/stage")).isEqualTo("withdrawn");
        Answer refused = server.as(RECEPTION)
                .act(visit, "identity-left", "identity", "ktp")
                .expectProblem(422);
        assertThat(refused.each("/breaches", "kind")).containsExactly("repetition");
        assertThat(refused.each("/open", "act")).containsExactly("entry-corrected");
    }
}
