package id.tapal.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Member;
import id.tapal.application.view.SavedView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken out of the register, and the filters that are kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class PageRegisterTest {

    private static final String SAVING = "/desk/register/views";
    private static final Pattern CASE = Pattern.compile("<a href=\"/desk/cases/([^\"]+)\">");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private final DeskServer server = DeskServer.start();
    private final DeskFixture fixture = server.fixture();
    private PageCaller head;

    @TempDir
    private Path folder;

    @BeforeEach
    void sign_in() {
        head = as(Agency.HEAD);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    private void visit(String name, String request) {
        fixture.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, name, Fact.REQUEST, request));
    }

    /** Two visits of Wednesday, the second a minute before its end; one of Thursday; and a letter of Monday with its handler. */
    private void fourCases() {
        for (String at : List.of("2026-02-25T09:00", "2026-02-25T23:59", "2026-02-26T00:00")) {
            fixture.setClock(at);
            visit("Pemohon", "Peta " + at);
        }
        Ways.after(fixture, Channel.LETTER, 2);
    }

    private static List<String> numbers(PageCaller.Page page) {
        return CASE.matcher(page.html()).results().map(found -> found.group(1)).toList();
    }

    private List<String> api(String query) {
        return server.as(Agency.HEAD).get("/register" + query).expect(200).each("/rows", "number");
    }

    @ParameterizedTest
    @CsvSource({
        "?sort=number&from=2026-02-26, 2",
        "?sort=number&to=2026-02-25, 2",
        "?sort=number&from=2026-02-25&to=2026-02-25, 2",
        "?sort=number&from=2026-02-26&to=2026-02-26, 1",
        "?sort=number&from=2026-02-26&to=2026-03-01&channel=letter, 0",
        "?sort=number&handler=staf, 1",
        "?sort=number&handler=staf&to=2026-03-01, 0",
        "?sort=number&handler=siapa, 0",
        "?sort=number, 4",
        "?sort=number&descending=true, 4",
        "?sort=opened, 4",
        "?sort=opened&descending=false, 4",
        "?sort=opened&descending=true, 4",
        "?sort=due, 4",
        "?sort=due&descending=true, 4"
    })
    void the_page_finds_what_the_api_finds_in_the_same_order(String query, int found) {
        fourCases();

        assertThat(numbers(head.get("/desk/register" + query))).hasSize(found).containsExactlyElementsOf(api(query));
        assertThat(csv(query)).containsExactlyElementsOf(api(query));
    }

    private List<String> csv(String query) {
        return head.get("/desk/register.csv" + query)
                .html()
                .lines()
                .skip(1)
                .map(line -> line.split(";", 2)[0])
                .toList();
    }

    @Test
    void who_asks_for_no_order_sees_the_latest_first() {
        fourCases();

        List<String> latestFirst = api("?sort=opened&descending=true");
        assertThat(numbers(head.get("/desk/register"))).isEqualTo(latestFirst);
        assertThat(numbers(head.get("/desk/register?sort=nama&descending=ya"))).isEqualTo(latestFirst);
        assertThat(numbers(head.get("/desk/register?descending=false"))).isEqualTo(latestFirst.reversed());
    }

    @Test
    void the_next_page_goes_on_in_the_same_order_with_the_same_days() {
        fixture.setClock("2026-02-25T09:00");
        for (int i = 0; i < 55; i++) {
            visit("Pemohon", "Peta " + i);
        }
        Ways.after(fixture, Channel.LETTER, 1);
        String query = "?from=2026-02-25&to=2026-02-25&sort=number&descending=true";

        PageCaller.Page first = head.get("/desk/register" + query);
        Matcher next = NEXT.matcher(first.html());
        assertThat(next.find()).isTrue();
        List<String> all = new ArrayList<>(numbers(first));
        assertThat(all).hasSize(50);
        all.addAll(numbers(head.get(next.group(1).replace("&amp;", "&"))));
        assertThat(all).hasSize(55).containsExactlyElementsOf(api(query + "&limit=200"));
        assertThat(csv(query)).isEqualTo(all);
    }

    @Test
    void the_less_used_filters_are_folded_until_one_is_set_and_go_into_both_tables() {
        fourCases();

        assertThat(head.get("/desk/register?channel=letter").html()).contains("<details class=\"further\">");
        String query = "from=2026-03-02&amp;to=2026-03-02&amp;handler=staf&amp;sort=due&amp;descending=true";
        PageCaller.Page filtered = head.get("/desk/register?" + query.replace("&amp;", "&"));
        assertThat(filtered.html())
                .contains("<details class=\"further\" open>", "name=\"from\" type=\"date\" value=\"2026-03-02\"")
                .contains("<option value=\"staf\" selected>Staf Subbidang Batas Negara</option>")
                .contains("<option value=\"due\" selected>Batas waktu</option>", "<option value=\"true\" selected>")
                .contains("/desk/register.xlsx?" + query + "\"", "/desk/register.csv?" + query + "\"");
        assertThat(head.get("/desk/register?sort=opened").html())
                .contains("<details class=\"further\" open>", "<option value=\"false\" selected>");
    }

    @Test
    void a_workbook_has_the_rows_of_the_days_and_of_the_handler_alone() throws IOException {
        fourCases();

        assertThat(sheet("?to=2026-02-25")).contains("Peta 2026-02-25T09:00").doesNotContain("Peta 2026-02-26");
        assertThat(sheet("?handler=staf")).doesNotContain("Peta 2026-02");
        assertThat(sheet("?text=peta&sort=opened")).containsSubsequence("25T09:00", "25T23:59", "26T00:00");
        assertThat(sheet("?text=peta&sort=opened&descending=true"))
                .containsSubsequence("26T00:00", "25T23:59", "25T09:00");
    }

    private String sheet(String query) throws IOException {
        Path book = Files.write(
                folder.resolve("register.xlsx"),
                head.file("/desk/register.xlsx" + query).body());
        try (ZipFile zip = new ZipFile(book.toFile())) {
            ZipEntry sheet = requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_view_keeps_days_handler_and_order() {
        PageCaller.Page filtered = head.get(
                "/desk/register?requester=pemohon&from=2026-02-01&to=2026-02-28&handler=staf&sort=due&descending=true");
        PageCaller.Page saved = head.fill(filtered, SAVING, "name", "Staf dalam Februari");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(fixture.desk().views().of(Agency.HEAD.id()))
                .containsExactly(new SavedView(
                        "Staf dalam Februari", "from=2026-02-01&to=2026-02-28&handler=staf&sort=due&descending=true"));
    }

    @Test
    void what_is_no_day_is_said_beside_its_field_and_above_and_stays_as_it_was_typed() {
        fourCases();

        PageCaller.Page refused = head.get("/desk/register?from=kemarin&to=2026-02-30&text=pe&channel=letter");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("<a href=\"#from\">Masuk dari: \"kemarin\" bukan tanggal. Tulis misalnya 2026-03-10.</a>")
                .contains("<a href=\"#to\">Masuk sampai: \"2026-02-30\" bukan tanggal.")
                .contains("<a href=\"#text\">")
                .contains("id=\"from-problem\">\"kemarin\" bukan tanggal.", "aria-describedby=\"from-problem\"")
                .contains("aria-describedby=\"to-hint to-problem\"", "<details class=\"further\" open>")
                .contains("type=\"text\" value=\"kemarin\"", "type=\"text\" value=\"2026-02-30\"")
                .contains("<option value=\"letter\" selected>")
                .doesNotContain("action=\"" + SAVING + "\"", "/desk/register.csv?", "/desk/cases/");
        assertThat(refused.text()).contains("Belum dicari. Perbaiki isian yang ditandai");
        assertThat(head.get("/desk/register.csv?from=kemarin").status()).isEqualTo(404);
        assertThat(head.get("/desk/register.xlsx?to=2026-02-30").status()).isEqualTo(404);
        assertThat(head.get("/desk/register?from=-999999999-01-01").status()).isEqualTo(422);
    }

    @Test
    void a_last_day_before_the_first_is_said_beside_the_last() {
        PageCaller.Page refused = head.get("/desk/register?from=2026-03-02&to=2026-03-01");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("id=\"to-problem\">Tanggal ini sebelum tanggal Masuk dari.");
    }

    @Test
    void a_filter_that_cannot_be_searched_by_is_not_kept() {
        String token = head.fill(head.get("/desk/register?late=true"), SAVING, "name", "Terlambat")
                .token(SAVING + "/delete");
        PageCaller.Page refused =
                head.post(SAVING, "form-token", token, "from", "kemarin", "channel", "letter", "name", "Sejak kemarin");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("id=\"from-problem\"", "value=\"kemarin\"");
        assertThat(fixture.desk().views().of(Agency.HEAD.id()))
                .extracting(SavedView::name)
                .containsExactly("Terlambat");
    }

    @Test
    void where_nothing_is_found_it_says_what_helps() {
        assertThat(head.get("/desk/register").text())
                .contains("Belum ada kasus dalam register")
                .doesNotContain("Kosongkan semua saringan");
        PageCaller.Page none = head.get("/desk/register?handler=siapa&sort=due");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.html())
                .contains("Kurangi saringannya", "<a href=\"/desk/register\">Kosongkan semua saringan</a>")
                .contains("<option value=\"siapa\" selected>siapa</option>");
    }

    @Test
    void who_may_read_nothing_sees_no_filter_either() {
        fixture.desk().administration().save(new Member("magang", "Peserta Magang", true));
        fixture.desk().accounts().give("magang", DeskServer.PASSWORD);
        PageCaller trainee = new PageCaller(server.port());
        trainee.signIn("magang", DeskServer.PASSWORD);

        assertThat(trainee.get("/desk/register?from=kemarin").status()).isEqualTo(403);
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
