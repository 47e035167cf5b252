package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.view.SavedView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page is HTML without a fault: what a browser forgives, a screen reader may not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageMarkupTest {

    /** Files, and addresses that lead on to another page. */
    private static final Set<String> NO_PAGES = Set.of(
            "GET /",
            "GET /assets/{name}",
            "GET /desk/register.csv",
            "GET /desk/register.xlsx",
            "GET /desk/register/views",
            "GET /desk/figures.csv",
            "GET /desk/request-register.csv",
            "GET /desk/request-register.pdf",
            "GET /desk/guest-book.pdf",
            "GET /desk/organization/file",
            "GET /desk/cases/<number>/paper/{sheet}.pdf",
            "GET /desk/cases/<number>/letter.html",
            "GET /desk/cases/<number>/letter.pdf",
            "GET /desk/cases/<number>/documents");

    private final DeskServer server = DeskServer.start();
    private final Map<Agency, PageCaller> callers = new LinkedHashMap<>();
    private final MarkupFaults faults = new MarkupFaults();
    private final Set<String> asked = new TreeSet<>();

    @AfterAll
    void stop() {
        server.close();
    }

    private PageCaller as(Agency member) {
        return callers.computeIfAbsent(member, server::atPages);
    }

    private void requireSound(PageCaller caller, String path) {
        PageCaller.Page page = caller.get(path);
        asked.add(path.replaceFirst("\\?.*", ""));
        requireSound(page, path);
    }

    private void requireSound(PageCaller.Page page, String what) {
        assertThat(faults.of(page.html())).as("%s, %d", what, page.status()).isEmpty();
    }

    private void each(Agency member, String... paths) {
        for (String path : paths) {
            requireSound(as(member), path);
        }
    }

    @Test
    void a_fault_is_found() {
        assertThat(faults.of("<!doctype html><html lang=\"id\"><title>x</title><img src=\"x\"><p id=a><p id=a>"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void every_page_is_without_a_fault() {
        for (Channel channel : Channel.values()) {
            everyStage(channel);
        }
        server.fixture().desk().views().save(Agency.HEAD.id(), new SavedView("Terlambat", "late=true"));
        each(Agency.HEAD, "/desk", "/desk/register", "/desk/register?late=true", "/desk/register?text=pe");
        each(Agency.HEAD, "/desk/register?handler=staf&sort=due&descending=true", "/desk/register?handler=siapa");
        each(Agency.HEAD, "/desk/register?from=kemarin&to=2026-02-30", "/desk/register?from=2026-03-02&to=2026-03-01");
        each(Agency.HEAD, "/desk/figures", "/desk/figures?year=2025", "/desk/figures?year=lalu");
        each(Agency.HEAD, "/desk/request-register", "/desk/people", "/desk/complaints", "/desk/password");
        each(Agency.HEAD, "/desk/standard", "/desk/none");
        each(Agency.HEAD, "/desk/organization", "/desk/organization/changes", "/desk/organization/post?post=kabid-1");
        each(Agency.RECEPTION, "/desk", "/desk/new/walk-in", "/desk/guest-book");
        each(Agency.REGISTRY, "/desk", "/desk/new/letter");
        each(Agency.LIAISON, "/desk", "/desk/new/lapor", "/desk/new/lapor/sms", "/desk/import");
        PageCaller nobody = new PageCaller(server.port());
        for (String path : List.of("/desk/sign-in", "/track", "/complaint", "/verify", "/verify/0000-0000")) {
            requireSound(nobody, path);
        }
        assertThat(missed()).isEmpty();
    }

    private void everyStage(Channel channel) {
        for (int acts = 1; acts <= Ways.acts(channel).size(); acts++) {
            String number = Ways.after(server.fixture(), channel, acts).number();
            for (Agency member : List.of(Agency.HEAD, Agency.STAFF)) {
                requireSound(as(member), "/desk/cases/" + number);
            }
            each(Agency.HEAD, "/desk/cases/" + number + "/acts/request-withdrawn");
        }
        if (channel != Channel.WALK_IN) {
            String drafted = Ways.after(
                            server.fixture(), channel, Ways.acts(channel).indexOf(ActType.ANSWER_DRAFTED) + 1)
                    .number();
            each(Agency.HEAD, "/desk/cases/" + drafted + "/letter");
        }
        String number = Ways.after(server.fixture(), channel, 1).number();
        each(Agency.HEAD, "/desk/cases/" + number + "/paper/receipt", "/desk/cases/" + number + "/paper/disposition");
    }

    private List<String> missed() {
        return server.pages().stream()
                .filter(page -> page.startsWith("GET ") && !NO_PAGES.contains(page))
                .filter(page -> asked.stream()
                        .noneMatch(path -> path.matches(page.substring("GET ".length())
                                .replace(".", "\\.")
                                .replaceAll("\\{[^}]*}", "[^/]+")
                                .replaceAll("<[^>]*>", ".+"))))
                .toList();
    }

    @Test
    void a_form_that_was_refused_is_without_a_fault_too() {
        PageCaller reception = as(Agency.RECEPTION);
        PageCaller.Page form = reception.get("/desk/new/walk-in");
        requireSound(reception.fill(form, "/desk/new/walk-in", "name", "", "request", ""), "a visit without a name");
        PageCaller liaison = as(Agency.LIAISON);
        PageCaller.Page sms = liaison.get("/desk/new/lapor/sms");
        requireSound(liaison.fill(sms, "/desk/new/lapor/sms", "sms", "Peta"), "an SMS without NTT");
        PageCaller head = as(Agency.HEAD);
        PageCaller.Page people = head.get("/desk/people");
        requireSound(head.fill(people, "/desk/people/add", "name", "", "id", "A B"), "a member without a name");
        PageCaller.Page filtered = head.get("/desk/register?channel=letter");
        requireSound(head.fill(filtered, "/desk/register/views\"", "name", ""), "a view without a name");
        PageCaller nobody = new PageCaller(server.port());
        requireSound(nobody.signIn("kepala", "salah sama sekali"), "a wrong password");
        PageCaller.Page complaint = nobody.get("/complaint");
        requireSound(nobody.fill(complaint, "/complaint", "text", ""), "a complaint without a text");
    }
}
