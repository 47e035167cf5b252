package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.view.SavedView;
import id.tapal.application.view.Views;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register: every case that this person may read, searched and filtered; and the filters that they have named. */
final class RegisterPage {

    static final String PATH = "/desk/register";

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int ROWS = 50;

    private final Desk desk;
    private final Pages pages;

    RegisterPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** A row in words. */
    record Row(
            String number,
            String channel,
            String stage,
            String requester,
            String about,
            String opened,
            String due,
            boolean late) {}

    /**
     * What the page says of the saving of a view.
     *
     * @param name as it was typed
     * @param problem why it was not saved; empty where nothing is wrong
     */
    record Saving(String name, String problem) {
        static final Saving NONE = new Saving("", "");
    }

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> show(visit, RegisterFilter.of(visit::asked), OK, Saving.NONE));
        registry.read(PATH + "/views", visit -> visit.goTo(PATH)); // reloaded where it could not be saved
        registry.send(PATH + "/views", this::save, this::again);
        registry.send(PATH + "/views/delete", this::delete);
    }

    private void again(Visit visit) {
        Saving saving =
                new Saving(visit.form().text("name"), HeldForms.unsent(visit).text());
        show(visit, RegisterFilter.of(visit.form()::text), OK, saving);
    }

    private void save(Visit visit) {
        String member = visit.memberId();
        RegisterFilter filter = RegisterFilter.of(visit.form()::text);
        String name = visit.form().text("name");
        if (!FilterProblems.of(filter, visit.words()).isEmpty()) {
            show(visit, filter, UNPROCESSABLE, new Saving(name, ""));
            return;
        }
        SavedView view;
        try {
            view = new SavedView(name, filter.kept());
        } catch (IllegalArgumentException unfit) {
            String problem = visit.words().t("views.no-name", SavedView.LONGEST_NAME);
            show(visit, filter, UNPROCESSABLE, new Saving(name, problem));
            return;
        }
        if (desk.views().save(member, view)) {
            visit.goTo(filter.address(PATH));
        } else {
            show(visit, filter, CONFLICT, new Saving(name, visit.words().t("views.full", Views.MOST)));
        }
    }

    private void delete(Visit visit) {
        desk.views().delete(visit.memberId(), visit.form().text("name"));
        visit.goTo(RegisterFilter.of(visit.form()::text).address(PATH));
    }

    private void show(Visit visit, RegisterFilter filter, int status, Saving saving) {
        String member = visit.memberId();
        desk.rights().requireReader(member);
        Words words = visit.words();
        FilterProblems problems = FilterProblems.of(filter, words);
        Map<String, Object> parts = new HashMap<>();
        if (problems.isEmpty()) {
            found(visit, filter, parts);
        } else {
            parts.put("rows", List.of());
            parts.put("next", "");
        }
        parts.put("filter", filter);
        parts.put("choices", FilterChoices.of(filter, desk.administration().members(), words));
        parts.put("views", desk.views().of(member));
        parts.put("saving", saving);
        parts.put("problems", problems);
        pages.show(visit, problems.isEmpty() ? status : UNPROCESSABLE, "register", words.t("register.title"), parts);
    }

    private void found(Visit visit, RegisterFilter filter, Map<String, Object> parts) {
        Instant now = desk.clock().instant();
        ZoneId zone = desk.book().standard().zone();
        Page<RegisterRow, Cursor> page =
                desk.search().search(filter.query(now, zone, cursor(visit), ROWS), visit.memberId());
        parts.put(
                "rows",
                page.items().stream().map(row -> row(visit.words(), row, now)).toList());
        parts.put(
                "next", page.next().map(cursor -> filter.address(PATH, cursor)).orElse(""));
    }

    /** A cursor that somebody has changed begins at the first page. */
    static Optional<Cursor> cursor(Visit visit) {
        String text = visit.asked("cursor");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Cursor.parse(text));
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    private Row row(Words words, RegisterRow row, Instant now) {
        return new Row(
                row.number(),
                words.messages().text("channel." + row.channel().id()),
                words.messages().label(row.stage()),
                row.requester(),
                row.request(),
                words.moment(row.openedAt(), desk.book().standard().zone()),
                row.dueAt().map(due -> words.timeLeft(due, now)).orElse(""),
                row.isLate(now));
    }
}
