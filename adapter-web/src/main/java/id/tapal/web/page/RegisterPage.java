package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register: every case that this person may read, searched and filtered. */
final class RegisterPage {

    private static final int ROWS = 50;
    private static final List<String> FILTERS = List.of("number", "requester", "text", "channel", "stage", "late");

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

    void register(Pages.Registry registry) {
        registry.read("/desk/register", this::show);
    }

    private void show(Visit visit) {
        String member = visit.memberId();
        Instant now = desk.clock().instant();
        Words words = visit.words();
        Optional<String> tooShort = Stream.of("number", "requester", "text")
                .filter(name -> !visit.asked(name).isEmpty() && RegisterQuery.isShort(visit.asked(name)))
                .findFirst();
        List<Row> rows = List.of();
        String next = "";
        if (tooShort.isEmpty()) {
            Page<RegisterRow, Cursor> page = desk.search().search(query(visit, now), member);
            rows = page.items().stream().map(row -> row(words, row, now)).toList();
            next = page.next().map(cursor -> address(visit, cursor)).orElse("");
        }
        pages.show(
                visit,
                tooShort.isEmpty() ? 200 : 422,
                "register",
                words.t("register.title"),
                Map.of(
                        "rows", rows,
                        "next", next,
                        "asked", FILTERS.stream().collect(Collectors.toMap(name -> name, visit::asked)),
                        "channels", channels(visit),
                        "stages", stages(visit),
                        "problem",
                                tooShort.map(name -> words.t("register.short", RegisterQuery.SHORTEST_PART))
                                        .orElse("")));
    }

    private static RegisterQuery query(Visit visit, Instant now) {
        return new RegisterQuery(
                part(visit, "number"),
                part(visit, "requester"),
                part(visit, "text"),
                part(visit, "channel").flatMap(Channel::find),
                part(visit, "stage").flatMap(Stage::find),
                Optional.empty(),
                Optional.empty(),
                visit.asked("late").isEmpty() ? Optional.empty() : Optional.of(true),
                Optional.empty(),
                now,
                RegisterQuery.Sort.OPENED,
                true,
                part(visit, "cursor").flatMap(RegisterPage::cursor),
                ROWS);
    }

    /** A cursor that somebody has changed begins at the first page. */
    private static Optional<Cursor> cursor(String text) {
        try {
            return Optional.of(Cursor.parse(text));
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    private static Optional<String> part(Visit visit, String name) {
        return Optional.of(visit.asked(name)).filter(text -> !text.isEmpty());
    }

    private static String address(Visit visit, Cursor cursor) {
        Stream<String> filters = FILTERS.stream()
                .filter(name -> !visit.asked(name).isEmpty())
                .map(name -> name + "=" + encoded(visit.asked(name)));
        return Stream.concat(filters, Stream.of("cursor=" + encoded(cursor.text())))
                .collect(Collectors.joining("&", "/desk/register?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Choice> channels(Visit visit) {
        return Arrays.stream(Channel.values())
                .map(each -> new Choice(
                        each.id(),
                        visit.words().messages().text("channel." + each.id()),
                        each.id().equals(visit.asked("channel"))))
                .toList();
    }

    private static List<Choice> stages(Visit visit) {
        return Arrays.stream(Stage.values())
                .filter(each -> each != Stage.NEW)
                .map(each -> new Choice(
                        each.id(),
                        visit.words().messages().label(each),
                        each.id().equals(visit.asked("stage"))))
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
