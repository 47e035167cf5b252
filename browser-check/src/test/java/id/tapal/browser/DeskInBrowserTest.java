package id.tapal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The staff desk as it is served, in Chromium. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
final class DeskInBrowserTest {

    private static final String RECEPTION = "petugas-tamu";
    private static final String REGISTRY = "petugas-surat";
    private static final String LIAISON = "penghubung";
    private static final String HEAD = "kepala";
    private static final String DIVISION_HEAD = "kabid-1";
    private static final String SUBDIVISION_HEAD = "kasubid-1-1";
    private static final String STAFF = "staf-1-1";

    /** Together they have every colour that there is. */
    private static final Set<String> BY_NIGHT = Set.of(
            "sign-in-refused",
            "work",
            "case",
            "case-drafts",
            "answer-refused",
            "register",
            "case-ended",
            "receipt",
            "letter-draft");

    /** Of those on the tour. */
    private static final Set<String> IN_GUIDE = Set.of("letter", "figures", "organization");

    private static final int PHONE_WIDTH = 360;
    private static final UnaryOperator<Browser.NewContextOptions> AS_USUAL = UnaryOperator.identity();

    @TempDir
    static Path folder;

    private static House house;

    @BeforeAll
    static void open() throws IOException {
        house = House.around(DemoDesk.in(folder));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @AfterEach
    void everybody_leaves() {
        house.leave();
    }

    private static Browser.NewContextOptions phone(Browser.NewContextOptions kind) {
        return kind.setViewportSize(PHONE_WIDTH, 740).setIsMobile(true).setHasTouch(true);
    }

    /** A visit from the guest book to the returned card; everybody has a browser of this kind. */
    private static void visit(UnaryOperator<Browser.NewContextOptions> kind) {
        Visit visit = new Visit(house, kind);
        visit.begins();
        visit.ends();
    }

    @Nested
    class Whole_cases {

        @Test
        void a_visit_goes_from_the_guest_book_to_the_returned_card() {
            visit(AS_USUAL);
        }

        @Test
        void a_letter_goes_from_the_registry_through_a_returned_draft_to_a_refusal_in_the_post() {
            Person registry = house.as(REGISTRY).go("/desk");
            registry.page().click("text=Surat baru");
            registry.writes("name", "Pemohon surat")
                    .writes("request", "Rencana patroli perbatasan")
                    .writes("addressed_to", "Yth. Kepala Badan Pengelola Perbatasan Daerah")
                    .picks("identity", "institution")
                    .records("letter-received");
            String number = registry.number();
            Person head = house.as(HEAD).turnsTo(number);
            head.picks("to", STAFF + "|staff").records("disposition-made");
            Person staff = house.as(STAFF).turnsTo(number).marks("decision", "refused");
            refuse(staff).records("answer-drafted");
            Person tier = house.as(SUBDIVISION_HEAD).turnsTo(number).wants("draft-returned");
            tier.writes("note", "Sebutkan bagian yang ditutup dengan tepat").records("draft-returned");
            assertThat(staff.looksAt(number).text()).contains("Sebutkan bagian yang ditutup dengan tepat");
            refuse(staff.turnsTo(number).marks("decision", "refused")).records("answer-drafted");
            tier.turnsTo(number).records("draft-endorsed");
            house.as(DIVISION_HEAD).turnsTo(number).records("draft-endorsed");
            head.turnsTo(number).records("answer-signed");
            registry.turnsTo(number).marks("means", "post").records("answer-sent");
            house.requireOver(registry, number);
            assertThat(registry.text()).contains("17c.1").contains("Lembar uji konsekuensi 1");
        }

        private Person refuse(Person person) {
            return person.marks("grounds", "17c.1")
                    .writes("reason", "Memuat rencana patroli perbatasan")
                    .writes("exempt_until", "2031-12-31")
                    .writes("consequence_test", "Lembar uji konsekuensi 1");
        }

        @Test
        void a_report_goes_from_the_liaison_officer_to_the_head_and_back() {
            Person liaison = house.as(LIAISON).go("/desk");
            liaison.page().click("text=Laporan baru");
            liaison.marks("medium", "sms")
                    .writes("request", "NTT Berapa anggaran jalan perbatasan tahun ini?")
                    .writes("name", "Pemohon laporan")
                    .writes("address", "Kota Kupang")
                    .records("report-submitted");
            String number = liaison.number();
            liaison.records("report-reviewed").records("hard-copy-made");
            liaison.picks("to", HEAD + "|head").records("report-forwarded");
            Person head = house.as(HEAD).turnsTo(number);
            head.picks("to", STAFF + "|staff").records("disposition-made");
            Person staff = house.as(STAFF).turnsTo(number);
            staff.marks("decision", "granted").records("answer-drafted");
            house.as(SUBDIVISION_HEAD).turnsTo(number).records("draft-endorsed");
            house.as(DIVISION_HEAD).turnsTo(number).records("draft-endorsed");
            head.turnsTo(number).records("answer-approved");
            staff.turnsTo(number).records("answer-handed-to-liaison");
            liaison.turnsTo(number).marks("means", "sms").records("answer-delivered");
            house.requireOver(liaison, number);
        }
    }

    @Nested
    class Other_ways {

        @Test
        void without_javascript_everything_works() {
            visit(kind -> kind.setJavaScriptEnabled(false));
        }

        @Test
        void by_keyboard_alone_reception_takes_a_visit_from_the_guest_book_to_the_returned_card() {
            Person reception = house.nobody(AS_USUAL).go("/desk");
            reception
                    .beginsAt("#name")
                    .types(RECEPTION)
                    .tabsTo("#password")
                    .types(house.desk().password())
                    .enters();
            reception.tabsTo("a[href='/desk/new/walk-in']").enters();
            reception
                    .beginsAt("#name")
                    .types("Pemohon di papan ketik")
                    .tabsTo("#request")
                    .types("Jam buka pos lintas batas");
            reception.tabsTo("form.act button").enters();
            String number = reception.number();
            reception
                    .tabsTo("#identity")
                    .types("KTP")
                    .tabsTo("[name=identity-number]")
                    .types("5371")
                    .enters();
            assertThat(reception.page().url()).endsWith("?done=identity-left");
            reception
                    .tabsTo("#to")
                    .types("Kepala Bidang 1")
                    .tabsTo("form.act button")
                    .enters();
            assertThat(reception.page().url()).endsWith("?done=purpose-relayed");
            Visit others = new Visit(house, AS_USUAL, reception);
            others.isAppointed(number);
            reception.looksAt(number).tabsTo("#to").types("Kepala Subbidang");
            reception.tabsTo("form.act button").enters();
            assertThat(reception.page().url()).endsWith("?done=visitor-directed");
            others.isAnswered(number);
            reception.looksAt(number).tabsTo("form.act button").enters();
            assertThat(reception.page().url()).endsWith("?done=identity-returned");
            house.requireOver(reception, number);
        }

        @Test
        void on_a_phone_a_visit_is_taken_to_its_end() {
            visit(DeskInBrowserTest::phone);
        }

        @Test
        void on_a_phone_no_page_is_wider_than_the_screen() {
            new Tour(house, DeskInBrowserTest::phone, (name, page) -> {
                        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                                .as(name)
                                .isLessThanOrEqualTo(PHONE_WIDTH);
                    })
                    .go();
        }

        @Test
        void who_reads_english_does_the_same_in_english() {
            Person reception = house.as(RECEPTION).go("/desk");
            reception.page().click("text=English");
            assertThat(reception.page().getAttribute("html", "lang")).isEqualTo("en");
            Visit visit = new Visit(house, AS_USUAL, reception);
            assertThat(visit.begins().text()).contains("What you can do");
            visit.ends();
            assertThat(reception.text()).contains("This case is over");
        }
    }

    @Nested
    class Every_page {

        @Test
        void is_seen_and_is_accessible_by_day_and_by_night() throws IOException {
            List<String> violations = new ArrayList<>();
            Set<String> seen = new Tour(house, AS_USUAL, (name, page) -> {
                        Pictures.keep(page, name);
                        violations.addAll(violations(name, new AxeBuilder(page)));
                        if (BY_NIGHT.contains(name)) {
                            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                            // colours are all that the night changes
                            violations.addAll(violations(
                                    name + " by night", new AxeBuilder(page).withRules(List.of("color-contrast"))));
                            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                        }
                    })
                    .go();
            assertThat(violations).isEmpty();
            assertThat(Screens.of(folder).without(seen)).as("not on the tour").isEmpty();
        }

        private List<String> violations(String name, AxeBuilder axe) {
            return axe.setLegacyMode(true).analyze().getViolations().stream()
                    .flatMap(rule -> rule.getNodes().stream()
                            .map(node -> name + ": " + rule.getId() + " " + rule.getHelp() + ": " + node.getHtml()))
                    .toList();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "tapal.pictures", matches = "true")
    void the_pictures_of_the_guide_are_made_anew() {
        Pictures.forGuide(house.as(RECEPTION, Pictures::guide).go("/desk"), "work");
        Pictures.forGuide(house.as(HEAD, Pictures::guide).go("/desk/register"), "register");
        Pictures.forGuide(Tour.toAnswer(house.as(SUBDIVISION_HEAD, Pictures::guide)), "answer");
        Person tier = house.as(DIVISION_HEAD, Pictures::guide).go("/desk");
        tier.page().click("a.row >> nth=0");
        tier.page().waitForSelector("#next");
        Pictures.forGuide(tier, "case");
        new Tour(house, Pictures::guide, (name, page) -> {
                    if (IN_GUIDE.contains(name)) {
                        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = false)");
                        Pictures.forGuide(page, name);
                    }
                })
                .go();
    }
}
