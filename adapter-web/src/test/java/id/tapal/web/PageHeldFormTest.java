package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.CaseView;
import id.tapal.application.request.RegisterQuery;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was typed into a form is not lost where the form is no longer valid. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageHeldFormTest {

    private static final String PASSWORD = DeskServer.PASSWORD;
    private static final String NEW = "/desk/new/walk-in";
    private static final String[] TYPED = {"name", "Pemohon <dari> \"Atambua\"", "request", "Peta batas\nseluruh desa"};

    private final DeskServer server = DeskServer.start();

    @BeforeAll
    void give_everybody_a_password() {
        for (Agency each : List.of(Agency.RECEPTION, Agency.REGISTRY, Agency.HEAD, Agency.STAFF)) {
            server.fixture().desk().accounts().give(each.id(), PASSWORD);
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private PageCaller as(Agency member) {
        PageCaller caller = new PageCaller(server.port());
        assertThat(caller.signIn(member.id(), PASSWORD).path()).isEqualTo("/desk");
        return caller;
    }

    private int cases() {
        return server.fixture()
                .desk()
                .search()
                .search(RegisterQuery.all(server.fixture().clock().instant(), 200), Agency.HEAD.id())
                .items()
                .size();
    }

    private void idle() {
        server.fixture().clock().advance(Duration.ofMinutes(61));
    }

    /** Sends a filled form after the session has ended. */
    private Page late(PageCaller caller, String page, String action, String... typed) {
        Page form = caller.get(page);
        idle();
        Page held = caller.fill(form, action, typed);
        assertThat(held.status()).isEqualTo(403);
        return held;
    }

    @Test
    void a_form_that_comes_after_the_session_is_shown_and_opens_again_filled_in_by_signing_in() {
        int before = cases();
        PageCaller caller = as(Agency.RECEPTION);
        Page held = late(caller, NEW, NEW, TYPED);
        assertThat(held.text())
                .contains(
                        "Sesi Anda sudah berakhir",
                        "belum dicatat",
                        "Pemohon &lt;dari&gt; \"Atambua\"",
                        "Peta batas seluruh");
        assertThat(held.html()).doesNotContain("<dari>");
        assertThat(new MarkupFaults().of(held.html())).isEmpty();

        Page wrong = caller.fill(held, NEW, "name", Agency.RECEPTION.id(), "password", "salah sama sekali");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.text()).contains("tidak cocok", "Peta batas seluruh").doesNotContain("salah sama sekali");
        assertThat(wrong.html()).contains("value=\"" + Agency.RECEPTION.id() + "\"");

        Page again = caller.fill(wrong, NEW, "name", Agency.RECEPTION.id(), "password", PASSWORD);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).contains("belum dikirim. Periksa, lalu kirim").doesNotContain(PASSWORD);
        assertThat(again.html())
                .contains("value=\"Pemohon &lt;dari> &#34;Atambua&#34;\"", "Peta batas\nseluruh desa</textarea>")
                .doesNotContain(PASSWORD, "held");
        assertThat(cases()).isEqualTo(before);

        Page sent = caller.fill(again, NEW, TYPED);
        assertThat(sent.path()).startsWith("/desk/cases/");
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void the_form_of_an_act_opens_again_and_tells_where_somebody_was_faster() {
        CaseView view = Ways.after(server.fixture(), Channel.LETTER, 1);
        String action = "/desk/cases/" + view.number() + "/acts/time-extended";
        for (String told : List.of("belum dikirim", "Orang lain lebih dulu")) {
            PageCaller caller = as(Agency.HEAD);
            Page form = caller.get(action);
            if (told.startsWith("Orang")) {
                PageCaller other = as(Agency.HEAD);
                String path = "/desk/cases/" + view.number();
                other.fill(other.get(path), path + "/acts/disposition-made", "to", Agency.STAFF.id() + "|staff");
            }
            idle();
            Page held = caller.fill(form, action, "reason", "menunggu arsip");
            Page again = caller.fill(held, action, "name", Agency.HEAD.id(), "password", PASSWORD);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.html()).contains("menunggu arsip</textarea>").contains(told);
        }
    }

    @Test
    void who_has_signed_in_elsewhere_meanwhile_opens_the_form_without_a_password() {
        int before = cases();
        PageCaller caller = as(Agency.RECEPTION);
        Page form = caller.get(NEW);
        caller.fill(form, "/desk/sign-out");
        caller.signIn(Agency.RECEPTION.id(), PASSWORD);
        Page held = caller.fill(form, NEW, TYPED);
        assertThat(held.status()).isEqualTo(403);
        assertThat(held.text()).contains("dalam sesi yang lain", "Peta batas seluruh");
        assertThat(held.html()).doesNotContain("type=\"password\"");
        Page again = caller.fill(held, NEW);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html()).contains("Peta batas\nseluruh desa</textarea>");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void who_may_not_open_the_form_still_sees_what_was_typed() {
        PageCaller caller = as(Agency.RECEPTION);
        Page held = late(caller, NEW, NEW, TYPED);
        Page closed = caller.fill(held, NEW, "name", Agency.STAFF.id(), "password", PASSWORD);
        assertThat(closed.status()).isEqualTo(403);
        assertThat(closed.text()).contains("tidak terbuka bagi akun ini", "Peta batas seluruh");
    }

    @Test
    void a_one_time_password_is_changed_first_and_nothing_typed_is_lost() {
        PageCaller caller = as(Agency.REGISTRY);
        Page held = late(caller, "/desk/new/letter", "/desk/new/letter", TYPED);
        String once = server.fixture().desk().accounts().oneTimePassword(Agency.REGISTRY.id());
        Page first = caller.fill(held, "/desk/new/letter", "name", Agency.REGISTRY.id(), "password", once);
        assertThat(first.text()).contains("harus diganti dulu", "Peta batas seluruh");
        assertThat(caller.fill(first, "/desk/new/letter").text()).contains("harus diganti dulu", "Peta batas seluruh");
        Page password = caller.get("/desk/password");
        caller.fill(password, "/desk/password", "current", once, "next", PASSWORD, "again", PASSWORD);
        Page again = caller.fill(first, "/desk/new/letter");
        assertThat(again.html()).contains("Peta batas\nseluruh desa");
    }

    @Test
    void a_complaint_of_a_browser_that_was_closed_meanwhile_opens_again_without_signing_in() {
        Page form = new PageCaller(server.port()).get("/complaint");
        PageCaller caller = new PageCaller(server.port());
        Page held = caller.fill(form, "/complaint", "text", "Antrean panjang", "from", "Warga");
        assertThat(held.status()).isEqualTo(403);
        assertThat(held.text()).contains("sudah tidak berlaku", "Antrean panjang", "Warga");
        assertThat(held.html()).doesNotContain("type=\"password\"");
        Page again = caller.fill(held, "/complaint");
        assertThat(again.html()).contains("Antrean panjang</textarea>", "value=\"Warga\"");
        assertThat(caller.fill(again, "/complaint", "text", "Antrean panjang").text())
                .contains("Terima kasih");
    }

    @Test
    void no_password_is_ever_carried_or_shown() {
        for (String field : List.of("password", "held.password", "current", "next", "again")) {
            for (String mark : List.of("", "true")) {
                Page held = new PageCaller(server.port()).post(NEW, "held", mark, field, "rahasia-sekali", "name", "X");
                assertThat(held.status()).isEqualTo(403);
                assertThat(held.html()).as(field + mark).doesNotContain("rahasia-sekali");
            }
        }
    }

    @Test
    void what_another_site_has_sent_is_not_shown() throws Exception {
        HttpRequest forged = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + NEW))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("name=Tipuan"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(forged, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("tidak berlaku").doesNotContain("Tipuan");
        }
    }

    @Test
    void a_held_form_lets_nobody_in_without_its_token() {
        PageCaller caller = new PageCaller(server.port());
        Page held = caller.post(NEW, "held", "true", "name", Agency.HEAD.id(), "password", PASSWORD);
        assertThat(held.status()).isEqualTo(403);
        assertThat(caller.get("/desk").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void more_fields_than_any_form_has_are_not_carried() {
        String[] many = IntStream.range(0, 300)
                .boxed()
                .flatMap(each -> Stream.of("f" + each, "banyak"))
                .toArray(String[]::new);
        Page refused = new PageCaller(server.port()).post(NEW, many);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("tidak berlaku").doesNotContain("banyak");
    }

    @Test
    void a_file_cannot_be_kept_and_that_is_said() {
        CaseView view = Ways.after(server.fixture(), Channel.WALK_IN, 1);
        String path = "/desk/cases/" + view.number();
        PageCaller caller = as(Agency.RECEPTION);
        Page form = caller.get(path);
        caller.fill(form, "/desk/sign-out");
        Page ended = caller.upload(form, path + "/documents", new byte[] {1}, "kind", "letter");
        assertThat(ended.path()).isEqualTo("/desk/sign-in");
        assertThat(ended.text()).contains("berkas yang dipilih tidak dapat disimpan");
        Page in = caller.fill(ended, "/desk/sign-in", "name", Agency.RECEPTION.id(), "password", PASSWORD);
        assertThat(in.path()).isEqualTo(path);
        Page stale = caller.upload(form, path + "/documents", new byte[] {1}, "kind", "letter");
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.text()).contains("pilih berkasnya lagi");
    }
}
