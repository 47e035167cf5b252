package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is taken out of the register, and the filters that are kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class PageRegisterTest {

    private static final String PASSWORD = "batas darat dan laut";
    private static final String SAVING = "/desk/register/views";

    private final DeskServer server = DeskServer.start();
    private final DeskFixture fixture = server.fixture();
    private PageCaller head;

    @BeforeEach
    void sign_in() {
        head = as(Agency.HEAD);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private PageCaller as(Agency member) {
        fixture.desk().accounts().give(member.id(), PASSWORD);
        PageCaller caller = new PageCaller(server.port());
        caller.signIn(member.id(), PASSWORD);
        return caller;
    }

    private void visit(String name, String request) {
        fixture.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, name, Fact.REQUEST, request));
    }

    @Test
    void a_search_opens_in_a_spreadsheet_with_all_its_rows() {
        for (int i = 0; i < 60; i++) {
            visit("=1+1;A1", "Peta " + i);
        }
        Ways.after(fixture, Channel.LETTER, 10);

        PageCaller.Page table = head.get("/desk/register.csv?channel=walk-in");
        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.header("content-disposition")).contains("register-2026-03-02.csv");
        assertThat(table.html().lines()).hasSize(61).first().asString().startsWith("\ufeffNomor;Jalur;Masuk;");
        assertThat(table.html()).contains(";2026-03-02 09:00;\"'=1+1;A1\";Peta 59;");
        assertThat(head.get("/desk/register.csv?channel=letter").html())
                .contains(";Diberikan;;2026-03-02 09:08;;Tidak");
        assertThat(head.get("/desk/register.csv?text=tiada").html().lines()).hasSize(1);
        assertThat(head.get("/desk/register.csv?text=ti").status()).isEqualTo(404);
        assertThat(as(Agency.LIAISON).get("/desk/register.csv").html()).doesNotContain("=1+1");
    }

    @Test
    void it_comes_as_a_workbook_too() {
        visit("Pemohon", "Peta");

        PageCaller.Page book = head.get("/desk/register.xlsx?text=peta");
        assertThat(book.status()).isEqualTo(200);
        assertThat(book.header("content-type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(book.header("content-disposition")).contains("register-2026-03-02.xlsx");
        assertThat(book.html()).startsWith("PK");
        assertThat(head.get("/desk/register?text=peta").html())
                .contains("href=\"/desk/register.xlsx?text=peta\"", "href=\"/desk/register.csv?text=peta\"");
    }

    @Test
    void a_filter_is_kept_under_a_name_used_changed_and_deleted() {
        visit("Pemohon", "Peta");
        PageCaller.Page filtered = head.get("/desk/register?text=peta&requester=pemohon&channel=walk-in");
        PageCaller.Page saved = head.fill(filtered, SAVING, "name", "Peta <tamu>");

        assertThat(saved.html())
                .contains("href=\"/desk/register?text=peta&amp;channel=walk-in\">Peta &lt;tamu&gt;</a>")
                .contains("value=\"pemohon\"");
        assertThat(as(Agency.SECRETARY).get("/desk/register").text()).doesNotContain("Peta <tamu>", "&lt;tamu");

        head.fill(head.get("/desk/register?late=true"), SAVING + "\"", "name", "Peta <tamu>");
        PageCaller.Page changed = head.get("/desk/register");
        assertThat(changed.html()).contains("href=\"/desk/register?late=true\">Peta &lt;tamu&gt;</a>");

        PageCaller.Page gone = head.fill(changed, SAVING + "/delete", "name", "Peta <tamu>");
        assertThat(gone.path()).isEqualTo("/desk/register");
        assertThat(gone.html()).doesNotContain("Peta &lt;tamu&gt;");
    }

    @Test
    void what_cannot_be_kept_says_why_and_what_was_typed_stays() {
        PageCaller.Page filtered = head.get("/desk/register?channel=letter");
        for (String name : List.of("", "  ", "x".repeat(61), "a\u0007b")) {
            PageCaller.Page refused = head.fill(filtered, SAVING, "name", name);
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.text()).as(name).contains("Beri nama, paling panjang 60 huruf.");
            assertThat(refused.html()).as(name).contains("<option value=\"letter\" selected>");
        }
        for (int i = 1; i <= 20; i++) {
            assertThat(head.fill(filtered, SAVING, "name", "Tampilan " + i).status())
                    .isEqualTo(200);
        }
        PageCaller.Page full = head.fill(filtered, SAVING, "name", "Satu lagi");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.text()).contains("Sudah ada 20 tampilan");
        assertThat(full.html()).contains("value=\"Satu lagi\"");
        assertThat(head.fill(filtered, SAVING, "name", "Tampilan 7").status()).isEqualTo(200);
        assertThat(head.get(SAVING).path()).isEqualTo("/desk/register");
    }

    @Test
    void nothing_to_keep_is_not_offered_to_be_kept() {
        assertThat(head.get("/desk/register").html()).doesNotContain("action=\"" + SAVING + "\"");
        assertThat(head.get("/desk/register?requester=pemohon").html()).doesNotContain("action=\"" + SAVING + "\"");
    }
}
