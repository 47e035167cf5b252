package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Administration;
import id.tapal.application.organization.Member;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The organisation chart in the browser: read as a tree, changed by plain forms. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class PageOrganizationTest {

    private static final String PASSWORD = "batas darat dan laut";
    private static final String CHART = "/desk/organization";
    private static final String POST = CHART + "/post";
    /** The form that goes exactly there. */
    private static final String CHANGE = POST + "\"";

    private static final String FILE = CHART + "/file";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final DeskServer server = DeskServer.start();
    private PageCaller caller;

    @BeforeEach
    void sign_in_as_administrator() {
        administration().save(new Member("pengelola", "Pengelola", true, false, true));
        caller = as("pengelola");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Administration administration() {
        return server.fixture().desk().administration();
    }

    private Organization chart() {
        return administration().organization();
    }

    private PageCaller as(String member) {
        server.fixture().desk().accounts().give(member, PASSWORD);
        PageCaller other = new PageCaller(server.port());
        assertThat(other.signIn(member, PASSWORD).status()).isEqualTo(200);
        return other;
    }

    private Page post(String id) {
        return caller.get(POST + "?post=" + id);
    }

    @Test
    void an_agency_without_a_chart_is_set_up_here() {
        administration().replace(Organization.empty());
        Page page = caller.get(CHART);
        assertThat(page.text()).contains("Belum ada jabatan");
        page = caller.fill(page, CHART + "/posts", "title", "Kepala Badan", "position", "head", "superior", "");
        page = caller.fill(
                page, CHART + "/posts", "title", "Sekretaris", "position", "secretary", "superior", "kepala-badan");
        assertThat(page.text()).contains("Sudah disimpan", "Kepala Badan", "Sekretaris", "kosong");

        caller.fill(
                caller.get(POST + "?post=kepala-badan"),
                POST + "/hold",
                "holder",
                Agency.HEAD.id(),
                "as",
                "holder",
                "holder-from",
                "2026-03-02",
                "holder-until",
                "");
        page = caller.fill(
                caller.get(CHART),
                CHART + "/duties",
                "duty",
                "reception",
                "duty-person",
                Agency.STAFF.id(),
                "duty-from",
                "2026-03-02",
                "duty-until",
                "2026-03-31");
        assertThat(page.text()).contains("Senin, 2 Maret 2026 sampai dengan Selasa, 31 Maret 2026");
        assertThat(chart().holdings())
                .containsExactly(new Holding(Agency.HEAD.id(), "kepala-badan", TODAY, null, false));
        assertThat(chart().duties())
                .containsExactly(
                        new DutyAssignment(Agency.STAFF.id(), Duty.RECEPTION, TODAY, LocalDate.of(2026, 3, 31)));
        assertThat(as(Agency.HEAD.id()).get("/desk/register").status()).isEqualTo(200);
    }

    @Test
    void all_that_is_wrong_stands_beside_its_field_and_nothing_is_changed() {
        int version = administration().chart().version();
        Page refused = caller.fill(
                caller.get(CHART),
                CHART + "/posts",
                "title",
                "Kepala Bidang Baru",
                "position",
                "division-head",
                "superior",
                "jabatan-kasubag",
                "code",
                "jabatan-staf");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("id=\"superior-problem\"", "id=\"code-problem\"", "value=\"Kepala Bidang Baru\"");
        assertThat(refused.text()).contains("Kode ", "sudah dipakai", "Pilih atasan yang lebih tinggi");
        assertThat(caller.fill(caller.get(CHART), CHART + "/posts", "title", "", "position", "staff")
                        .html())
                .contains("id=\"title-problem\"");
        String token = refused.token(CHART + "/posts");
        Page wrong = caller.post(
                CHART + "/duties",
                "form-token",
                token,
                "duty",
                "",
                "duty-person",
                "mantan",
                "duty-from",
                "kemarin",
                "duty-until",
                "besok");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("duty-problem", "duty-person-problem", "duty-from-problem", "duty-until-problem");
        assertThat(administration().chart().version()).isEqualTo(version);
    }

    @Test
    void who_was_overtaken_is_told_what_changed_and_keeps_what_they_typed() {
        Page seen = post("jabatan-staf");
        PageCaller secretary = as(Agency.SECRETARY.id());
        secretary.fill(
                secretary.get(POST + "?post=jabatan-kasubag"),
                CHANGE,
                "title",
                "Kepala Subbagian Umum",
                "position",
                "subsection-head",
                "superior",
                "jabatan-sekretaris");

        String[] typed = {"title", "Staf Perbatasan", "position", "staff", "superior", "jabatan-kasubid"};
        Page refused = caller.fill(seen, CHANGE, typed);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains(
                        "orang lain mengubah bagan",
                        "Jabatan Kepala Subbagian Data berganti nama menjadi Kepala Subbagian Umum.");
        assertThat(refused.html()).contains("value=\"Staf Perbatasan\"");
        assertThat(chart().post("jabatan-staf"))
                .get()
                .returns(Agency.STAFF.post().title(), Post::title);

        assertThat(caller.fill(refused, CHANGE, typed).text()).contains("Sudah disimpan");
        assertThat(chart().post("jabatan-staf")).get().returns("Staf Perbatasan", Post::title);
        assertThat(chart().post("jabatan-kasubag")).get().returns("Kepala Subbagian Umum", Post::title);
        assertThat(caller.post(
                                POST,
                                "form-token",
                                seen.token(CHANGE),
                                "post",
                                "jabatan-staf",
                                "version",
                                "x",
                                "title",
                                "Staf",
                                "position",
                                "staff",
                                "superior",
                                "jabatan-kasubid")
                        .status())
                .as("of no version")
                .isEqualTo(409);
    }

    @Test
    void a_new_holder_follows_and_a_term_is_ended_on_a_day() {
        String[] next = {"holder", Agency.SECRETARY.id(), "as", "holder", "holder-from", "2026-04-01"};
        Page held = caller.fill(post("jabatan-staf"), POST + "/hold", next);
        assertThat(held.text()).contains("sampai dengan Selasa, 31 Maret 2026", "mulai Rabu, 1 April 2026");
        Page twice = caller.fill(held, POST + "/hold", next);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.html()).contains("id=\"holder-from-problem\"");
        assertThat(caller.fill(
                                held,
                                POST + "/hold",
                                "holder",
                                "penghubung",
                                "as",
                                "stand-in",
                                "holder-from",
                                "2026-03-02")
                        .html())
                .as("a stand-in needs a last day")
                .contains("id=\"holder-until-problem\"");

        String key = Agency.SECRETARY.id() + "|2026-04-01|holder";
        caller.fill(held, POST + "/end", "key", key, "last", "2026-03-31");
        assertThat(chart().holdings()).noneMatch(term -> term.from().equals(LocalDate.of(2026, 4, 1)));
    }

    @Test
    void a_post_is_closed_when_nobody_is_below_it_and_opened_again() {
        Page refused = caller.fill(post("jabatan-kasubid"), POST + "/close", "closed", "2026-03-31");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("id=\"closed-problem\"");
        assertThat(refused.text()).contains("masih di bawah");

        Page closed = caller.fill(post("jabatan-staf"), POST + "/close", "closed", "2026-03-01");
        assertThat(closed.text()).contains("Buka lagi jabatan ini", "sampai dengan Minggu, 1 Maret 2026");
        assertThat(caller.get(CHART).text()).contains("Jabatan yang ditutup", "ditutup sesudah Minggu, 1 Maret 2026");
        assertThat(caller.fill(closed, POST + "/reopen").status()).isEqualTo(200);
        assertThat(chart().post("jabatan-staf")).contains(Agency.STAFF.post());

        caller.fill(
                caller.get(CHART),
                CHART + "/posts",
                "title",
                "Salah",
                "position",
                "staff",
                "superior",
                "jabatan-kasubid");
        Page gone = caller.fill(post("salah"), POST + "/close", "closed", "2026-03-02");
        assertThat(gone.path()).startsWith(CHART);
        assertThat(chart().post("salah")).isEmpty();
        assertThat(post("salah").status()).isEqualTo(404);
    }

    @Test
    void a_duty_is_ended() {
        String key = Agency.RECEPTION.id() + "|reception|2020-01-01";
        Page ended = caller.fill(caller.get(CHART), CHART + "/duties/end", "key", key, "duty-last", "2026-03-31");
        assertThat(ended.text()).contains("sampai dengan Selasa, 31 Maret 2026");
        assertThat(chart().duties())
                .contains(new DutyAssignment(
                        Agency.RECEPTION.id(), Duty.RECEPTION, Agency.SINCE, LocalDate.of(2026, 3, 31)));
    }

    @Test
    void the_last_who_may_administer_stays() {
        administration().save(new Member("pengelola", "Pengelola", false, false, true));
        administration().save(Agency.SECRETARY.member().withActive(false));
        PageCaller head = as(Agency.HEAD.id());
        String key = Agency.HEAD.id() + "|2020-01-01|holder";

        Page kept = head.fill(head.get(POST + "?post=jabatan-kepala"), POST + "/end", "key", key, "last", "2026-03-01");
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.text()).contains("tidak ada pegawai aktif yang dapat mengelola");
    }

    @Test
    void the_chart_goes_out_as_a_file_and_comes_in_after_a_look() {
        Page exported = caller.get(FILE);
        assertThat(exported.header("content-disposition")).contains("bagan-organisasi.json");
        assertThat(OrganizationJson.tree(OrganizationJson.read(exported.html())))
                .isEqualTo(OrganizationJson.tree(chart()));
        String changed = exported.html().replace("Kepala Subbagian Data", "Kepala Subbagian <Umum> \\\"1\\\"");

        Page look = caller.upload(caller.get(CHART), FILE, changed.getBytes(StandardCharsets.UTF_8));
        assertThat(look.text())
                .contains("Yang akan berubah", "Jabatan Kepala Subbagian Data berganti nama", "Belum ada yang dicatat");
        assertThat(chart().post("jabatan-kasubag")).contains(Agency.SUBSECTION_HEAD.post());
        Map<String, String> hidden = look.hidden(FILE + "/set");
        String[] taken = {
            "form-token",
            hidden.getOrDefault("form-token", ""),
            "version",
            hidden.getOrDefault("version", ""),
            "chart",
            changed
        };
        assertThat(caller.post(FILE + "/set", taken).text()).contains("Sudah disimpan");
        assertThat(chart().post("jabatan-kasubag"))
                .get()
                .returns("Kepala Subbagian <Umum> \"1\"", Post::title)
                .returns(Position.SUBSECTION_HEAD, Post::position);
        Page again = caller.post(FILE + "/set", taken);
        assertThat(again.status()).as(again.text()).isEqualTo(409);
    }

    @Test
    void a_file_that_is_no_chart_is_refused_with_what_is_wrong() {
        for (Map.Entry<String, String> each : Map.of(
                        "", "objek JSON",
                        "{\"posts\":[]}", "holdings",
                        "{\"posts\":[{\"id\":\"a\",\"title\":\"A\",\"position\":\"staff\"}],\"holdings\":[],\"duties\":[]}",
                                "hanya Kepala Badan yang tanpa atasan")
                .entrySet()) {
            Page refused = caller.upload(caller.get(CHART), FILE, each.getKey().getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(each.getKey()).isEqualTo(422);
            assertThat(refused.text()).contains(each.getValue()).doesNotContain("Terapkan");
        }
    }

    @Test
    void who_changed_what_is_read_here() {
        PageCaller head = as(Agency.HEAD.id());
        head.fill(head.get("/desk/people"), "/desk/people/password", "member", Agency.LIAISON.id());
        caller.fill(post("jabatan-staf"), POST + "/close", "closed", "2026-03-31");

        String changes = caller.get(CHART + "/changes").text();
        assertThat(changes)
                .containsSubsequence(
                        "Pengelola",
                        "ditutup sesudah Selasa, 31 Maret 2026",
                        "Kepala Badan",
                        "Pejabat Penghubung diberi kata sandi sekali pakai",
                        "yang menjalankan program",
                        "Pengelola menjadi pengelola");
        assertThat(caller.get(CHART + "/changes?before=2").text()).contains("ditambahkan sebagai pegawai");
        assertThat(caller.get(CHART + "/changes?before=1").text()).contains("Belum ada perubahan");
    }

    @Test
    void nobody_else_reads_or_changes_it() {
        PageCaller staff = as(Agency.DIVISION_HEAD.id());
        String token = staff.get("/desk/standard").token("/desk/language");
        for (String page : List.of(CHART, POST + "?post=jabatan-staf", FILE, CHART + "/changes")) {
            assertThat(staff.get(page).status()).as(page).isEqualTo(403);
        }
        for (String form : List.of(
                CHART + "/posts",
                CHART + "/duties",
                CHART + "/duties/end",
                POST,
                POST + "/hold",
                POST + "/end",
                POST + "/close",
                POST + "/reopen",
                FILE,
                FILE + "/set")) {
            assertThat(staff.post(form, "form-token", token, "post", "jabatan-staf", "version", "1")
                            .status())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    @Test
    void it_is_told_in_english_too() {
        Page page = caller.get(CHART);
        Page english = caller.fill(page, "/desk/language", "language", "en");
        assertThat(english.text()).contains("Organisation chart", "Posts and their holders", "Give a duty");
        assertThat(caller.get(CHART + "/changes").text()).contains("was added to the staff");
    }
}
