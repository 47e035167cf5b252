package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.RegisterQuery;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PagesTest {

    private static final String PASSWORD = DeskServer.PASSWORD;

    private static final DeskServer server = DeskServer.start();

    @BeforeEach
    void give_everybody_a_password() {
        for (Agency each : Agency.values()) {
            if (server.fixture().desk().administration().isActive(each.id())) {
                server.fixture().desk().accounts().give(each.id(), PASSWORD);
            }
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private PageCaller nobody() {
        return new PageCaller(server.port());
    }

    private PageCaller as(Agency member) {
        PageCaller caller = nobody();
        assertThat(caller.signIn(member.id(), PASSWORD).path()).isEqualTo("/desk");
        return caller;
    }

    private long cases() {
        return server.fixture()
                .desk()
                .search()
                .search(RegisterQuery.all(server.fixture().clock().instant(), 200), Agency.HEAD.id())
                .items()
                .size();
    }

    @Nested
    class Coming_in {

        @Test
        void whoever_is_not_signed_in_is_asked_to_and_goes_on_to_where_they_wanted() {
            PageCaller caller = nobody();
            Page asked = caller.get("/desk/register");
            assertThat(asked.path()).isEqualTo("/desk/sign-in");
            Page in = caller.fill(asked, "/desk/sign-in", "name", Agency.HEAD.id(), "password", PASSWORD);
            assertThat(in.path()).isEqualTo("/desk/register");
        }

        @Test
        void an_address_of_another_site_leads_nowhere() {
            PageCaller caller = nobody();
            for (String elsewhere :
                    List.of("https://example.org/", "//example.org", "/desk//example.org", "/desk\r\nX: y")) {
                Page form = caller.get("/desk/sign-in");
                String token = form.token("/desk/sign-in");
                Page in = caller.post(
                        "/desk/sign-in",
                        "form-token",
                        token,
                        "to",
                        elsewhere,
                        "name",
                        Agency.HEAD.id(),
                        "password",
                        PASSWORD);
                assertThat(in.path()).as(elsewhere).isEqualTo("/desk");
                caller = nobody();
            }
        }

        @Test
        void a_wrong_password_is_refused_and_the_name_stays_typed() {
            Page refused = nobody().signIn(Agency.HEAD.id(), "salah sama sekali");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.html())
                    .contains("value=\"" + Agency.HEAD.id() + "\"")
                    .contains("tidak cocok")
                    .doesNotContain("salah sama sekali");
        }

        @Test
        void who_guesses_is_locked_out_for_a_while_even_with_the_right_one() {
            for (int i = 0; i < 5; i++) {
                nobody().signIn(Agency.HEAD.id(), "salah sama sekali");
            }
            assertThat(nobody().signIn(Agency.HEAD.id(), PASSWORD).text()).contains("Terlalu banyak percobaan");
            server.fixture().clock().advance(Duration.ofMinutes(1));
            assertThat(nobody().signIn(Agency.HEAD.id(), PASSWORD).path()).isEqualTo("/desk");
        }

        @Test
        void a_one_time_password_opens_nothing_but_its_own_change() {
            String once = server.fixture().desk().accounts().oneTimePassword(Agency.STAFF.id());
            PageCaller caller = nobody();
            Page change = caller.signIn(Agency.STAFF.id(), once);
            assertThat(change.path()).isEqualTo("/desk/password");
            assertThat(caller.get("/desk/register").path()).isEqualTo("/desk/password");
            assertThat(caller.fill(change, "/desk/password", "current", once, "next", "pendek", "again", "pendek")
                            .text())
                    .contains("sedikitnya 12 karakter");
            Page changed = caller.fill(change, "/desk/password", "current", once, "next", PASSWORD, "again", PASSWORD);
            assertThat(changed.status()).isEqualTo(200);
            assertThat(caller.get("/desk/register").path()).isEqualTo("/desk/register");
        }

        @Test
        void who_has_gone_out_is_out_and_everywhere_means_everywhere() {
            PageCaller here = as(Agency.STAFF);
            PageCaller there = as(Agency.STAFF);
            here.fill(here.get("/desk"), "/desk/sign-out");
            assertThat(here.get("/desk").path()).isEqualTo("/desk/sign-in");
            assertThat(there.get("/desk").path()).isEqualTo("/desk");
            PageCaller third = as(Agency.STAFF);
            third.fill(third.get("/desk/password"), "/desk/sign-out/everywhere");
            assertThat(there.get("/desk").path()).isEqualTo("/desk/sign-in");
        }

        @Test
        void no_cookie_can_be_read_by_a_script_or_goes_to_another_site() {
            Page page = nobody().get("/desk/sign-in");
            assertThat(page.header("set-cookie")).contains("HttpOnly").contains("SameSite=Lax");
            assertThat(as(Agency.HEAD).cookies()).isNotEmpty().allMatch(HttpCookie::isHttpOnly);
        }
    }

    @Nested
    class Forms {

        private Set<String> forms() {
            Set<String> forms = new TreeSet<>();
            server.pages().stream()
                    .filter(route -> route.startsWith("POST "))
                    .map(route -> route.substring("POST ".length())
                            .replace("{channel}", "walk-in")
                            .replace("{act}", "identity-left")
                            .replace("{document}", "0")
                            .replace("<number>", "2026/TM/0001"))
                    .forEach(forms::add);
            return forms;
        }

        @Test
        void every_form_is_refused_without_its_token_and_with_the_token_of_somebody_else() {
            long before = cases();
            PageCaller other = as(Agency.HEAD);
            String foreign = other.get("/desk").token("/desk/sign-out");
            PageCaller caller = as(Agency.RECEPTION);
            assertThat(forms()).hasSizeGreaterThanOrEqualTo(7);
            for (String form : forms()) {
                for (List<String> fields : List.of(
                        List.of("name", "Pemohon", "request", "Peta"),
                        List.of("form-token", "", "name", "Pemohon", "request", "Peta"),
                        List.of("form-token", foreign, "name", "Pemohon", "request", "Peta"))) {
                    Page refused = caller.post(form, fields.toArray(String[]::new));
                    assertThat(refused.status()).as(form).isEqualTo(403);
                    assertThat(refused.text()).as(form).contains("tidak berlaku");
                }
            }
            assertThat(cases()).isEqualTo(before);
            assertThat(caller.get("/desk").path()).isEqualTo("/desk"); // still signed in
        }

        @Test
        void a_body_that_is_no_form_is_refused_with_a_page() {
            Page refused = as(Agency.RECEPTION).send("/desk/new/walk-in", "name=%ZZ");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("tidak dapat dibaca");
            Page large = as(Agency.RECEPTION).send("/desk/new/walk-in", "name=" + "a".repeat(300_000));
            assertThat(large.status()).isEqualTo(413);
            assertThat(large.text()).contains("terlalu besar");
        }

        @Test
        void what_was_typed_stays_where_it_is_refused_and_the_clause_is_told() {
            long before = cases();
            PageCaller caller = as(Agency.RECEPTION);
            Page refused = caller.fill(
                    caller.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon <b>&\"", "request", "");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("A.1");
            assertThat(refused.html())
                    .contains("value=\"Pemohon &lt;b>&amp;&#34;\"")
                    .contains("href=\"#request\"")
                    .contains("id=\"request-problem\"");
            assertThat(cases()).isEqualTo(before);
        }

        @Test
        void the_same_form_sent_twice_opens_one_case() {
            long before = cases();
            PageCaller caller = as(Agency.RECEPTION);
            Page form = caller.get("/desk/new/walk-in");
            Page first = caller.fill(form, "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            Page again = caller.fill(form, "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            assertThat(again.path()).isEqualTo(first.path()).startsWith("/desk/cases/");
            assertThat(cases()).isEqualTo(before + 1);
            Page other = caller.fill(form, "/desk/new/walk-in", "name", "Pemohon", "request", "Peta lain");
            assertThat(other.status()).isEqualTo(409);
            assertThat(cases()).isEqualTo(before + 1);
        }

        @Test
        void who_was_overtaken_is_told_and_keeps_what_they_typed() {
            PageCaller caller = as(Agency.RECEPTION);
            Page visit = caller.fill(
                    caller.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            String withdraw = visit.path() + "/acts/request-withdrawn";
            Page form = caller.get(visit.path() + "/acts/time-extended");
            caller.fill(visit, visit.path() + "/acts/identity-left", "identity", "ktp");
            Page stale = caller.fill(form, visit.path() + "/acts/time-extended", "reason", "menunggu arsip");
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.html()).contains("menunggu arsip").contains("Orang lain lebih dulu");
            assertThat(caller.get(withdraw).status()).isEqualTo(200);
        }

        @Test
        void a_time_in_the_future_is_refused_beside_its_field() {
            long before = cases();
            PageCaller caller = as(Agency.REGISTRY);
            Page refused = caller.fill(
                    caller.get("/desk/new/letter"),
                    "/desk/new/letter",
                    "name",
                    "Pemohon",
                    "request",
                    "Peta",
                    "at",
                    "2999-01-01T09:00");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html()).contains("href=\"#at\"").contains("value=\"2999-01-01T09:00\"");
            assertThat(cases()).isEqualTo(before);
        }

        @Test
        void late_paper_is_entered_with_its_true_date() {
            PageCaller caller = as(Agency.REGISTRY);
            Page letter = caller.fill(
                    caller.get("/desk/new/letter"),
                    "/desk/new/letter",
                    "name",
                    "Pemohon",
                    "request",
                    "Peta",
                    "addressed_to",
                    "Kepala Badan",
                    "identity",
                    "ktp",
                    "at",
                    "2026-02-27T10:30");
            assertThat(letter.text()).contains("Jumat, 27 Februari 2026, 10.30 WITA", "dicatat Senin, 2 Maret 2026");
        }
    }

    @Nested
    class Pages_of_staff {

        @Test
        void a_visit_goes_from_the_guest_book_to_the_returned_card() {
            PageCaller reception = as(Agency.RECEPTION);
            Page visit = reception.fill(
                    reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            String path = visit.path();
            visit = reception.fill(visit, path + "/acts/identity-left", "identity", "ktp", "identity-number", "5371");
            assertThat(visit.text()).contains("KTP").doesNotContain("5371");
            reception.fill(visit, path + "/acts/purpose-relayed", "to", Agency.DIVISION_HEAD.id() + "|division-head");
            PageCaller official = as(Agency.DIVISION_HEAD);
            official.fill(
                    official.get(path),
                    path + "/acts/handler-appointed",
                    "to",
                    Agency.SUBDIVISION_HEAD.id() + "|subdivision-head");
            reception.fill(reception.get(path), path + "/acts/visitor-directed", "to", Agency.SUBDIVISION_HEAD.id());
            PageCaller handler = as(Agency.SUBDIVISION_HEAD);
            Page refused = handler.fill(handler.get(path), path + "/acts/answer-given", "decision", "refused");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("A.4");
            Page answered = handler.fill(handler.get(path), path + "/acts/answer-given", "decision", "granted");
            assertThat(answered.text()).contains("Sudah dicatat: Jawaban diberikan");
            assertThat(reception.get("/desk").text()).contains("Identitas yang masih dipegang");
            visit = reception.fill(reception.get(path), path + "/acts/identity-returned");
            assertThat(visit.text()).contains("Kasus ini sudah selesai");
            assertThat(reception.get("/desk").text())
                    .contains("semuanya sudah dikembalikan")
                    .doesNotContain("Identitas yang masih dipegang");
        }

        @Test
        void an_act_can_be_directed_only_to_whom_the_standard_allows() {
            PageCaller reception = as(Agency.RECEPTION);
            Page visit = reception.fill(
                    reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            visit = reception.fill(visit, visit.path() + "/acts/identity-left", "identity", "ktp");
            assertThat(visit.html())
                    .contains("value=\"" + Agency.HEAD.id() + "|head\"")
                    .doesNotContain("value=\"" + Agency.STAFF.id() + "|staff\"");
        }

        @Test
        void a_closed_act_is_shown_with_its_reason_instead_of_its_form() {
            PageCaller reception = as(Agency.RECEPTION);
            Page visit = reception.fill(
                    reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            Page closed = reception.get(visit.path() + "/acts/answer-given");
            assertThat(closed.html()).doesNotContain("action=\"" + visit.path() + "/acts/answer-given");
            assertThat(closed.text()).contains("Jawaban diberikan", "A.4");
        }

        @Test
        void who_was_overtaken_by_the_same_act_is_told_and_sees_what_they_typed() {
            PageCaller reception = as(Agency.RECEPTION);
            Page visit = reception.fill(
                    reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            String left = visit.path() + "/acts/identity-left";
            assertThat(reception.fill(visit, left, "identity", "ktp").status()).isEqualTo(200);
            Page overtaken = reception.fill(visit, left, "identity", "sim");
            assertThat(overtaken.status()).isEqualTo(409);
            assertThat(overtaken.text()).contains("Orang lain lebih dulu", "Bukti identitas: sim");
        }

        @Test
        void an_entry_is_corrected_with_a_reason_and_the_old_one_stays() {
            PageCaller reception = as(Agency.RECEPTION);
            Page visit = reception.fill(
                    reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            String correction = visit.path() + "/acts/entry-corrected";
            Page form = reception.get(correction + "?entry=1");
            assertThat(form.html()).contains("value=\"Pemohon\"");
            Page corrected = reception.fill(
                    form, correction, "name", "Pemohon", "request", "Peta desa", "reason", "salah dengar");
            assertThat(corrected.text())
                    .contains(
                            "salah dengar",
                            "Catatan dibetulkan",
                            "Informasi yang diminta Peta desa",
                            "Informasi yang diminta Peta ");
        }

        @Test
        void who_looked_at_a_case_is_told_to_those_whose_task_it_is() {
            PageCaller reception = as(Agency.RECEPTION);
            String path = reception
                    .fill(reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "A", "request", "Peta")
                    .path();
            assertThat(as(Agency.STAFF).get(path).text()).doesNotContain("Siapa yang melihat");
            assertThat(as(Agency.HEAD).get(path).text())
                    .contains("Siapa yang melihat kasus ini")
                    .containsPattern("WITA · Staf Subbidang Batas Negara\\s")
                    .containsPattern("WITA · Kepala Badan\\s");
        }

        @Test
        void a_case_of_another_channel_is_not_shown_and_one_that_is_not_there_is_told() {
            PageCaller reception = as(Agency.RECEPTION);
            Page visit = reception.fill(
                    reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            Page denied = as(Agency.LIAISON).get(visit.path());
            assertThat(denied.status()).isEqualTo(403);
            assertThat(denied.text()).contains("Tidak berwenang").doesNotContain("Pemohon");
            assertThat(reception.get("/desk/cases/2026/TM/9999").status()).isEqualTo(404);
            assertThat(reception.get("/desk/tidak-ada").status()).isEqualTo(404);
            assertThat(reception.get("/desk/new/lapor").status()).isEqualTo(404);
            assertThat(reception.get("/desk/new/telepon").status()).isEqualTo(404);
        }

        @Test
        void the_register_finds_and_says_what_is_too_short() {
            PageCaller reception = as(Agency.RECEPTION);
            reception.fill(
                    reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Pemohon", "request", "Peta");
            assertThat(reception
                            .get("/desk/register?text=peta&channel=walk-in&stage=received")
                            .text())
                    .contains("2026/TM/00");
            assertThat(reception.get("/desk/register?text=laut").text()).contains("Tidak ada kasus yang cocok");
            Page tooShort = reception.get("/desk/register?text=pe");
            assertThat(tooShort.status()).isEqualTo(422);
            assertThat(tooShort.text()).contains("sedikitnya 3 huruf");
            assertThat(reception.get("/desk/register?cursor=rusak").status()).isEqualTo(200);
        }

        @Test
        void a_receipt_is_printed_under_the_letterhead_with_the_last_day_to_answer() {
            PageCaller registry = as(Agency.REGISTRY);
            Page letter = registry.fill(
                    registry.get("/desk/new/letter"), "/desk/new/letter", "name", "Pemohon", "request", "Peta");
            assertThat(letter.html())
                    .contains("/paper/receipt", "/paper/disposition")
                    .doesNotContain("/paper/hard-copy");
            Page receipt = registry.get(letter.path() + "/paper/receipt");
            assertThat(receipt.text())
                    .contains("Tanda bukti permintaan", "Badan Pengelola Perbatasan Daerah", "Pemohon", "Peta")
                    .contains("(TIME-B) Senin, 9 Maret 2026, 23.59 WITA");
            assertThat(registry.get(letter.path() + "/paper/disposition").text())
                    .contains("Instruksi", "Kepala Badan");
            assertThat(registry.get(letter.path() + "/paper/hard-copy").status())
                    .isEqualTo(404);
            assertThat(as(Agency.LIAISON).get(letter.path() + "/paper/receipt").status())
                    .isEqualTo(403);
        }

        @Test
        void the_guest_book_of_a_day_has_the_visitors_of_that_day_alone() {
            PageCaller reception = as(Agency.RECEPTION);
            reception.fill(reception.get("/desk/new/walk-in"), "/desk/new/walk-in", "name", "Tamu", "request", "Peta");
            assertThat(reception.get("/desk/guest-book").text()).contains("Senin, 2 Maret 2026", "09.0", "Tamu");
            assertThat(reception.get("/desk/guest-book?day=2026-03-03").text()).contains("Tidak ada tamu");
            assertThat(reception.get("/desk/guest-book?day=kemarin").status()).isEqualTo(422);
        }

        @Test
        void only_an_administrator_sees_the_staff_and_changes_it() {
            assertThat(as(Agency.HEAD).get("/desk").html()).contains("/desk/people");
            PageCaller staff = as(Agency.STAFF);
            assertThat(staff.get("/desk").html()).doesNotContain("/desk/people");
            Page denied = staff.get("/desk/people");
            assertThat(denied.status()).isEqualTo(403);
            String token = denied.token("/desk/sign-out");
            for (String form : List.of("add", "active", "password", "stand-in", "stand-in/end")) {
                assertThat(staff.post("/desk/people/" + form, "form-token", token, "id", "x", "member", "kepala")
                                .status())
                        .as(form)
                        .isEqualTo(403);
            }
        }

        @Test
        void somebody_new_gets_a_one_time_password_and_comes_in_with_it() {
            PageCaller head = as(Agency.HEAD);
            Page people = head.get("/desk/people");
            assertThat(head.fill(people, "/desk/people/add", "id", "a b", "name", "Staf")
                            .text())
                    .contains("huruf, angka");
            assertThat(head.fill(people, "/desk/people/add", "id", Agency.STAFF.id(), "name", "Staf")
                            .text())
                    .contains("sudah dipakai");
            people = head.fill(people, "/desk/people/add", "id", "staf-baru", "name", "Staf Baru");
            assertThat(people.text()).contains("Sudah disimpan", "Staf Baru");
            Page given = head.fill(people, "/desk/people/password", "member", "staf-baru");
            Matcher password = Pattern.compile("Staf Baru: ([a-z0-9-]+) ").matcher(given.text());
            assertThat(password.find()).isTrue();
            assertThat(nobody().signIn("staf-baru", password.group(1)).path()).isEqualTo("/desk/password");
            head.fill(given, "/desk/people/active", "member", "staf-baru", "active", "false");
            assertThat(nobody().signIn("staf-baru", password.group(1)).status()).isEqualTo(403);
        }

        @Test
        void a_stand_in_holds_the_post_for_their_days_and_the_last_administrator_cannot_be_put_out() {
            PageCaller head = as(Agency.HEAD);
            Page people = head.get("/desk/people");
            String[] days = {"post", "jabatan-kabid-1", "person", Agency.STAFF.id(), "from", "2026-03-02", "until"};
            String[] wrong =
                    Stream.concat(Stream.of(days), Stream.of("2026-03-01")).toArray(String[]::new);
            assertThat(head.fill(people, "/desk/people/stand-in", wrong).text()).contains("lebih awal");
            String[] right =
                    Stream.concat(Stream.of(days), Stream.of("2026-03-06")).toArray(String[]::new);
            people = head.fill(people, "/desk/people/stand-in", right);
            assertThat(people.text()).contains("Plt./Plh. Kepala Bidang", "Jumat, 6 Maret 2026");
            people = head.fill(
                    people, "/desk/people/stand-in/end", "key", Agency.STAFF.id() + "|jabatan-kabid-1|2026-03-02");
            assertThat(people.text()).doesNotContain("Jumat, 6 Maret 2026");
            head.fill(people, "/desk/people/active", "member", Agency.SECRETARY.id(), "active", "false");
            Page kept = head.fill(people, "/desk/people/active", "member", Agency.HEAD.id(), "active", "false");
            assertThat(kept.status()).isEqualTo(422);
            assertThat(kept.text()).contains("tidak ada pegawai aktif yang dapat mengelola");
            head.fill(people, "/desk/people/active", "member", Agency.SECRETARY.id(), "active", "true");
        }

        @Test
        void the_official_register_of_a_month_opens_in_a_spreadsheet_without_formulas() {
            PageCaller reception = as(Agency.RECEPTION);
            reception.fill(
                    reception.get("/desk/new/walk-in"),
                    "/desk/new/walk-in",
                    "name",
                    "=1+1;A1",
                    "request",
                    "Peta \"batas\"");
            Page page = reception.get("/desk/request-register");
            assertThat(page.text()).contains("Register permohonan informasi", "=1+1;A1", "Tidak dipungut biaya");
            assertThat(reception.get("/desk/request-register?month=2025-12").text())
                    .contains("Tidak ada permohonan");
            assertThat(reception.get("/desk/request-register?month=kemarin").status())
                    .isEqualTo(422);
            Page table = reception.get("/desk/request-register.csv?month=2026-03");
            assertThat(table.header("content-type")).startsWith("text/csv");
            assertThat(table.html())
                    .startsWith("\ufeffNomor;Tanggal;Nama;")
                    .contains(";\"'=1+1;A1\";", ";\"Peta \"\"batas\"\"\";");
            assertThat(as(Agency.LIAISON)
                            .get("/desk/request-register.csv?month=2026-03")
                            .html())
                    .doesNotContain("=1+1");
        }

        @Test
        void the_language_changes_and_stays() {
            PageCaller caller = as(Agency.HEAD);
            Page english = caller.fill(caller.get("/desk"), "/desk/language", "language", "en");
            assertThat(english.html()).contains("<html lang=\"en\">").contains("My work");
            assertThat(caller.get("/desk/register").text()).contains("Search");
        }
    }

    @Nested
    class Every_page {

        @Test
        void carries_a_policy_without_inline_anything_and_is_kept_by_nobody() {
            PageCaller caller = as(Agency.HEAD);
            for (String path : List.of("/desk", "/desk/register", "/desk/standard", "/desk/password", "/desk/none")) {
                Page page = caller.get(path);
                assertThat(page.header("content-security-policy"))
                        .as(path)
                        .contains("default-src 'none'")
                        .doesNotContain("unsafe-inline");
                assertThat(page.header("cache-control")).as(path).isEqualTo("no-store");
                assertThat(page.html()).as(path).doesNotContain("<style", "style=\"", "onclick", "<script>");
            }
        }

        @Test
        void weighs_little_with_all_that_it_needs() {
            PageCaller caller = nobody();
            Page first = caller.get("/desk/sign-in");
            int weight = first.html().length();
            for (String asset : Stream.of(first.html().split("\""))
                    .filter(each -> each.startsWith("/assets/"))
                    .distinct()
                    .toList()) {
                Page sent = caller.get(asset);
                assertThat(sent.status()).isEqualTo(200);
                assertThat(sent.header("cache-control")).contains("immutable");
                weight += sent.html().length();
            }
            assertThat(weight).isLessThan(100 * 1024);
        }

        @Test
        void can_be_read_by_anybody_only_where_it_is_public() {
            Set<String> open = new TreeSet<>();
            for (String route : server.pages()) {
                if (route.startsWith("GET /desk")) {
                    String path = route.substring("GET ".length())
                            .replace("{channel}", "walk-in")
                            .replace("{act}", "answer-given")
                            .replace("{sheet}", "receipt")
                            .replace("<number>", "2026/TM/0001")
                            .replace("<nothing>", "nothing");
                    if (nobody().get(path).status() == 200
                            && !nobody().get(path).path().equals("/desk/sign-in")) {
                        open.add(path);
                    }
                }
            }
            assertThat(open).containsExactly("/desk/standard");
        }

        @Test
        void no_asset_is_found_under_another_name() {
            for (String path :
                    List.of("/assets/desk.css", "/assets/desk.000000000000.css", "/assets/..%2fwords_id.properties")) {
                assertThat(nobody().get(path).status()).as(path).isIn(400, 404);
            }
        }
    }

    @Test
    void both_languages_say_the_same_things() {
        Set<String> indonesian = new TreeSet<>(bundle("id").keySet());
        assertThat(bundle("en").keySet()).containsExactlyInAnyOrderElementsOf(indonesian);
        assertThat(indonesian)
                .allSatisfy(key -> assertThat(bundle("id").getString(key).isBlank())
                        .as(key)
                        .isEqualTo(bundle("en").getString(key).isBlank()));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("id.tapal.web.page.words", Locale.forLanguageTag(language));
    }

    @Test
    void every_channel_can_be_opened_by_somebody() {
        assertThat(as(Agency.RECEPTION).get("/desk").html()).contains("/desk/new/" + Channel.WALK_IN.id());
        assertThat(as(Agency.REGISTRY).get("/desk").html()).contains("/desk/new/" + Channel.LETTER.id());
        assertThat(as(Agency.LIAISON).get("/desk").html()).contains("/desk/new/" + Channel.LAPOR.id());
    }
}
