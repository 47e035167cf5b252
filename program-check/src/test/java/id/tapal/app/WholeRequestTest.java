package id.tapal.app;

import static id.tapal.app.Step.not;
import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the product promises, end to end: a request of each channel goes from intake to end over HTTP and a database file. At every step an
 * unlawful act is refused first, with exactly the clauses that the standard names for it, and leaves no trace.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WholeRequestTest {

    private static final String MONDAY = "2026-03-16T09:00:00+08:00";

    private static final List<Step> WALK_IN = List.of(
            not(DIVISION_HEAD, "guest-book-signed", "name", "Pemohon", "request", "Peta")
                    .breaks("A.1")
                    .but("received", RECEPTION, "guest-book-signed", "name", "Pemohon", "request", "Peta"),
            not(RECEPTION, "identity-left", "identity", "library-card:7")
                    .breaks("REQ-A")
                    .but("received", RECEPTION, "identity-left", "identity", "ktp:5371"),
            not(RECEPTION, "purpose-relayed", "to", "staf", "to_role", "staff")
                    .breaks("A.2")
                    .but("relayed", RECEPTION, "purpose-relayed", "to", "kabid-1", "to_role", "division-head"),
            not(STAFF, "handler-appointed", "to", "staf", "to_role", "staff")
                    .breaks("A.2")
                    .but(
                            "assigned",
                            DIVISION_HEAD,
                            "handler-appointed",
                            "to",
                            "kasubid",
                            "to_role",
                            "subdivision-head"),
            not(RECEPTION, "visitor-directed", "to", "staf")
                    .breaks("A.3")
                    .but("directed", RECEPTION, "visitor-directed", "to", "kasubid"),
            not(SUBDIVISION_HEAD, "answer-given", "decision", "refused", "fee", "5000")
                    .breaks("A.4", "FEE", "KIP-19")
                    .but("answered", SUBDIVISION_HEAD, "answer-given", "decision", "granted"),
            not(SUBDIVISION_HEAD, "identity-returned").breaks("A.5").but("completed", RECEPTION, "identity-returned"));

    private static final List<Step> SIGNED_LETTER = List.of(
            not(SECRETARY, "letter-received", "name", "P", "request", "Peta")
                    .breaks("B.1")
                    .but(
                            "received",
                            REGISTRY,
                            "letter-received",
                            "name",
                            "Universitas",
                            "request",
                            "Peta",
                            "addressed_to",
                            "Yth. Kepala Badan",
                            "identity",
                            "institution"),
            not(SECRETARY, "disposition-made", "to", "staf", "to_role", "staff")
                    .breaks("B.2")
                    .but("assigned", HEAD, "disposition-made", "to", "staf", "to_role", "staff"),
            not(SUBDIVISION_HEAD, "answer-drafted", "decision", "granted")
                    .breaks("B.3")
                    .but("drafted", STAFF, "answer-drafted", "decision", "granted"),
            not(STAFF, "draft-returned", "note", "Belum lengkap")
                    .breaks("B.4")
                    .but("redrafting", SUBDIVISION_HEAD, "draft-returned", "note", "Sebut sumber angka"),
            not(SUBDIVISION_HEAD, "draft-endorsed")
                    .breaks("B.4")
                    .but("drafted", STAFF, "answer-drafted", "decision", "granted"),
            not(DIVISION_HEAD, "draft-endorsed").breaks("B.4").but("drafted", SUBDIVISION_HEAD, "draft-endorsed"),
            not(HEAD, "answer-signed").breaks("B.4").but("drafted", DIVISION_HEAD, "draft-endorsed"),
            not(REGISTRY, "answer-sent", "means", "post").breaks("B.4").but("signed", HEAD, "answer-signed"));

    private static final Step CALLED =
            not(HEAD, "requester-called").breaks("B.5").but("called", REGISTRY, "requester-called");

    private static final Step COLLECTED = not(STAFF, "answer-drafted", "decision", "granted")
            .breaks("B.3")
            .but("completed", REGISTRY, "answer-collected");

    private static final Step SENT = not(REGISTRY, "answer-sent", "means", "pigeon")
            .breaks("B.5")
            .but("completed", REGISTRY, "answer-sent", "means", "post");

    private static final List<Step> LAPOR = List.of(
            not(LIAISON, "report-submitted", "medium", "sms", "name", "P", "address", "Kupang", "request", "Halo")
                    .breaks("C.1")
                    .but(
                            "received",
                            LIAISON,
                            "report-submitted",
                            "medium",
                            "sms",
                            "name",
                            "P",
                            "address",
                            "Kupang",
                            "request",
                            "NTT Berapa pos lintas batas?"),
            not(REGISTRY, "report-reviewed").breaks("C.2").but("reviewed", LIAISON, "report-reviewed"),
            not(LIAISON, "report-forwarded", "to_role", "head").breaks("C.2").but("copied", LIAISON, "hard-copy-made"),
            not(LIAISON, "report-forwarded", "to_role", "secretary")
                    .breaks("C.2")
                    .but("relayed", LIAISON, "report-forwarded", "to_role", "head"),
            not(SECRETARY, "disposition-made", "to", "staf", "to_role", "staff")
                    .breaks("C.3")
                    .but("assigned", HEAD, "disposition-made", "to", "staf", "to_role", "staff"),
            not(STAFF, "answer-drafted", "decision", "refused")
                    .breaks("KIP-19", "KIP-22.7")
                    .but("drafted", STAFF, "answer-drafted", "decision", "granted"),
            not(HEAD, "answer-approved").breaks("C.4", "C.4").but("drafted", SUBDIVISION_HEAD, "draft-endorsed"),
            not(SUBDIVISION_HEAD, "draft-endorsed").breaks("C.4").but("drafted", DIVISION_HEAD, "draft-endorsed"),
            not(STAFF, "answer-handed-to-liaison").breaks("C.4").but("signed", HEAD, "answer-approved"),
            not(LIAISON, "answer-delivered", "means", "sms")
                    .breaks("C.5")
                    .but("handed-over", STAFF, "answer-handed-to-liaison"),
            not(LIAISON, "answer-delivered", "means", "post")
                    .breaks("C.6")
                    .but("completed", LIAISON, "answer-delivered", "means", "sms"));

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private RunningDesk desk;

    @BeforeEach
    void open() {
        desk = RunningDesk.at(folder.resolve("tapal.db"), MONDAY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<Step> letter(Step... end) {
        List<Step> steps = new ArrayList<>(SIGNED_LETTER);
        steps.addAll(List.of(end));
        return steps;
    }

    @Test
    void a_visit_of_seven_acts() {
        String number = desk.play("walk-in", WALK_IN);
        assertThat(desk.read(HEAD, "/cases/" + number).path("entries")).hasSize(7);
        reads_the_same_after_reopening(number);
    }

    @Test
    void a_letter_through_a_returned_draft_and_three_tiers_until_the_answer_is_collected() {
        reads_the_same_after_reopening(desk.play("letter", letter(CALLED, COLLECTED)));
    }

    @Test
    void a_letter_through_a_returned_draft_and_three_tiers_until_the_answer_is_sent() {
        reads_the_same_after_reopening(desk.play("letter", letter(SENT)));
    }

    @Test
    void a_report_by_sms_until_the_answer_is_delivered() {
        reads_the_same_after_reopening(desk.play("lapor", LAPOR));
    }

    @Test
    void a_deadline_names_each_day_that_does_not_count() {
        String number = desk.play("letter", letter(SENT));
        JsonNode statute = desk.read(REGISTRY, "/cases/" + number).at("/deadlines/1");
        assertThat(statute.path("clause").asString()).isEqualTo("KIP-22.7");
        assertThat(statute.path("lastDay").asString()).isEqualTo("2026-04-07");
        Map<String, String> skipped = statute.path("skipped")
                .valueStream()
                .collect(Collectors.toMap(
                        day -> day.path("date").asString(),
                        day -> day.path("reason").asString()));
        assertThat(skipped)
                .containsEntry("2026-03-19", "national")
                .containsEntry("2026-03-20", "joint-leave")
                .containsEntry("2026-03-21", "national")
                .containsEntry("2026-04-03", "national")
                .containsEntry("2026-04-04", "saturday");
        assertThat(statute.path("steps").toString()).contains("Nyepi").contains("SKB");
    }

    private void reads_the_same_after_reopening(String number) {
        JsonNode before = desk.read(STAFF, "/cases/" + number);
        assertThat(before.path("ended").asBoolean()).isTrue();
        desk = desk.reopened(folder.resolve("tapal.db"));
        assertThat(desk.read(STAFF, "/cases/" + number)).isEqualTo(before);
        assertThat(desk.read(STAFF, "/register").at("/rows/0/number").asString())
                .isEqualTo(number);
    }
}
