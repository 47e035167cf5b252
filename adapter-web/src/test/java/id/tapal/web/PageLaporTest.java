package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.web.PageCaller.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the liaison officer does with a report: the SMS as it came, the answer as it goes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PageLaporTest {

    private static final String SMS = "/desk/new/lapor/sms";

    private static final DeskServer server = DeskServer.start();

    private PageCaller liaison;

    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    PageLaporTest() {}

    @BeforeEach
    void sign_in() {
        liaison = as(Agency.LIAISON);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static PageCaller as(Agency member) {
        return server.atPages(member);
    }

    @Nested
    class An_sms {

        @Test
        void is_shown_as_it_will_be_recorded_and_recorded_so() {
            assertThat(liaison.get("/desk/new/lapor").html()).contains("href=\"" + SMS + "\"");
            Page shown = liaison.fill(liaison.get(SMS), SMS, "sms", "  ntt Mohon peta <batas>\r\ndan laut ");
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text())
                    .contains("Lewat SMS ke 1708", "Yang diminta sesudah kata kunci Mohon peta &lt;batas&gt; dan laut");
            Page opened = liaison.fill(
                    shown, "/desk/new/lapor?act", "medium", "sms", "request", "ntt Mohon peta", "name", "P");
            assertThat(opened.path()).startsWith("/desk/cases/");
            assertThat(opened.text()).contains("Informasi yang diminta ntt Mohon peta");
        }

        @Test
        void fills_the_form_in_which_the_rest_is_told() {
            Page shown = liaison.fill(liaison.get(SMS), SMS, "sms", "NTT peta batas");
            assertThat(shown.html())
                    .contains("name=\"medium\" value=\"sms\" checked")
                    .containsPattern("<textarea id=\"request\"[^>]*>NTT peta batas</textarea>");
        }

        @Test
        void that_is_not_as_the_standard_asks_is_told_with_the_clause_and_keeps_its_text() {
            for (String wrong : new String[] {"peta batas", "NTT", "NTTpeta", "Yth. NTT peta"}) {
                Page refused = liaison.fill(liaison.get(SMS), SMS, "sms", wrong);
                assertThat(refused.status()).as(wrong).isEqualTo(422);
                assertThat(refused.text()).as(wrong).contains("Belum dapat dicatat:", "yang ada: " + wrong + ". C.1:");
                assertThat(refused.html())
                        .as(wrong)
                        .contains(">" + wrong + "</textarea>")
                        .doesNotContain("action=\"/desk/new/lapor?act", "Akan dicatat begini");
            }
        }

        @Test
        void that_is_empty_is_asked_for() {
            assertThat(liaison.fill(liaison.get(SMS), SMS, "sms", " ").text()).contains("Tempelkan dulu teks SMS-nya");
        }

        @Test
        void is_for_who_may_open_a_report() {
            PageCaller reception = as(Agency.RECEPTION);
            assertThat(reception.get(SMS).status()).isEqualTo(404);
            String token = reception.get("/desk").token("/desk/sign-out");
            assertThat(reception
                            .post(SMS, "form-token", token, "sms", "NTT peta")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class An_answer {

        private final DeskFixture desk = server.fixture();

        private CaseView drafted(String medium, Facts answer) {
            CaseView view = desk.open(
                    Channel.LAPOR,
                    ActType.REPORT_SUBMITTED,
                    Agency.LIAISON,
                    Facts.of(Map.of(
                            Fact.MEDIUM,
                            medium,
                            Fact.NAME,
                            "Pemohon",
                            Fact.ADDRESS,
                            "Kupang",
                            Fact.REQUEST,
                            "NTT peta",
                            Fact.TRACKING_ID,
                            "5049672")));
            view = desk.record(view, ActType.REPORT_REVIEWED, Agency.LIAISON, Facts.NONE);
            view = desk.record(view, ActType.HARD_COPY_MADE, Agency.LIAISON, Facts.NONE);
            view = desk.record(view, ActType.REPORT_FORWARDED, Agency.LIAISON, Facts.of(Fact.TO_ROLE, "head"));
            view = desk.record(
                    view,
                    ActType.DISPOSITION_MADE,
                    Agency.HEAD,
                    Facts.of(Map.of(Fact.TO, Agency.DIVISION_HEAD.id(), Fact.TO_ROLE, "division-head")));
            return desk.record(view, ActType.ANSWER_DRAFTED, Agency.DIVISION_HEAD, answer);
        }

        private CaseView ready(CaseView drafted) {
            CaseView view = desk.record(drafted, ActType.ANSWER_APPROVED, Agency.HEAD, Facts.NONE);
            return desk.record(view, ActType.ANSWER_HANDED_TO_LIAISON, Agency.DIVISION_HEAD, Facts.NONE);
        }

        private Page page(CaseView view) {
            return liaison.get("/desk/cases/" + view.number());
        }

        @Test
        void stands_ready_to_be_copied_with_its_length_in_sms() {
            CaseView view = ready(drafted("sms", Facts.of(Fact.DECISION, "granted")));
            String text =
                    "Nomor permohonan: " + view.number() + "\nNomor laporan SP4N-LAPOR!: 5049672\nKeputusan: Diberikan";
            assertThat(page(view).html())
                    .contains("readonly")
                    .contains(">" + text + "</textarea>")
                    .contains("data-copy=\"answer-text\"");
            assertThat(page(view).text()).contains(text.length() + " karakter · 1 SMS (huruf biasa");
        }

        @Test
        void names_ground_and_article_and_what_else_the_draft_says() {
            CaseView view = ready(drafted(
                    "web",
                    Facts.of(Map.of(
                            Fact.DECISION,
                            "partly-granted",
                            Fact.GROUNDS,
                            "17c.3|17i",
                            Fact.REASON,
                            "Memuat \"posisi\" pos",
                            Fact.REDACTIONS,
                            "Lampiran 2",
                            Fact.EXEMPT_UNTIL,
                            "2030-03-02",
                            Fact.CONSEQUENCE_TEST,
                            "UK-01/2026"))));
            assertThat(page(view).html()).contains("""
                            Keputusan: Diberikan sebagian
                            Dasar: pasal 17 huruf c angka 3 UU 14/2008 (Pertahanan dan keamanan negara: Jumlah, komposisi, disposisi/dislokasi kekuatan)
                            Dasar: pasal 17 huruf i UU 14/2008 (Memorandum atau surat antar- atau intra-badan publik yang sifatnya rahasia)
                            Alasan: Memuat "posisi" pos
                            Bagian yang ditutup: Lampiran 2
                            Dikecualikan sampai Sabtu, 2 Maret 2030
                            Uji konsekuensi: UK-01/2026</textarea>""");
            assertThat(page(view).text()).contains(" karakter").doesNotContain("SMS (huruf");
        }

        @Test
        void says_what_was_corrected_in_the_draft_and_not_why() {
            CaseView view = ready(drafted("web", Facts.of(Map.of(Fact.DECISION, "not-held", Fact.HOLDER, "Dinas A"))));
            view = desk.record(
                    view,
                    ActType.ENTRY_CORRECTED,
                    Agency.DIVISION_HEAD,
                    Facts.of(Map.of(Fact.SEQUENCE, "6", Fact.HOLDER, "Dinas B", Fact.REASON, "salah ketik")));
            assertThat(page(view).html())
                    .contains("Keputusan: Tidak dikuasai\nBadan yang menguasai informasi itu: Dinas B</textarea>");
        }

        @Test
        void stays_indonesian_whoever_reads() {
            CaseView view = ready(drafted("web", Facts.of(Fact.DECISION, "granted")));
            liaison.fill(liaison.get("/desk"), "/desk/language", "language", "en");
            assertThat(page(view).html()).contains("The answer as a text", "Keputusan: Diberikan</textarea>");
        }

        @Test
        void is_not_shown_before_it_is_ready_nor_once_it_is_delivered() {
            CaseView drafted = drafted("sms", Facts.of(Fact.DECISION, "granted"));
            assertThat(page(drafted).html()).doesNotContain("answer-text");
            CaseView view = ready(drafted);
            assertThat(page(view).html()).contains("answer-text");
            view = desk.record(view, ActType.ANSWER_DELIVERED, Agency.LIAISON, Facts.of(Fact.MEANS, "sms"));
            assertThat(page(view).html()).doesNotContain("answer-text");
        }
    }
}
