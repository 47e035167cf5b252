package id.tapal.web.page;

import static id.tapal.domain.organization.ChartFault.Kind.BELOW_CLOSED;
import static id.tapal.domain.organization.ChartFault.Kind.HEAD_CLOSED;
import static id.tapal.domain.organization.ChartFault.Kind.HELD_TWICE;
import static id.tapal.domain.organization.ChartFault.Kind.HOLDING_OF_CLOSED;
import static id.tapal.domain.organization.ChartFault.Kind.HOLDING_REVERSED;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Chart;
import id.tapal.domain.organization.ChartEdit;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One post of the chart (jabatan): its title and place, who holds it from when until when, and its end. For administrators. */
final class PostPage {

    static final String PATH = OrganizationPage.PATH + "/post";

    private static final String POST = "post";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;
    private final ChartEditing editing;

    PostPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.editing = new ChartEditing(desk);
    }

    /**
     * A term of somebody in the post.
     *
     * @param key which it is
     * @param over whether it is past: then it stays as it is
     */
    record Term(String key, String person, String days, boolean standIn, boolean over) {}

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> {
            requireAdministrator(visit);
            show(visit, OK, List.of());
        });
        registry.send(PATH, visit -> changing(visit, this::change), this::again);
        registry.send(PATH + "/hold", visit -> changing(visit, this::hold), this::again);
        registry.send(PATH + "/end", visit -> changing(visit, this::end));
        registry.send(PATH + "/close", visit -> changing(visit, this::close));
        registry.send(PATH + "/reopen", visit -> changing(visit, this::reopen));
    }

    static String address(String post) {
        return PATH + "?post=" + URLEncoder.encode(post, StandardCharsets.UTF_8);
    }

    private void again(Visit visit) {
        requireAdministrator(visit);
        show(visit, OK, List.of(HeldForms.unsent(visit)));
    }

    private void requireAdministrator(Visit visit) {
        desk.administration().requireAdministrator(visit.memberId());
    }

    private interface Edit {
        ChartEditing.Outcome of(Visit visit, ChartForm form, Post post);
    }

    private void changing(Visit visit, Edit edit) {
        requireAdministrator(visit);
        Post post = post(visit);
        try {
            ChartEditing.Outcome outcome = edit.of(visit, ChartForm.of(desk, visit), post);
            if (!outcome.isDone()) {
                show(visit, outcome.status(), outcome.problems());
            } else if (desk.administration().organization().post(post.id()).isPresent()) {
                visit.goTo(address(post.id()) + "&done=true");
            } else {
                visit.goTo(OrganizationPage.PATH + "?done=true");
            }
        } catch (TypedFault fault) {
            show(visit, UNPROCESSABLE, fault.problems());
        }
    }

    private Post post(Visit visit) {
        String id = visit.form().text(POST).isEmpty()
                ? visit.asked(POST)
                : visit.form().text(POST);
        return desk.administration().organization().post(id).orElseThrow(NoSuchPage::new);
    }

    private ChartEditing.Outcome change(Visit visit, ChartForm form, Post post) {
        String superior = form.text("superior");
        Post changed = new Post(
                post.id(),
                form.needed("title"),
                form.position("position"),
                superior.isEmpty() ? null : superior,
                post.untilInclusive());
        form.requireSound();
        return editing.edit(visit, OrganizationPage.FIELDS_OF_POST, chart -> ChartEdit.change(chart, changed));
    }

    private ChartEditing.Outcome hold(Visit visit, ChartForm form, Post post) {
        boolean standIn = form.text("as").equals("stand-in");
        Holding term = new Holding(
                form.person("holder"),
                post.id(),
                form.day("holder-from"),
                standIn ? form.day("holder-until") : form.dayOrNone("holder-until"),
                standIn);
        form.requireSound();
        return editing.edit(
                visit,
                Map.of(HELD_TWICE, "holder-from", HOLDING_REVERSED, "holder-until", HOLDING_OF_CLOSED, "holder-until"),
                chart -> ChartEdit.hold(chart, term));
    }

    private ChartEditing.Outcome end(Visit visit, ChartForm form, Post post) {
        String key = form.text("key");
        LocalDate last = form.day("last");
        form.requireSound();
        return editing.edit(
                visit,
                Map.of(HELD_TWICE, "last", HOLDING_OF_CLOSED, "last"),
                chart -> chart.holdings().stream()
                        .filter(term ->
                                term.post().equals(post.id()) && key(term).equals(key))
                        .findFirst()
                        .map(term -> ChartEdit.end(chart, term, last))
                        .orElse(chart));
    }

    private ChartEditing.Outcome close(Visit visit, ChartForm form, Post post) {
        LocalDate last = form.day("closed");
        form.requireSound();
        return editing.edit(
                visit,
                Map.of(HEAD_CLOSED, "closed", BELOW_CLOSED, "closed"),
                chart -> ChartEdit.close(chart, post.id(), last));
    }

    private ChartEditing.Outcome reopen(Visit visit, ChartForm form, Post post) {
        form.requireSound();
        return editing.edit(visit, Map.of(), chart -> ChartEdit.reopen(chart, post.id()));
    }

    private static String key(Holding term) {
        return term.person() + "|" + term.from() + "|" + (term.standIn() ? "stand-in" : "holder");
    }

    private void show(Visit visit, int status, List<Problem> problems) {
        Words words = visit.words();
        Chart chart = desk.administration().chart();
        Post post = post(visit);
        ChartWords told = ChartWords.of(desk, words, chart.organization());
        LocalDate today = desk.today();
        FormFields fields = new FormFields(words, visit.form(), problems);
        Map<String, Object> parts = new HashMap<>(Map.of(
                "code", post.id(),
                "terms", terms(chart.organization(), post, told, today),
                "problems", problems,
                "done", !visit.asked("done").isEmpty(),
                "version", chart.version(),
                "closed", post.untilInclusive() != null,
                "today", today.toString()));
        parts.put("postFields", postFields(fields, post, chart.organization(), told, today));
        parts.put("holderFields", holderFields(fields, today));
        parts.put("closeFields", List.of(fields.day("closed", true, today.toString())));
        pages.show(visit, status, "post", post.title(), parts);
    }

    private static List<Term> terms(Organization chart, Post post, ChartWords told, LocalDate today) {
        return chart.holdings().stream()
                .filter(term -> term.post().equals(post.id()))
                .map(term -> new Term(
                        key(term),
                        told.name(term.person()),
                        told.term(term.from(), term.untilInclusive()),
                        term.standIn(),
                        !ChartTree.isNotOver(term, today)))
                .toList();
    }

    private static List<Field> postFields(
            FormFields fields, Post post, Organization chart, ChartWords told, LocalDate today) {
        return List.of(
                fields.line("title", true, post.title()),
                fields.list("position", true, post.position().id(), OrganizationPage.positions(told)),
                fields.list(
                        "superior",
                        false,
                        Objects.requireNonNullElse(post.superior(), ""),
                        OrganizationPage.superiors(chart, today)));
    }

    private List<Field> holderFields(FormFields fields, LocalDate today) {
        Words words = fields.words();
        List<Choice> as = List.of(
                new Choice("holder", words.t("chart.as-holder"), false),
                new Choice("stand-in", words.t("chart.as-stand-in"), false));
        return List.of(
                fields.list("holder", true, "", ChartForm.people(desk)),
                fields.list("as", true, "holder", as),
                fields.day("holder-from", true, today.toString()),
                fields.day("holder-until", false, ""));
    }
}
