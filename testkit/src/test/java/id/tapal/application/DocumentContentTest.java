package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.document.Attaching;
import id.tapal.application.document.Content;
import id.tapal.application.document.DocumentKind;
import id.tapal.application.document.DocumentType;
import id.tapal.application.document.Fault;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.Scans;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a content is and which name it gets, whatever its sender says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DocumentContentTest {

    private static final String HTML = "<html><script>alert(1)</script></html>";

    private final DeskFixture desk = DeskFixture.inMemory();
    private final String number = desk.open(
                    Channel.WALK_IN,
                    ActType.GUEST_BOOK_SIGNED,
                    Agency.RECEPTION,
                    Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"))
            .number();

    private Attaching attach(String name, byte[] bytes) {
        return desk.desk()
                .attachments()
                .attach(number, Agency.RECEPTION.id(), DocumentKind.OTHER, name, Content.of(bytes))
                .orElseThrow();
    }

    private DocumentType type(byte[] bytes) {
        Attaching came = attach("x", bytes);
        assertThat(came).isInstanceOf(Attaching.Attached.class);
        return ((Attaching.Attached) came).document().type();
    }

    private Fault fault(byte[] bytes) {
        Attaching came = attach("surat.pdf", bytes);
        assertThat(came).isInstanceOf(Attaching.Refused.class);
        return ((Attaching.Refused) came).fault();
    }

    private String name(String given) {
        Attaching came = attach(given, Scans.png("named " + given));
        assertThat(came).isInstanceOf(Attaching.Attached.class);
        return ((Attaching.Attached) came).document().name();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_bytes_tell_the_type() {
        assertThat(type(Scans.pdf("a"))).isEqualTo(DocumentType.PDF);
        assertThat(type(Scans.jpeg("a"))).isEqualTo(DocumentType.JPEG);
        assertThat(type(Scans.png("a"))).isEqualTo(DocumentType.PNG);
    }

    @Test
    void blanks_behind_the_end_of_a_pdf_are_no_more() {
        assertThat(type(Scans.joined(Scans.pdf("a"), ascii("\r\n \t\f\0")))).isEqualTo(DocumentType.PDF);
    }

    @Test
    void nothing_is_empty_and_too_much_is_too_large() {
        assertThat(fault(new byte[0])).isEqualTo(Fault.EMPTY);
        byte[] chunk = Scans.png(new byte[Content.LARGEST - Scans.png("").length]);
        assertThat(chunk).hasSize(Content.LARGEST);
        assertThat(type(chunk)).isEqualTo(DocumentType.PNG);
        assertThat(fault(Scans.png(new byte[Content.LARGEST + 1 - Scans.png("").length])))
                .isEqualTo(Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HTML,
                " %PDF-1.4\n%%EOF",
                "%pdf-1.4",
                "GIF89a",
                "PK\3\4",
                "MZ",
                "<?xml version=\"1.0\"?><svg/>",
                "\u0089PNG\n",
                "\u00ff\u00d8"
            })
    void what_begins_as_none_of_the_types_is_none(String begin) {
        assertThat(fault(ascii(begin))).isEqualTo(Fault.OTHER_TYPE);
    }

    @Test
    void nothing_may_stand_behind_the_end() {
        for (byte[] whole : List.of(Scans.pdf("a"), Scans.jpeg("a"), Scans.png("a"))) {
            for (byte[] behind : List.of(Scans.zip(""), ascii(HTML), ascii("x"), Scans.png("b"))) {
                assertThat(fault(Scans.joined(whole, behind))).isEqualTo(Fault.MORE_BEHIND);
            }
        }
        assertThat(fault(Scans.joined(Scans.png("a"), ascii("\n")))).isEqualTo(Fault.MORE_BEHIND);
        assertThat(fault(Scans.joined(Scans.jpeg("a"), ascii("\0")))).isEqualTo(Fault.MORE_BEHIND);
    }

    @Test
    void nothing_that_breaks_off_is_taken_wherever_it_does() {
        byte[] blank = Scans.pdf("a");
        for (byte[] whole : List.of(Arrays.copyOf(blank, blank.length - 1), Scans.jpeg("a"), Scans.png("a"))) {
            for (int length = 8; length < whole.length; length++) {
                assertThat(fault(Arrays.copyOf(whole, length)))
                        .as("%d of %d bytes", length, whole.length)
                        .isEqualTo(Fault.BROKEN);
            }
        }
    }

    @Test
    void a_zip_in_the_midst_of_a_sound_file_is_found() {
        byte[] comment = Scans.zip("x".repeat(16));
        assertThat(fault(Scans.png(Scans.zip("")))).isEqualTo(Fault.ARCHIVE);
        assertThat(fault(Scans.png(comment))).isEqualTo(Fault.ARCHIVE);
        assertThat(fault(Scans.jpeg(Scans.zip("")))).isEqualTo(Fault.ARCHIVE);
        assertThat(fault(Scans.pdf(new String(Scans.zip(""), StandardCharsets.ISO_8859_1))))
                .isEqualTo(Fault.ARCHIVE);
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class A_png {

        @Test
        void shows_every_changed_byte_by_its_checksums() {
            byte[] whole = Scans.png("words");
            for (int i = 8; i < whole.length; i++) {
                byte[] changed = whole.clone();
                changed[i] ^= 1;
                assertThat(fault(changed)).as("byte %d", i).isIn(Fault.BROKEN, Fault.MORE_BEHIND);
            }
        }

        @Test
        void begins_with_its_header_and_has_a_picture() {
            byte[] signature = Scans.part(Scans.png(""), 0, 8);
            byte[] header = Scans.part(Scans.png(""), 8, 33);
            byte[] end = Scans.chunk("IEND", new byte[0]);

            assertThat(fault(Scans.joined(signature, header, end))).isEqualTo(Fault.BROKEN);
            assertThat(fault(Scans.joined(signature, end))).isEqualTo(Fault.BROKEN);
            assertThat(fault(Scans.joined(signature, Scans.chunk("IDAT", new byte[9]), end)))
                    .isEqualTo(Fault.BROKEN);
            assertThat(fault(Scans.joined(signature, header, ascii("\u00ff\u00ff\u00ff\u00ffIDAT"), end)))
                    .isEqualTo(Fault.BROKEN);
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class A_jpeg {

        private static final String BEGIN = "\u00ff\u00d8";
        private static final String END = "\u00ff\u00d9";
        private static final String FRAME = "\u00ff\u00c0\0\3f";
        private static final String SCAN = "\u00ff\u00da\0\3spicture";

        @Test
        void is_a_frame_and_a_scan_between_begin_and_end() {
            assertThat(type(ascii(BEGIN + FRAME + SCAN + END))).isEqualTo(DocumentType.JPEG);
            assertThat(type(ascii(BEGIN + FRAME + SCAN + SCAN + END))).isEqualTo(DocumentType.JPEG);
            assertThat(type(ascii(BEGIN + FRAME + SCAN + "\u00ff\0\u00ff\u00d0\u00ff\u00d7more\u00ff" + END)))
                    .isEqualTo(DocumentType.JPEG);
        }

        @Test
        void is_broken_without_them() {
            for (String broken : List.of(
                    BEGIN + END,
                    BEGIN + FRAME + END,
                    BEGIN + SCAN + END,
                    BEGIN + FRAME + SCAN,
                    BEGIN + FRAME + SCAN + BEGIN + END,
                    BEGIN + "\u00ff\u00c4\0\3t" + SCAN + END,
                    BEGIN + "\u00ff\u00fe\0\1" + FRAME + SCAN + END,
                    BEGIN + "\u00ff\u00fe\u00ff\u00ff" + FRAME + SCAN + END,
                    BEGIN + "\u00ff\u00d0" + FRAME + SCAN + END,
                    BEGIN + "\u00ff\0" + FRAME + SCAN + END,
                    BEGIN + FRAME + "x" + SCAN + END)) {
                assertThat(fault(Scans.joined(ascii(broken)))).as(broken).isIn(Fault.BROKEN, Fault.OTHER_TYPE);
            }
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class A_pdf {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%PDF-1.7\n" + HTML + "\n%%EOF\n",
                    "%PDF-1.7\n" + HTML + "\nstartxref\n0\n%%EOF\n",
                    "%PDF-1.7\n" + HTML + "\nstartxref\n9\n%%EOF\n",
                    "%PDF-1.7\n" + HTML + "\nstartxref\n999999999\n%%EOF\n",
                    "%PDF-1.7\nxref\ntrailer<<>>\nstartxref\n9\n%%EOF\n",
                    "%PDF-\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n6\n%%EOF\n",
                    "%PDF-1.7\nxref\ntrailer<</Root 1 0 R>>\nstartxref\nx\n%%EOF\n",
                    "%PDF-1.7\nxref\ntrailer<</Root 1 0 R>>\n9\n%%EOF\n",
                    "%PDF-1.7"
                })
        void that_only_looks_like_one_is_broken(String text) {
            assertThat(fault(ascii(text))).isEqualTo(Fault.BROKEN);
        }

        @Test
        void has_its_table_as_text_or_as_an_object() {
            assertThat(type(ascii("%PDF-1.7\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF")))
                    .isEqualTo(DocumentType.PDF);
            assertThat(type(ascii("%PDF-2.0\n7 0 obj\n<</Type/XRef/Root 1 0 R>>stream\nstartxref\n8\n%%EOF")))
                    .isEqualTo(DocumentType.PDF);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/Encrypt 9 0 R", "/#45ncrypt 9 0 R", "/Encrypt<</Filter/Standard>>"})
        void that_is_encrypted_is_told_so(String inTrailer) {
            assertThat(fault(Scans.pdf("a", "", inTrailer))).isEqualTo(Fault.ENCRYPTED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
                    "/OpenAction<</S/J#61vaScript/JS(app.alert(1))>>",
                    "/AA<</O<</S/Launch/F(cmd.exe)>>>>",
                    "/Names<</EmbeddedFiles<</Names[(x)9 0 R]>>>>",
                    "/AF[<</Type/EmbeddedFile>>]",
                    "/AcroForm<</XFA 9 0 R>>",
                    "/A<</S/SubmitForm/F(http://example.org)>>",
                    "/A<</S/ImportData>>",
                    "/Annots[<</Subtype/RichMedia>>]"
                })
        void that_does_something_is_told_so(String inCatalog) {
            assertThat(fault(Scans.pdf("a", inCatalog, ""))).isEqualTo(Fault.ACTIVE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/OpenAction[3 0 R/XYZ null null 0]",
                    "/EncryptMetadata true",
                    "/JavaScripts 1",
                    "/Lang(id-ID)/#zz/x#4",
                    "/Metadata<</Note(JavaScript)>>"
                })
        void that_opens_at_a_page_or_only_speaks_of_it_is_taken(String inCatalog) {
            assertThat(type(Scans.pdf("a", inCatalog, ""))).isEqualTo(DocumentType.PDF);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ktp.png|ktp.png",
                "KTP.PNG|KTP.PNG",
                "ktp|ktp.png",
                "ktp.html|ktp.html.png",
                "ktp.jpg|ktp.jpg.png",
                "../../etc/passwd|passwd.png",
                "C:\\Scan\\ktp.png|ktp.png",
                "..|other.png",
                "/|other.png",
                "''|other.png",
                ".png|png.png",
                " . ktp . .|ktp.png",
                "a  b.png|a b.png",
                "a<b>\"c:d?*.png|a_b__c_d__.png",
                "surat \u6e08\u307f \u00e9.png|surat \u6e08\u307f \u00e9.png"
            })
    void a_name_is_never_a_path_and_ends_as_the_content_does(String given, String shown) {
        assertThat(name(given)).isEqualTo(shown);
    }

    @Test
    void nothing_invisible_stays_in_a_name() {
        assertThat(name("k\0t\r\np\u007f\u202egnp.exe\u200b\ud800.png")).isEqualTo("ktpgnp.exe.png");
        assertThat(name("e\u0301.png")).as("composed").isEqualTo("\u00e9.png");
    }

    @Test
    void a_name_has_up_to_100_characters_with_its_ending() {
        assertThat(name("x".repeat(96) + ".png")).isEqualTo("x".repeat(96) + ".png");
        assertThat(name("x".repeat(97) + ".png")).isEqualTo("x".repeat(96) + ".png");
        assertThat(name("\ud83d\ude00".repeat(5_000))).isEqualTo("\ud83d\ude00".repeat(96) + ".png");
    }
}
