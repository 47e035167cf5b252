package id.tapal.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.Messages;
import id.tapal.compliance.Verdict;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.DayBasis;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HtmlReportTest {

    private static final String HEAD =
            "case_id,channel,activity,timestamp,resource,role,to,to_role,name,request,identity,"
                    + "decision,grounds,reason,fee,means,medium,address,addressed_to\n";

    private static final XPath XPATH = XPathFactory.newDefaultInstance().newXPath();

    /**
     * W-1 is in order and takes 15 minutes. W-2 is answered after 16 minutes, is not directed, and its document is not returned. W-3 has been signed in only.
     */
    private static final String THREE_VISITS = HEAD
            + visit("W-1", "guest-book-signed", "09:00:00", "petugas-tamu,reception,,,Pemohon A,peta,,,,,,,,,")
            + visit("W-1", "identity-left", "09:01:00", "petugas-tamu,reception,,,,,ktp:1,,,,,,,,")
            + visit("W-1", "purpose-relayed", "09:02:00", "petugas-tamu,reception,kabid-1,division-head,,,,,,,,,,,")
            + visit("W-1", "handler-appointed", "09:03:00", "kabid-1,division-head,staf-1,staff,,,,,,,,,,,")
            + visit("W-1", "visitor-directed", "09:04:00", "petugas-tamu,reception,staf-1,,,,,,,,,,,,")
            + visit("W-1", "answer-given", "09:15:00", "staf-1,staff,,,,,,granted,,,,,,,")
            + visit("W-1", "identity-returned", "09:20:00", "petugas-tamu,reception,,,,,,,,,,,,,")
            + visit("W-2", "guest-book-signed", "10:00:00", "petugas-tamu,reception,,,Pemohon B,peta,,,,,,,,,")
            + visit("W-2", "identity-left", "10:01:00", "petugas-tamu,reception,,,,,ktp:2,,,,,,,,")
            + visit("W-2", "purpose-relayed", "10:02:00", "petugas-tamu,reception,kabid-1,division-head,,,,,,,,,,,")
            + visit("W-2", "handler-appointed", "10:03:00", "kabid-1,division-head,staf-1,staff,,,,,,,,,,,")
            + visit("W-2", "answer-given", "10:15:01", "staf-1,staff,,,,,,granted,,,,,,,")
            + visit("W-3", "guest-book-signed", "10:16:00", "petugas-tamu,reception,,,Pemohon C,peta,,,,,,,,,");

    private static final Instant THAT_MORNING = Instant.parse("2026-03-10T02:20:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-11T02:20:00Z");

    private static String visit(String id, String act, String time, String rest) {
        return id + ",walk-in," + act + ",2026-03-10T" + time + "+08:00," + rest + "\n";
    }

    private interface Use {
        void of(Report report) throws Exception;
    }

    private static void reported(String csv, Instant asOf, Locale language, Use use) throws Exception {
        reported(Standard.bppdNtt(), csv, asOf, language, use);
    }

    private static void reported(Standard standard, String csv, Instant asOf, Locale language, Use use)
            throws Exception {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        LogSource source = new LogSource("log.csv", () -> new ByteArrayInputStream(bytes), bytes.length);
        RuleBook book = RuleBook.of(standard, WorkingCalendar.indonesia());
        try (CheckedLog log = LogCheck.by(book).check(List.of(source))) {
            use.of(new Report(log, asOf, List.of("log.csv"), Messages.of(language)));
        }
    }

    private static String written(Report report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(ReportFormat.HTML, out, false);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String page(String csv, Instant asOf, Locale language) throws Exception {
        List<String> pages = new ArrayList<>();
        reported(csv, asOf, language, report -> pages.add(written(report)));
        return pages.getFirst();
    }

    private static Document parsed(String page) throws Exception {
        assertThat(page).startsWith("<!DOCTYPE html>\n");
        String withoutDoctype = page.substring(page.indexOf('\n') + 1);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(withoutDoctype)));
    }

    private static List<String> texts(Document page, String path) throws Exception {
        NodeList nodes = (NodeList) XPATH.evaluate(path, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    @Test
    void the_cards_show_the_figures_of_the_summary() throws Exception {
        reported(THREE_VISITS, THAT_MORNING, Messages.INDONESIAN, report -> {
            List<String> expected = new ArrayList<>();
            for (Layer layer : Layer.values()) {
                for (Verdict verdict : Verdict.values()) {
                    expected.add(Long.toString(report.summary().count(layer, verdict)));
                }
            }

            assertThat(texts(parsed(written(report)), "//p[@class='number']"))
                    .isEqualTo(expected)
                    .containsExactly("1", "1", "1", "1", "2", "0");
        });
    }

    @Test
    void a_procedure_counts_who_took_a_step_and_who_went_past_it() throws Exception {
        Document page = parsed(page(THREE_VISITS, THAT_MORNING, Locale.ENGLISH));

        assertThat(texts(page, "//*[@id='procedures']//figure[h3='Walk-in: 3 cases']//tbody/tr"))
                .containsExactly(
                        "Guest book signedA.130",
                        "Identity document leftA.120",
                        "Purpose relayedA.220",
                        "Handler appointedA.220",
                        "Visitor directedA.311",
                        "Answer givenA.420",
                        "Identity document returnedA.51–");
        assertThat(texts(page, "//*[@id='procedures']//figure[h3='Walk-in: 3 cases']/svg/text[@class='skipped']"))
                .containsExactly("skipped by 1");
    }

    @Test
    void times_are_measured_in_begun_minutes_and_the_rule_book_says_what_is_late() throws Exception {
        Document page = parsed(page(THREE_VISITS, NEXT_DAY, Locale.ENGLISH));

        assertThat(texts(page, "//*[@id='times']/div[1]//tbody/tr[th='Walk-in']/*"))
                .containsExactly("Walk-in", "15 minutes", "2", "15 minutes", "16 minutes", "33%", "1", "1");
        assertThat(texts(page, "//*[@id='times']//figure//tbody/tr[td!='0']")).containsExactly("14–151", "16–171");
    }

    /** Received on Tuesday, 17 March 2026; then come five days off and a weekend, and the 25th is the first working day after it. */
    private static String letter(String id, String answered) {
        return id
                + ",letter,letter-received,2026-03-17T09:00:00+08:00,staf-1,staff,,,Pemohon,peta,ktp:1,,,,,,,,kepala\n"
                + id + ",letter,answer-sent," + answered + "T09:00:00+08:00,staf-1,staff,,,,,,,,,,,,,\n";
    }

    @Test
    void times_of_letters_are_counted_in_the_days_of_the_standard() throws Exception {
        String log = HEAD + letter("S-1", "2026-03-17") + letter("S-2", "2026-03-25") + letter("S-3", "2026-03-26");
        String row = "//*[@id='times']/div[1]//tbody/tr[th='Letter']/*";

        reported(Standard.bppdNtt().withDayBasis(DayBasis.WORKING), log, NEXT_DAY, Locale.ENGLISH, report -> {
            Document page = parsed(written(report));
            assertThat(texts(page, row))
                    .containsExactly(
                            "Letter", "7 working days", "3", "1 working day", "2 working days", "100%", "0", "0");
            assertThat(texts(page, "//*[@id='times']//figure//tbody/tr[td!='0']"))
                    .containsExactly("01", "11", "21");
            assertThat(texts(page, "//*[@id='times']//figure/h3")).containsExactly("Time taken: Letter (working days)");
            assertThat(texts(page, "//*[@id='times']/p").getFirst()).contains("counted in working days from receipt");
        });
        assertThat(texts(parsed(page(log, NEXT_DAY, Locale.ENGLISH)), row))
                .containsExactly("Letter", "7 days", "3", "8 days", "9 days", "33%", "2", "0");
    }

    @Test
    void an_extended_visit_took_longer_than_the_limit_and_is_not_late() throws Exception {
        String extended = THREE_VISITS.replace(
                "W-2,walk-in,answer-given",
                "W-2,walk-in,time-extended,2026-03-10T10:10:00+08:00,staf-1,staff,,,,,,,,mencari peta,,,,,\n"
                        + "W-2,walk-in,answer-given");

        Document page = parsed(page(extended, THAT_MORNING, Locale.ENGLISH));

        assertThat(texts(page, "//*[@id='times']/div[1]//tbody/tr[th='Walk-in']/*"))
                .containsExactly("Walk-in", "15 minutes", "2", "15 minutes", "16 minutes", "100%", "0", "0");
    }

    @Test
    void a_case_in_breach_tells_what_was_broken_beside_each_act_and_omissions_at_their_limit() throws Exception {
        Document page = parsed(page(THREE_VISITS, NEXT_DAY, Locale.ENGLISH));

        assertThat(texts(page, "//details[@class='case']/summary/bdi")).containsExactly("W-2", "W-3");
        String case2 = "//details[@class='case'][summary/bdi='W-2']//tbody/tr";
        assertThat(texts(page, case2 + "/td[1]"))
                .containsExactly(
                        "10 Mar 2026 10:00",
                        "10 Mar 2026 10:01",
                        "10 Mar 2026 10:02",
                        "10 Mar 2026 10:03",
                        "10 Mar 2026 10:15",
                        "10 Mar 2026 23:59");
        assertThat(texts(page, case2 + "[5]/td[5]//a")).containsExactly("A.3", "TIME-A");
        assertThat(texts(page, case2 + "[6]/td[5]//a")).containsExactly("A.5");
        assertThat(texts(page, case2 + "[6]/td[4]")).containsExactly("");
        assertThat(texts(page, case2 + "[@class='kept']")).hasSize(4);
        assertThat(texts(page, "//details[@class='case'][summary/bdi='W-3']/summary/span[2]"))
                .containsExactly("1 breach");
    }

    @Test
    void clauses_channels_and_months_stand_in_tables_too() throws Exception {
        Document page = parsed(page(THREE_VISITS, NEXT_DAY, Locale.ENGLISH));

        assertThat(texts(page, "//*[@id='charts']//figure[1]//tbody/tr/*[position() < 4]"))
                .containsExactly("TIME-A", "2", "2", "A.3", "1", "1", "A.5", "1", "1");
        assertThat(texts(page, "//*[@id='charts']//figure[2]//tbody/tr[th='Walk-in']/td"))
                .containsExactly("3", "2", "67%");
        assertThat(texts(page, "//*[@id='charts']//figure[3]//tbody/tr/*"))
                .containsExactly("Mar 2026", "3", "2", "67%");
    }

    @Test
    void what_a_log_says_becomes_no_element_and_turns_no_letters_round() throws Exception {
        String hostile = HEAD
                + "\"<script>alert('&')</script>\u202Egnp\u0007\",walk-in,answer-given,2026-03-10T09:00:00+08:00,"
                + "\"\"\"><img src=x onerror=alert(1)>\",staff,,,,,,\"<b>\",,,,,,,\n";

        String page = page(hostile, THAT_MORNING, Messages.INDONESIAN);

        assertThat(page).doesNotContain("<script", "<img", "<b>", "\u202E", "\u0007");
        assertThat(texts(parsed(page), "//summary/bdi")).containsExactly("<script>alert('&')</script>\uFFFDgnp\uFFFD");
        assertThat(texts(parsed(page), "//td/bdi")).containsExactly("\"><img src=x onerror=alert(1)>");
    }

    @Test
    void a_long_text_of_the_log_is_cut() throws Exception {
        String page = page(THREE_VISITS.replace("W-2", "W".repeat(50_000)), THAT_MORNING, Messages.INDONESIAN);

        assertThat(texts(parsed(page), "//summary/bdi")).containsExactly("W".repeat(120) + "…");
        assertThat(page).doesNotContain("W".repeat(121));
    }

    @Test
    void the_worst_cases_are_named_first_and_of_as_many_breaches_the_earlier_one() throws Exception {
        String early = visit("W-0", "guest-book-signed", "08:00:00", "petugas-tamu,reception,,,Pemohon,peta,,,,,,,,,");
        Document page = parsed(page(THREE_VISITS.replace(HEAD, HEAD + early), NEXT_DAY, Locale.ENGLISH));

        assertThat(texts(page, "//table[@class='worst']/tbody/tr/th")).containsExactly("W-2", "W-0", "W-3");
        assertThat(texts(page, "//table[@class='worst']/tbody/tr/td[2]"))
                .containsExactly("3 breaches", "1 breach", "1 breach");
        assertThat(texts(page, "//details[@class='case']/summary/bdi")).containsExactly("W-0", "W-2", "W-3");
        for (String id : List.of("W-2", "W-0", "W-3")) {
            String href = texts(page, "//table[@class='worst']/tbody/tr[th='" + id + "']//a/@href")
                    .getFirst();
            assertThat(texts(page, "//details[summary/bdi='" + id + "']//@id")).containsExactly(href.substring(1));
        }
    }

    @Test
    void at_most_two_thousand_cases_are_shown_the_worst_of_them_and_the_rest_is_counted() throws Exception {
        String fewer = ",walk-in,answer-given,2026-03-10T09:00:00+08:00,staf-1,staff,,,,,,granted,,,,,,,\n";
        StringBuilder log = new StringBuilder(HEAD).append("FIRST").append(fewer);
        for (int i = 0; i < HtmlCases.UNFOLDED; i++) {
            log.append("W-")
                    .append(i)
                    .append(fewer.replace("staf-1,staff", "petugas-tamu,reception")
                            .replace("granted", ""));
        }

        Document page = parsed(page(log.toString(), THAT_MORNING, Locale.ENGLISH));

        assertThat(texts(page, "//details[@class='case']/summary/bdi"))
                .hasSize(HtmlCases.UNFOLDED)
                .startsWith("W-0", "W-1")
                .doesNotContain("FIRST");
        assertThat(texts(page, "//*[@id='cases']/h3"))
                .last()
                .isEqualTo("The 2,000 cases with the most breaches, in the order of the log");
        assertThat(texts(page, "//*[@id='cases']/p[last()]").getFirst()).startsWith("and 1 more case with breaches");
    }

    @Test
    void one_is_told_as_one() throws Exception {
        String one = HEAD
                + visit("W-3", "guest-book-signed", "10:16:00", "petugas-tamu,reception,,,Pemohon C,peta,,,,,,,,,")
                        .replace("+08:00", "");
        reported(one, NEXT_DAY, Locale.ENGLISH, report -> {
            assertThat(texts(parsed(written(report)), "//header/p")).contains("1 case, 1 recorded act");
            assertThat(texts(parsed(written(report)), "//p[@class='lead']").getFirst())
                    .startsWith("1 of 1 case breaks the service standard");
            assertThat(texts(parsed(written(report)), "//details[@class='case']/p"))
                    .containsExactly("times without an offset, read in the zone of the standard (once; row 2)");
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            report.write(ReportFormat.TEXT, text, false);
            assertThat(text.toString(StandardCharsets.UTF_8)).contains("1 case, 1 act\n", "1 breach in 1 case: ");
        });
    }

    @Test
    void an_empty_log_gives_a_page_without_a_date() throws Exception {
        String page = page(HEAD, Instant.EPOCH, Messages.INDONESIAN);

        assertThat(texts(parsed(page), "//h2")).hasSize(7);
        assertThat(page).contains("tidak memuat kasus").doesNotContain("1970");
    }

    @Test
    void nothing_breached_is_said() throws Exception {
        String inOrder = THREE_VISITS.substring(0, THREE_VISITS.indexOf("W-2"));

        Document page = parsed(page(inOrder, NEXT_DAY, Locale.ENGLISH));

        assertThat(texts(page, "//p[@class='lead']")).containsExactly("Nothing was breached.");
        assertThat(texts(page, "//details[@class='case']")).isEmpty();
    }

    @Test
    void what_was_found_about_the_log_is_told_apart() throws Exception {
        String without = THREE_VISITS
                .replace("W-3,walk-in", "W-3,telepathy")
                .replace("petugas-tamu,reception,,,Pemohon A", "petugas-tamu,,,,Pemohon A");

        Document page = parsed(page(without, THAT_MORNING, Locale.ENGLISH));

        assertThat(texts(page, "//*[@id='findings']/ul/li")).anyMatch(text -> text.contains("case W-3"));
        assertThat(texts(page, "//*[@id='findings']//tbody/tr/*"))
                .containsExactly("Roles that are empty or not known", "1", "log-unknown-role");
    }

    @Test
    void the_page_speaks_the_language_asked_for() throws Exception {
        String indonesian = page(THREE_VISITS, NEXT_DAY, Messages.INDONESIAN);
        String english = page(THREE_VISITS, NEXT_DAY, Locale.ENGLISH);

        assertThat(texts(parsed(indonesian), "//h1")).containsExactly("Laporan kepatuhan pada standar pelayanan");
        assertThat(texts(parsed(english), "//h1")).containsExactly("Conformance with the service standard");
        assertThat(texts(parsed(indonesian), "/html/@lang")).containsExactly("id");
        assertThat(texts(parsed(english), "/html/@lang")).containsExactly("en");
        assertThat(indonesian).contains("10 Mar 2026 10.15", "Tamu diarahkan").doesNotContain("html.");
    }

    @Test
    void the_page_loads_nothing_and_every_drawing_has_a_title() throws Exception {
        String page = page(THREE_VISITS, NEXT_DAY, Messages.INDONESIAN);
        Document parsed = parsed(page);

        assertThat(page).doesNotContain("http:", "https:", "url(", "@import", "<script", "<link");
        assertThat(texts(parsed, "//@src | //@href[not(starts-with(., '#'))]")).isEmpty();
        assertThat(texts(parsed, "//meta[@http-equiv='Content-Security-Policy']/@content"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(texts(parsed, "//svg[not(title) or not(@role='img')]")).isEmpty();
        assertThat(texts(parsed, "//svg")).hasSize(7);
        assertThat(texts(parsed, "//a/@href"))
                .allSatisfy(href -> assertThat(texts(parsed, "//*[@id='" + href.substring(1) + "']"))
                        .as(href)
                        .hasSize(1));
    }
}
