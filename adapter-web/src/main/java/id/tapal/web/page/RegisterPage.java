package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.view.SavedView;
import id.tapal.application.view.Views;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Arrays;
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
        registry.send(PATH + "/views", this::save);
        registry.send(PATH + "/views/delete", this::delete);
    }

    private void save(Visit visit) {
        String member = visit.memberId();
        RegisterFilter filter = RegisterFilter.of(visit.form()::text);
        String name = visit.form().text("name");
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
        Instant now = desk.clock().instant();
        Words words = visit.words();
        List<Row> rows = List.of();
        String next = "";
        if (!filter.isTooShort()) {
            Page<RegisterRow, Cursor> page = desk.search().search(filter.query(now, cursor(visit), ROWS), member);
            rows = page.items().stream().map(row -> row(words, row, now)).toList();
            next = page.next().map(cursor -> filter.address(PATH, cursor)).orElse("");
        }
        Map<String, Object> parts = new HashMap<>();
        parts.put("rows", rows);
        parts.put("next", next);
        parts.put("filter", filter);
        parts.put("channels", channels(words, filter));
        parts.put("stages", stages(words, filter));
        parts.put("views", desk.views().of(member));
        parts.put("saving", saving);
        parts.put("problem", filter.isTooShort() ? words.t("register.short", RegisterQuery.SHORTEST_PART) : "");
        pages.show(visit, filter.isTooShort() ? UNPROCESSABLE : status, "register", words.t("register.title"), parts);
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

    private static List<Choice> channels(Words words, RegisterFilter filter) {
        return Arrays.stream(Channel.values())
                .map(each -> new Choice(
                        each.id(), words.messages().text("channel." + each.id()), filter.has("channel", each.id())))
                .toList();
    }

    private static List<Choice> stages(Words words, RegisterFilter filter) {
        return Arrays.stream(Stage.values())
                .filter(each -> each != Stage.NEW)
                .map(each -> new Choice(each.id(), words.messages().label(each), filter.has("stage", each.id())))
                .toList();
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
