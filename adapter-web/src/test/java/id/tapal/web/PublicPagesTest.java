package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.page.Page;
import id.tapal.application.request.CaseView;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What anybody may do without an account: follow a request, and complain. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PublicPagesTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    private final DeskServer server = DeskServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private PageCaller nobody() {
        return new PageCaller(server.port());
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    private CaseView walkIn() {
        Facts facts = Facts.of(Fact.NAME, "Pemohon dari Atambua").with(Fact.REQUEST, "Peta batas");
        return server.fixture().open(Channel.WALK_IN, ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION, facts);
    }

    private List<Complaint> complaints() {
        return server.fixture()
                .desk()
                .complaints()
                .list(Agency.HEAD.id(), Optional.empty(), Page.LIMIT)
                .items();
    }

    @Test
    void a_request_is_followed_with_what_stands_on_its_receipt() {
        String number = walkIn().number();
        String receipt = as(Agency.RECEPTION)
                .get("/desk/cases/" + number + "/paper/receipt")
                .text();
        Matcher code = CODE.matcher(receipt);
        assertThat(code.find()).as(receipt).isTrue();
        assertThat(receipt).contains("127.0.0.1:" + server.port() + "/track");

        PageCaller caller = nobody();
        PageCaller.Page shown = caller.fill(caller.get("/track"), "/track", "number", number, "code", code.group());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text())
                .contains(
                        number,
                        "Tatap muka",
                        "Diterima",
                        "Buku tamu diisi",
                        "Identitas ditinggalkan",
                        "TIME-A",
                        "Jawaban kepada pemohon — Badan")
                .doesNotContain("Atambua", "Peta batas", Agency.RECEPTION.id());
        assertThat(shown.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_wrong_code_and_a_wrong_number_are_answered_alike() {
        String number = walkIn().number();
        assertThat(server.fixture().desk().tracking().code(number, Agency.HEAD.id()))
                .isPresent();
        PageCaller caller = nobody();
        PageCaller.Page wrong = caller.fill(caller.get("/track"), "/track", "number", number, "code", "0000-0000");
        PageCaller.Page none =
                caller.fill(caller.get("/track"), "/track", "number", "2026/TM/9999", "code", "0000-0000");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(wrong.html().replace(number, "2026/TM/9999")).isEqualTo(none.html());
        assertThat(wrong.html()).contains("value=\"" + number + "\"").contains("tidak cocok");
    }

    @Test
    void who_tries_many_codes_is_held_up() {
        try (DeskServer usual = DeskServer.start(options -> options.with(Limits.USUAL))) {
            PageCaller caller = new PageCaller(usual.port());
            PageCaller.Page form = caller.get("/track");
            int tries = 0;
            while (caller.fill(form, "/track", "number", "2026/TM/0001", "code", "0000-0000")
                            .status()
                    == 404) {
                tries++;
            }
            assertThat(tries).isEqualTo(Limits.USUAL.failures());
            PageCaller.Page held = caller.fill(form, "/track", "number", "2026/TM/0001", "code", "0000-0000");
            assertThat(held.status()).isEqualTo(429);
            assertThat(held.text()).contains("Terlalu banyak percobaan");
        }
    }

    @Test
    void a_complaint_comes_without_an_account_and_is_answered_by_an_official() {
        PageCaller caller = nobody();
        PageCaller.Page form = caller.get("/complaint");
        PageCaller.Page sent = caller.fill(form, "/complaint", "text", "Antre lama <b>sekali</b>", "from", "");
        assertThat(sent.text()).contains("2026-PL-0001");
        PageCaller.Page again = caller.fill(form, "/complaint", "text", "Antre lama <b>sekali</b>", "from", "");
        assertThat(again.text()).contains("2026-PL-0001");
        assertThat(caller.fill(form, "/complaint", "text", "Lain", "from", "").status())
                .isEqualTo(409);
        assertThat(complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.route()).isEqualTo(ComplaintRoute.SUGGESTION_BOX);
            assertThat(complaint.receivedBy()).isEmpty();
            assertThat(complaint.text()).isEqualTo("Antre lama <b>sekali</b>");
        });

        PageCaller head = as(Agency.HEAD);
        assertThat(head.get("/desk").html()).contains("href=\"/desk/complaints\"");
        PageCaller.Page list = head.get("/desk/complaints");
        assertThat(list.html()).contains("Antre lama &lt;b&gt;sekali&lt;/b&gt;");
        PageCaller.Page empty = head.fill(list, "/desk/complaints", "text", "  ");
        assertThat(empty.status()).isEqualTo(422);
        PageCaller.Page answered = head.fill(list, "/desk/complaints", "text", "Loket ditambah");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.text()).contains("Loket ditambah");
        assertThat(head.fill(list, "/desk/complaints", "text", "Jawaban lain").status())
                .isEqualTo(409);
        assertThat(complaints().getFirst().answer().orElseThrow().text()).isEqualTo("Loket ditambah");
    }

    @Test
    void a_complaint_without_a_text_or_too_long_is_refused_and_stays_typed() {
        PageCaller caller = nobody();
        PageCaller.Page none = caller.fill(caller.get("/complaint"), "/complaint", "text", " ", "from", "pengirim");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html()).contains("value=\"pengirim\"").contains("Tulis keluhan");
        PageCaller.Page large =
                caller.fill(caller.get("/complaint"), "/complaint", "text", "a".repeat(4_001), "from", "");
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("4.000");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void only_officials_read_complaints() {
        PageCaller reception = as(Agency.RECEPTION);
        assertThat(reception.get("/desk").html()).doesNotContain("/desk/complaints");
        assertThat(reception.get("/desk/complaints").status()).isEqualTo(403);
        assertThat(nobody().get("/desk/complaints").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void the_forms_of_the_public_have_their_token_too() {
        for (String path : List.of("/track", "/complaint", "/verify")) {
            PageCaller.Page refused = nobody().post(path, "number", "1", "code", "2", "text", "3");
            assertThat(refused.status()).as(path).isEqualTo(403);
        }
        assertThat(complaints()).isEmpty();
    }
}
