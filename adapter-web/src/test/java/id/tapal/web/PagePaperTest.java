package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.pdf.Archivable;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.web.PageCaller.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as PDF: what stands on the page, to those who read the page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagePaperTest {

    private final DeskServer server = DeskServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    private String opened(Channel channel) {
        return "/desk/cases/" + Ways.after(server.fixture(), channel, 1).number();
    }

    /** What a reader sees. */
    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_sheet_says_on_paper_what_it_says_on_the_page() throws IOException {
        String path = opened(Channel.LAPOR) + "/paper/";
        PageCaller liaison = as(Agency.LIAISON);
        for (String sheet : List.of("receipt", "disposition", "hard-copy")) {
            Page page = liaison.get(path + sheet);
            assertThat(page.html()).contains("href=\"" + path + sheet + ".pdf\">PDF</a>");
            String content = page.html().replaceAll("(?s).*<main[^>]*>|<svg.*?</svg>|</main>.*", "");
            String words = content.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
            HttpResponse<byte[]> paper = liaison.file(path + sheet + ".pdf");
            assertThat(text(paper).replace(" ", ""))
                    .isEqualTo(
                            "1/1" + words.replace(" ", "")); // the number of the page stands below, and is drawn first
            Archivable.require(paper.body());
        }
    }

    @Test
    void a_paper_is_called_by_what_it_is_and_says_so() throws IOException {
        String path = opened(Channel.LETTER);
        HttpResponse<byte[]> answer = as(Agency.REGISTRY).file(path + "/paper/receipt.pdf");
        String number = path.substring("/desk/cases/".length());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition -> assertThat(disposition)
                        .startsWith("attachment; filename=\"Tanda-bukti-permintaan-" + number.replace('/', '-')
                                + ".pdf\""));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Tanda bukti permintaan " + number);
            assertThat(paper.getDocumentInformation().getAuthor()).startsWith("Badan Pengelola Perbatasan Daerah");
            assertThat(paper.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(server.fixture().clock().instant());
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("id");
        }
    }

    @Test
    void a_paper_is_in_the_language_of_the_page() throws IOException {
        PageCaller registry = as(Agency.REGISTRY);
        registry.fill(registry.get("/desk"), "/desk/language", "language", "en");
        HttpResponse<byte[]> answer = registry.file(opened(Channel.LETTER) + "/paper/receipt.pdf");
        assertThat(text(answer)).contains("Receipt of a request", "Answer due (TIME-B)");
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void a_telephone_reads_where_to_follow_the_request_from_the_page_and_from_the_paper() throws IOException {
        String receipt = opened(Channel.LETTER) + "/paper/receipt";
        PageCaller registry = as(Agency.REGISTRY);
        String address = "http://127.0.0.1:" + server.port() + "/track";
        Page page = registry.get(receipt);
        assertThat(QrReader.read(page.html())).isEqualTo(address);
        assertThat(page.html()).doesNotContain("style=", "data:").contains("aria-label=\"Kode QR: " + address + "\"");
        try (PDDocument paper = Loader.loadPDF(registry.file(receipt + ".pdf").body())) {
            assertThat(QrReader.read(new PDFRenderer(paper).renderImageWithDPI(0, 150)))
                    .isEqualTo(address);
        }
        assertThat(registry.get(receipt.replace("receipt", "disposition")).html())
                .doesNotContain("<svg");
    }

    @Test
    void behind_a_proxy_with_tls_the_address_is_one_of_tls() {
        PageCaller registry = as(Agency.REGISTRY);
        Page page = registry.get(opened(Channel.LETTER) + "/paper/receipt", "X-Forwarded-Proto", "https");
        assertThat(QrReader.read(page.html())).isEqualTo("https://127.0.0.1:" + server.port() + "/track");
    }

    @Test
    void a_guest_book_is_printed_with_the_visitors_of_the_day() throws IOException {
        server.fixture()
                .open(
                        Channel.WALK_IN,
                        ActType.GUEST_BOOK_SIGNED,
                        Agency.RECEPTION,
                        Facts.of(Fact.NAME, "José Ñoñá 漢", Fact.REQUEST, "Peta <b>pos</b>"));
        PageCaller reception = as(Agency.RECEPTION);
        assertThat(reception.get("/desk/guest-book").html())
                .contains("href=\"/desk/guest-book.pdf?day=2026-03-02\">PDF</a>");
        HttpResponse<byte[]> book = reception.file("/desk/guest-book.pdf?day=2026-03-02");
        Archivable.require(book.body());
        assertThat(text(book)).contains("Senin, 2 Maret 2026", "José Ñoñá □", "Peta <b>pos</b>");
        assertThat(book.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("\"Buku-tamu-2026-03-02.pdf\""));
        assertThat(text(reception.file("/desk/guest-book.pdf?day=2026-03-03"))).contains("Tidak ada tamu");
    }

    @Test
    void a_register_is_printed_across_with_every_request_of_the_month_and_every_column() throws IOException {
        DeskFixture april = DeskFixture.inMemory();
        april.setClock("2026-04-01T09:00");
        String longest = "x".repeat(300);
        for (int i = 0; i < 60; i++) {
            april.open(
                    Channel.LETTER,
                    ActType.LETTER_RECEIVED,
                    Agency.REGISTRY,
                    Facts.of(Fact.NAME, "Pemohon" + i + ".", Fact.REQUEST, i == 0 ? longest : "Peta"));
        }
        try (DeskServer busy = DeskServer.over(april)) {
            april.desk().accounts().give(Agency.REGISTRY.id(), DeskServer.PASSWORD);
            PageCaller registry = new PageCaller(busy.port());
            registry.signIn(Agency.REGISTRY.id(), DeskServer.PASSWORD);
            HttpResponse<byte[]> answer = registry.file("/desk/request-register.pdf?month=2026-04");
            Archivable.require(answer.body());
            String text = text(answer);
            for (int i = 0; i < 60; i++) {
                assertThat(text).containsOnlyOnce("Pemohon" + i + ".");
            }
            assertThat(text.replace(" ", "")).contains("Tidakdipungutbiaya", longest);
            try (PDDocument paper = Loader.loadPDF(answer.body())) {
                assertThat(paper.getNumberOfPages()).isGreaterThan(2);
                for (PDPage page : paper.getPages()) {
                    assertThat(page.getMediaBox().getWidth())
                            .isGreaterThan(page.getMediaBox().getHeight());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/guest-book.pdf?day=kemarin",
                "/desk/guest-book.pdf?day=%2B999999999-12-31",
                "/desk/request-register.pdf?month=kemarin",
                "/desk/cases/2026/TM/9999/paper/receipt.pdf"
            })
    void what_is_not_there_is_no_paper(String path) {
        assertThat(as(Agency.HEAD).get(path).status()).isEqualTo(404);
    }

    @Test
    void a_paper_is_for_those_who_read_its_page() {
        String letter = opened(Channel.LETTER) + "/paper/";
        assertThat(as(Agency.REGISTRY).get(letter + "hard-copy.pdf").status()).isEqualTo(404);
        assertThat(as(Agency.LIAISON).get(letter + "receipt.pdf").status()).isEqualTo(403);
        PageCaller nobody = new PageCaller(server.port());
        for (String path : List.of(letter + "receipt.pdf", "/desk/guest-book.pdf", "/desk/request-register.pdf")) {
            assertThat(nobody.get(path).path()).isEqualTo("/desk/sign-in");
        }
    }
}
