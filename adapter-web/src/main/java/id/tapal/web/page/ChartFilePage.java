package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Chart;
import id.tapal.codec.BadInput;
import id.tapal.codec.JsonBody;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.FaultyChart;
import id.tapal.domain.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;

/** The chart as the file that {@code tapal staff chart --set} takes: taken out, and put in after a look at what it would change. For administrators. */
final class ChartFilePage {

    private static final String PATH = OrganizationPage.PATH + "/file";
    private static final ObjectWriter READABLE = JsonBody.MAPPER.writerWithDefaultPrettyPrinter();
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;

    private final Desk desk;
    private final Pages pages;
    private final ChartEditing editing;

    ChartFilePage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.editing = new ChartEditing(desk);
    }

    void register(Pages.Registry registry) {
        registry.read(PATH, this::export);
        registry.sendFile(PATH, this::look, this::tooLarge);
        registry.sendFile(PATH + "/set", this::set, this::tooLarge);
    }

    private void requireAdministrator(Visit visit) {
        desk.administration().requireAdministrator(visit.memberId());
    }

    private void export(Visit visit) {
        requireAdministrator(visit);
        String chart = READABLE.writeValueAsString(
                OrganizationJson.tree(desk.administration().organization()));
        visit.context()
                .contentType("application/json; charset=utf-8")
                .header("Content-Disposition", Download.disposition("bagan-organisasi.json"))
                .header("Cache-Control", "no-store")
                .result(chart.getBytes(StandardCharsets.UTF_8));
    }

    private void tooLarge(Visit visit) {
        requireAdministrator(visit);
        show(visit, TOO_LARGE, "", List.of(), List.of(problem(visit.words().t("chart.file-too-large"))));
    }

    /** Shows what the file would change, and changes nothing. */
    private void look(Visit visit) {
        requireAdministrator(visit);
        String json = new String(visit.form().file("file"), StandardCharsets.UTF_8);
        try {
            Organization next = OrganizationJson.read(json);
            Organization now = desk.administration().organization();
            show(visit, OK, json, editing.differences(visit.words(), now, next), List.of());
        } catch (IllegalArgumentException wrong) {
            show(visit, UNPROCESSABLE, "", List.of(), faults(visit.words(), wrong));
        }
    }

    /** What has been looked at comes back as a text of the form; it is read and checked again. */
    private void set(Visit visit) {
        requireAdministrator(visit);
        String json = visit.form().typed("chart");
        try {
            Organization next = OrganizationJson.read(json);
            ChartEditing.Outcome outcome = editing.edit(visit, Map.of(), now -> next);
            if (outcome.isDone()) {
                visit.goTo(OrganizationPage.PATH + "?done=true");
                return;
            }
            Organization now = desk.administration().organization();
            show(visit, outcome.status(), json, editing.differences(visit.words(), now, next), outcome.problems());
        } catch (IllegalArgumentException wrong) {
            show(visit, UNPROCESSABLE, "", List.of(), faults(visit.words(), wrong));
        }
    }

    private List<Problem> faults(Words words, IllegalArgumentException wrong) {
        if (wrong instanceof FaultyChart faulty) {
            return editing.problems(words, faulty, Map.of());
        }
        BadInput input = BadInput.of(wrong);
        String remedy = input.remedy(words.messages());
        return List.of(problem(input.field().isEmpty() ? remedy : input.field() + ": " + remedy));
    }

    private static Problem problem(String text) {
        return new Problem("", text);
    }

    private void show(Visit visit, int status, String json, List<String> differences, List<Problem> problems) {
        Chart chart = desk.administration().chart();
        pages.show(
                visit,
                status,
                "chart-file",
                visit.words().t("chart.file-title"),
                Map.of("chart", json, "differences", differences, "problems", problems, "version", chart.version()));
    }
}
