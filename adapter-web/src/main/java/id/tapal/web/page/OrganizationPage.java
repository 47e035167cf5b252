package id.tapal.web.page;

import static id.tapal.domain.organization.ChartFault.Kind.CYCLE;
import static id.tapal.domain.organization.ChartFault.Kind.DUTY_REVERSED;
import static id.tapal.domain.organization.ChartFault.Kind.HEADS;
import static id.tapal.domain.organization.ChartFault.Kind.NOT_OUTRANKED;
import static id.tapal.domain.organization.ChartFault.Kind.NO_SUPERIOR;
import static id.tapal.domain.organization.ChartFault.Kind.TWICE;
import static id.tapal.domain.organization.ChartFault.Kind.UNKNOWN_SUPERIOR;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Chart;
import id.tapal.domain.organization.ChartEdit;
import id.tapal.domain.organization.ChartFault;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisation chart (bagan organisasi) as a tree, with the duties beside it: for administrators. */
final class OrganizationPage {

    static final String PATH = "/desk/organization";
    static final Map<ChartFault.Kind, String> FIELDS_OF_POST = Map.of(
            TWICE, "code",
            HEADS, "position",
            NO_SUPERIOR, "superior",
            UNKNOWN_SUPERIOR, "superior",
            CYCLE, "superior",
            NOT_OUTRANKED, "superior");

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;
    private final ChartEditing editing;

    OrganizationPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.editing = new ChartEditing(desk);
    }

    /**
     * A duty of somebody, now or later.
     *
     * @param key which it is
     */
    record DutyRow(String key, String person, String duty, String term) {}

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> {
            requireAdministrator(visit);
            show(visit, OK, List.of());
        });
        registry.send(PATH + "/posts", visit -> changing(visit, this::addPost), this::again);
        registry.send(PATH + "/duties", visit -> changing(visit, this::assign), this::again);
        registry.send(PATH + "/duties/end", visit -> changing(visit, this::endDuty));
    }

    private void again(Visit visit) {
        requireAdministrator(visit);
        show(visit, OK, List.of(HeldForms.unsent(visit)));
    }

    private void requireAdministrator(Visit visit) {
        desk.administration().requireAdministrator(visit.memberId());
    }

    private interface Edit {
        ChartEditing.Outcome of(Visit visit, ChartForm form);
    }

    private void changing(Visit visit, Edit edit) {
        requireAdministrator(visit);
        try {
            ChartEditing.Outcome outcome = edit.of(visit, ChartForm.of(desk, visit));
            if (outcome.isDone()) {
                visit.goTo(PATH + "?done=true");
            } else {
                show(visit, outcome.status(), outcome.problems());
            }
        } catch (TypedFault fault) {
            show(visit, UNPROCESSABLE, fault.problems());
        }
    }

    private ChartEditing.Outcome addPost(Visit visit, ChartForm form) {
        String title = form.needed("title");
        Position position = form.position("position");
        String code = form.text("code");
        @Nullable String superior = form.text("superior").isEmpty() ? null : form.text("superior");
        form.requireSound();
        return editing.edit(
                visit,
                FIELDS_OF_POST,
                chart -> ChartEdit.add(
                        chart, new Post(code.isEmpty() ? code(chart, title) : code, title, position, superior)));
    }

    /** A short name made of the title, which no other post has. */
    private static String code(Organization chart, String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String first = plain.isEmpty() ? "jabatan" : plain;
        String code = first;
        for (int i = 2; chart.post(code).isPresent(); i++) {
            code = first + "-" + i;
        }
        return code;
    }

    private ChartEditing.Outcome assign(Visit visit, ChartForm form) {
        DutyAssignment duty = new DutyAssignment(
                form.person("duty-person"), form.duty("duty"), form.day("duty-from"), form.dayOrNone("duty-until"));
        form.requireSound();
        return editing.edit(visit, Map.of(DUTY_REVERSED, "duty-until"), chart -> ChartEdit.assign(chart, duty));
    }

    private ChartEditing.Outcome endDuty(Visit visit, ChartForm form) {
        String key = form.text("key");
        LocalDate last = form.day("duty-last");
        form.requireSound();
        return editing.edit(
                visit,
                Map.of(),
                chart -> chart.duties().stream()
                        .filter(duty -> key(duty).equals(key))
                        .findFirst()
                        .map(duty -> ChartEdit.end(chart, duty, last))
                        .orElse(chart));
    }

    private static String key(DutyAssignment duty) {
        return duty.person() + "|" + duty.duty().id() + "|" + duty.from();
    }

    private void show(Visit visit, int status, List<Problem> problems) {
        Words words = visit.words();
        Chart chart = desk.administration().chart();
        ChartWords told = ChartWords.of(desk, words, chart.organization());
        LocalDate today = desk.today();
        ChartTree tree = new ChartTree(chart.organization(), told, today);
        FormFields fields = new FormFields(words, visit.form(), problems);
        pages.show(
                visit,
                status,
                "organization",
                words.t("chart.title"),
                Map.of(
                        "roots",
                        tree.roots(),
                        "closed",
                        tree.closed(),
                        "duties",
                        duties(chart.organization(), told, today),
                        "problems",
                        problems,
                        "done",
                        !visit.asked("done").isEmpty(),
                        "version",
                        chart.version(),
                        "postFields",
                        postFields(fields, chart.organization(), told, today),
                        "dutyFields",
                        dutyFields(fields, told, today),
                        "today",
                        today.toString()));
    }

    private static List<DutyRow> duties(Organization chart, ChartWords told, LocalDate today) {
        return chart.duties().stream()
                .filter(duty -> {
                    LocalDate last = duty.untilInclusive();
                    return last == null || !last.isBefore(today);
                })
                .map(duty -> new DutyRow(
                        key(duty),
                        told.name(duty.person()),
                        told.duty(duty.duty()),
                        told.term(duty.from(), duty.untilInclusive())))
                .toList();
    }

    private static List<Field> postFields(FormFields fields, Organization chart, ChartWords told, LocalDate today) {
        return List.of(
                fields.line("title", true, ""),
                fields.list("position", true, "", positions(told)),
                fields.list("superior", false, "", superiors(chart, today)),
                fields.line("code", false, ""));
    }

    static List<Choice> positions(ChartWords told) {
        return Arrays.stream(Position.values())
                .map(position -> new Choice(position.id(), told.position(position), false))
                .toList();
    }

    static List<Choice> superiors(Organization chart, LocalDate today) {
        return chart.posts().stream()
                .filter(post -> post.isOpen(today) && post.position() != Position.STAFF)
                .map(post -> new Choice(post.id(), post.title(), false))
                .toList();
    }

    private List<Field> dutyFields(FormFields fields, ChartWords told, LocalDate today) {
        return List.of(
                fields.list("duty", true, "", ChartForm.duties(told)),
                fields.list("duty-person", true, "", ChartForm.people(desk)),
                fields.day("duty-from", true, today.toString()),
                fields.day("duty-until", false, ""));
    }
}
