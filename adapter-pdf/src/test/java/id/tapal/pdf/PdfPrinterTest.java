package id.tapal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.tapal.application.paper.About;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PdfPrinterTest {

    private final PdfPrinter printer = new PdfPrinter();

    private byte[] print(String html) {
        return printer.print(html, Paper.ABOUT);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_paper_keeps_the_standards_for_archives_and_for_accessibility() {
        Archivable.require(print(Paper.sample()));
    }

    @Test
    void a_paper_says_what_it_is_in_both_places() throws IOException {
        try (PDDocument paper = Loader.loadPDF(print(Paper.sample()))) {
            About about = Paper.ABOUT;
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo(about.title());
            assertThat(paper.getDocumentInformation().getAuthor()).isEqualTo(about.author());
            assertThat(paper.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-03-02T01:00:00Z");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("id");
            String xmp = new String(paper.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<rdf:li>" + about.author() + "</rdf:li>")
                    .contains("2026/TM/1 &lt;asli&gt; &amp; salinan")
                    .contains("<xmp:CreateDate>2026-03-02T01:00:00Z</xmp:CreateDate>")
                    .contains("<rdf:li>id</rdf:li>");
            assertThat(paper.getDocumentCatalog().getOutputIntents())
                    .singleElement()
                    .satisfies(intent ->
                            assertThat(intent.getOutputConditionIdentifier()).startsWith("sRGB"));
        }
    }

    @Test
    void every_font_is_in_it() throws IOException {
        try (PDDocument paper = Loader.loadPDF(print(Paper.sample()))) {
            List<String> names = new ArrayList<>();
            for (PDPage page : paper.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(names).contains("LiberationSans", "LiberationSans-Bold", "LiberationSans-Italic");
        }
    }

    @Test
    void signs_of_names_are_there_and_a_sign_that_no_font_has_is_a_box() throws IOException {
        assertThat(text(print(Paper.page("<p>José Ngūrah Ā’ín Ñoñá – Ķ ș ạ …</p><p>漢字 ꦗꦮ 😀 x</p>"))))
                .contains("José Ngūrah Ā’ín Ñoñá – Ķ ș ạ …")
                .contains("□□ □□ □ x");
    }

    @Test
    void a_font_that_is_not_there_is_replaced() throws IOException {
        assertThat(text(print(Paper.page("<style>body { font-family: Gotham }</style>", "<p>Surat <b>tebal</b></p>"))))
                .contains("Surat tebal");
    }

    @Test
    void the_same_page_makes_the_same_bytes_at_any_time_and_beside_others() throws Exception {
        byte[] first = print(Paper.sample());
        Callable<byte[]> again = () -> print(Paper.sample());
        try (ExecutorService few = Executors.newFixedThreadPool(4)) {
            for (Future<byte[]> each : few.invokeAll(List.of(again, again, again, again))) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
        About later = new About(
                Paper.ABOUT.title(),
                Paper.ABOUT.language(),
                Paper.ABOUT.author(),
                Paper.ABOUT.created().plusSeconds(1));
        assertThat(printer.print(Paper.sample(), later)).isNotEqualTo(first);
    }

    @Test
    void a_long_table_goes_on_with_its_head_on_each_page_and_loses_no_row() throws IOException {
        StringBuilder rows = new StringBuilder();
        IntStream.rangeClosed(1, 300)
                .forEach(i -> rows.append("<tr><th scope=\"row\">baris-%d.</th><td>Peta</td></tr>".formatted(i)));
        byte[] pdf = print(Paper.page(
                "<table><thead><tr><th>Nomor</th><th>Isi</th></tr></thead><tbody>" + rows + "</tbody></table>"));
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> words = List.of(stripper.getText(paper).split("\\s+"));
            IntStream.rangeClosed(1, 300)
                    .forEach(i -> assertThat(words).as("row %d", i).containsOnlyOnce("baris-%d.".formatted(i)));
            assertThat(paper.getNumberOfPages()).isGreaterThan(3);
            assertThat(words.stream().filter("Nomor"::equals)).hasSize(paper.getNumberOfPages());
            for (PDPage page : paper.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(0.5f));
            }
        }
    }

    @Test
    void a_picture_of_rectangles_is_drawn_where_it_stands_and_read_out() throws IOException {
        byte[] pdf = print(
                Paper.page(
                        "<style>@page { margin: 0 } body { margin: 0 } svg { display: block; width: 72pt; height: 72pt }</style>",
                        "<svg role=\"img\" aria-label=\"Kode\" viewBox=\"0 0 4 4\" width=\"96\" height=\"96\"><rect x=\"1\" y=\"2\" width=\"2\" height=\"1\"/></svg>"));
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(paper).renderImageWithDPI(0, 72);
            assertThat(picture.getRGB(36, 45) & 0xffffff).isZero();
            assertThat(picture.getRGB(36, 30) & 0xffffff).isEqualTo(0xffffff);
            assertThat(picture.getRGB(9, 45) & 0xffffff).isEqualTo(0xffffff);
            assertThat(picture.getRGB(63, 45) & 0xffffff).isEqualTo(0xffffff);
        }
    }

    @Test
    void only_links_to_the_web_stay_links() throws IOException {
        byte[] pdf = print(Paper.page("""
                <p><a href="https://tapal.example/verify/1">satu</a> <a href="/desk">dua</a> <a href="javascript:alert(1)">tiga</a>
                <a href="file:///etc/passwd">empat</a> <a href="https://tapal.example/x" download="x">lima</a></p>
                """));
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getPage(0).getAnnotations())
                    .allSatisfy(link -> assertThat(link).isInstanceOf(PDAnnotationLink.class))
                    .hasSize(2);
            assertThat(text(pdf)).contains("satu dua tiga empat lima");
        }
    }
}
