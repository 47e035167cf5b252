package id.tapal.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.codec.Spreadsheet;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The official register of the requests of a month, to print, and as a table for a spreadsheet. */
final class RequestRegisterPage {

    private static final String PATH = "/desk/request-register";

    /** About five sheets of paper. */
    private static final int ROWS = 100;

    private final Desk desk;
    private final Pages pages;
    private final Pages.Surroundings surroundings;

    RequestRegisterPage(Desk desk, Pages pages, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.pages = pages;
        this.surroundings = surroundings;
    }

    void register(Pages.Registry registry) {
        registry.read(PATH, this::show);
        registry.read(PATH + ".csv", this::table);
        registry.read(PATH + ".pdf", this::print);
    }

    private RequestRegister columns(Visit visit) {
        return new RequestRegister(visit.words(), desk.book().standard().zone());
    }

    private void show(Visit visit) {
        Optional<YearMonth> month = month(visit);
        if (month.isEmpty()) {
            String asked = visit.asked("month");
            String problem = visit.words().t("request-register.no-month");
            pages.show(
                    visit,
                    422,
                    "request-register",
                    visit.words().t("request-register.title"),
                    parts(visit, asked, problem, List.of(), ""));
            return;
        }
        Page<RegisterRow, Cursor> page = page(month.get(), RegisterPage.cursor(visit), ROWS, visit.memberId());
        String next = page.next()
                .map(cursor -> RegisterFilter.after(PATH + "?month=" + month.get(), cursor))
                .orElse("");
        pages.show(visit, leaf(visit, month.get(), rows(page, columns(visit), visit.memberId()), next));
    }

    /** The whole month on as many sheets as it takes. */
    private void print(Visit visit) {
        YearMonth month = month(visit).orElseThrow(NoSuchPage::new);
        List<List<String>> rows = new ArrayList<>();
        each(month, visit.memberId(), page -> rows.addAll(rows(page, columns(visit), visit.memberId())));
        pages.print(visit, leaf(visit, month, rows, ""));
    }

    private Pages.Leaf leaf(Visit visit, YearMonth month, List<List<String>> rows, String next) {
        String title = visit.words().t("request-register.title");
        return new Pages.Leaf(
                "request-register", title, title + " " + month, parts(visit, month.toString(), "", rows, next));
    }

    private Map<String, Object> parts(Visit visit, String month, String problem, List<List<String>> rows, String next) {
        return Map.of(
                "agency",
                desk.book().standard().agency(),
                "month",
                month,
                "problem",
                problem,
                "heads",
                columns(visit).heads(),
                "rows",
                rows,
                "next",
                next);
    }

    private void table(Visit visit) {
        String member = visit.memberId();
        YearMonth month = month(visit).orElseThrow(NoSuchPage::new);
        RequestRegister columns = columns(visit);
        visit.context()
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"register-" + month + ".csv\"");
        surroundings.stream(
                visit.context(), out -> SpreadsheetText.write(out, csv -> table(csv, month, columns, member)));
    }

    private void table(CsvWriter csv, YearMonth month, RequestRegister columns, String member) throws IOException {
        csv.writeRecord(columns.heads());
        each(
                month,
                member,
                page -> rows(page, columns, member)
                        .forEach(row -> csv.writeRecord(
                                row.stream().map(Spreadsheet::text).toList())));
    }

    private void each(YearMonth month, String member, Consumer<Page<RegisterRow, Cursor>> taken) {
        Optional<Cursor> after = Optional.empty();
        do {
            Page<RegisterRow, Cursor> page = page(month, after, Page.LIMIT, member);
            taken.accept(page);
            after = page.next();
        } while (after.isPresent());
    }

    /** The month asked for, or this one; empty where that is none. */
    private Optional<YearMonth> month(Visit visit) {
        String asked = visit.asked("month");
        if (asked.isEmpty()) {
            return Optional.of(YearMonth.from(desk.today()));
        }
        try {
            return Optional.of(YearMonth.parse(asked))
                    .filter(month -> month.getYear() >= 1 && month.getYear() < 10_000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private List<List<String>> rows(Page<RegisterRow, Cursor> page, RequestRegister columns, String member) {
        List<String> numbers = page.items().stream().map(RegisterRow::number).toList();
        return desk.records().read(numbers, member).stream().map(columns::row).toList();
    }

    private Page<RegisterRow, Cursor> page(YearMonth month, Optional<Cursor> after, int most, String member) {
        ZoneId zone = desk.book().standard().zone();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant before = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return desk.search()
                .search(
                        RegisterQuery.opened(
                                from, before, Optional.empty(), desk.clock().instant(), after, most),
                        member);
    }
}
