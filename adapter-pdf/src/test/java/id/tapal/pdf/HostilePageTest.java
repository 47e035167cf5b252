package id.tapal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that names what is not in it: another would be brought onto the paper, or told that it was printed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HostilePageTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final byte[] STYLE = "p::after { content: \"bocor\" }".getBytes(StandardCharsets.UTF_8);
    private static final String STYLE_AS_DATA =
            "data:text/css;base64," + Base64.getEncoder().encodeToString(STYLE);

    /** One black point. */
    private static final String PICTURE_AS_DATA =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    @TempDir
    private static Path folder;

    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            CALLS.incrementAndGet();
            exchange.sendResponseHeaders(200, STYLE.length);
            exchange.getResponseBody().write(STYLE);
            exchange.close();
        });
        server.start();
        Files.write(folder.resolve("bocor.css"), STYLE);
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=\"stylesheet\" href=\"%s\">",
                "<style>@import url(%s);</style>",
                "<style>@import \"%s\";</style>",
                "<style>body { background: url(%s) }</style>",
                "<style>li { list-style-image: url(%s) }</style><ul><li>x</li></ul>",
                "<style>p::before { content: url(%s) }</style>",
                "<style>@font-face { font-family: F; src: url(%s); -fs-pdf-font-embed: embed } p { font-family: F }</style>",
                "<img src=\"%s\" alt=\"gambar\">",
                "<svg viewBox=\"0 0 1 1\" width=\"9\" height=\"9\"><image href=\"%1$s\" xlink:href=\"%1$s\"/><use href=\"%1$s\"/></svg>",
                "<object data=\"%s\"></object><embed src=\"%1$s\"><iframe src=\"%1$s\"></iframe>",
                "<a href=\"%s\" download=\"x\">x</a>",
                "<base href=\"%s\"><img src=\"x.png\" alt=\"x\">",
                "<meta http-equiv=\"refresh\" content=\"0; url=%s\">",
                "<form action=\"%s\"><input name=\"x\" value=\"bocor\"></form>",
                "<script src=\"%s\"></script>",
                "<?xml-stylesheet href=\"%s\" type=\"text/css\"?>",
                "<!DOCTYPE html [<!ENTITY bocor SYSTEM \"%s\">]><p>&bocor;</p>"
            })
    void nothing_it_names_is_fetched(String hostile) throws IOException {
        String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/bocor.css";
        String file = folder.resolve("bocor.css").toUri().toString();
        for (String address : new String[] {web, file, "jar:" + file + "!/x", STYLE_AS_DATA, PICTURE_AS_DATA}) {
            requireNothingBrought(hostile.formatted(address));
        }
        assertThat(CALLS).hasValue(0);
    }

    private static void requireNothingBrought(String hostile) throws IOException {
        String page = "<!doctype html><html><head></head><body><p>Surat</p>" + hostile + "</body></html>";
        String first = hostile + page;
        for (String html : new String[] {page, first}) {
            try (PDDocument paper = Loader.loadPDF(new PdfPrinter().print(html, Paper.ABOUT))) {
                assertThat(new PDFTextStripper().getText(paper))
                        .contains("Surat")
                        .doesNotContainPattern("bocor(?!;)");
                assertThat(paper.getDocumentCatalog().getAcroForm()).isNull();
                assertThat(paper.getDocumentCatalog().getNames()).isNull();
                for (PDPage each : paper.getPages()) {
                    assertThat(each.getResources().getCOSObject().containsKey(COSName.XOBJECT))
                            .isFalse();
                }
            }
        }
    }
}
