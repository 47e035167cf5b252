package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.standard.Channel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guest book of a day (buku tamu), to print. */
final class GuestBookPage {

    private static final String PATH = "/desk/guest-book";
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;

    GuestBookPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** A visit in the guest book. */
    record Guest(String time, String number, String name, String purpose, String handler, String stage) {}

    void register(Pages.Registry registry) {
        registry.read(PATH, this::show);
        registry.read(
                PATH + ".pdf",
                visit -> pages.print(visit, book(visit, day(visit).orElseThrow(NoSuchPage::new))));
    }

    private void show(Visit visit) {
        day(visit)
                .ifPresentOrElse(
                        day -> pages.show(visit, book(visit, day)),
                        () -> pages.show(
                                visit,
                                UNPROCESSABLE,
                                "guest-book",
                                visit.words().t("guest-book.title"),
                                parts(
                                        visit.asked("day"),
                                        visit.words().t("guest-book.no-day"),
                                        Optional.empty(),
                                        List.of())));
    }

    private Pages.Leaf book(Visit visit, LocalDate day) {
        String title = visit.words().t("guest-book.title");
        return new Pages.Leaf(
                "guest-book",
                title,
                title + " " + day,
                parts(
                        day.toString(),
                        visit.words().messages().date(day),
                        Optional.of(PATH + ".pdf?day=" + day),
                        visits(visit, day)));
    }

    private Map<String, Object> parts(String day, String heading, Optional<String> pdf, List<Guest> visits) {
        return Map.of(
                "agency",
                desk.book().standard().agency(),
                "day",
                day,
                "heading",
                heading,
                "pdf",
                pdf.orElse(""),
                "visits",
                visits);
    }

    /** The day asked for, or this one; empty where that is none. */
    private Optional<LocalDate> day(Visit visit) {
        String asked = visit.asked("day");
        if (asked.isEmpty()) {
            return Optional.of(desk.today());
        }
        try {
            return Optional.of(LocalDate.parse(asked)).filter(day -> day.getYear() >= 1 && day.getYear() < 10_000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private ZoneId zone() {
        return desk.book().standard().zone();
    }

    private List<Guest> visits(Visit visit, LocalDate day) {
        Instant now = desk.clock().instant();
        Instant from = day.atStartOfDay(zone()).toInstant();
        Instant before = day.plusDays(1).atStartOfDay(zone()).toInstant();
        return Page.all((Optional<Cursor> after) -> desk.search()
                        .search(
                                RegisterQuery.opened(
                                        from, before, Optional.of(Channel.WALK_IN), now, after, Page.LIMIT),
                                visit.memberId()))
                .map(row -> visited(row, visit.words()))
                .toList();
    }

    private Guest visited(RegisterRow row, Words words) {
        return new Guest(
                words.messages().time(row.openedAt(), zone()),
                row.number(),
                row.requester(),
                row.request(),
                row.handler(),
                words.messages().label(row.stage()));
    }
}
