package id.tapal.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.codec.Spreadsheet;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official register of the requests of a month, to print, and as a table for a spreadsheet. */
final class RequestRegisterPage {

    private static final String PATH = "/desk/request-register";

    private final Desk desk;
    private final Pages pages;

    RequestRegisterPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void register(Pages.Registry registry) {
        registry.read(PATH, this::show);
        registry.read(PATH + ".csv", this::table);
        registry.read(
                PATH + ".pdf",
                visit -> pages.print(visit, register(visit, month(visit).orElseThrow(NoSuchPage::new))));
    }

    private RequestRegister columns(Visit visit) {
        return new RequestRegister(visit.words(), desk.book().standard().zone());
    }

    private void show(Visit visit) {
        month(visit)
                .ifPresentOrElse(
                        month -> pages.show(visit, register(visit, month)),
                        () -> pages.show(
                                visit,
                                422,
                                "request-register",
                                visit.words().t("request-register.title"),
                                parts(
                                        visit,
                                        visit.asked("month"),
                                        visit.words().t("request-register.no-month"),
                                        List.of())));
    }

    private Pages.Leaf register(Visit visit, YearMonth month) {
        String title = visit.words().t("request-register.title");
        return new Pages.Leaf(
                "request-register", title, title + " " + month, parts(visit, month.toString(), "", rows(visit, month)));
    }

    private Map<String, Object> parts(Visit visit, String month, String problem, List<List<String>> rows) {
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
                rows);
    }

    private void table(Visit visit) {
        YearMonth month = month(visit).orElseThrow(NoSuchPage::new);
        StringWriter text = new StringWriter();
        text.write(Spreadsheet.MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(Spreadsheet.SEPARATOR)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(columns(visit).heads());
        rows(visit, month)
                .forEach(row ->
                        csv.writeRecord(row.stream().map(Spreadsheet::text).toList()));
        visit.context()
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"register-" + month + ".csv\"")
                .result(text.toString());
    }

    /** The month asked for, or this one; empty where that is none. */
    private Optional<YearMonth> month(Visit visit) {
        String asked = visit.asked("month");
        if (asked.isEmpty()) {
            ZoneId zone = desk.book().standard().zone();
            return Optional.of(YearMonth.from(LocalDate.ofInstant(desk.clock().instant(), zone)));
        }
        try {
            return Optional.of(YearMonth.parse(asked))
                    .filter(month -> month.getYear() >= 1 && month.getYear() < 10_000);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private List<List<String>> rows(Visit visit, YearMonth month) {
        RequestRegister columns = columns(visit);
        return Page.all((Optional<Cursor> after) -> desk.search().search(query(month, after), visit.memberId()))
                .flatMap(row -> desk.cases().read(row.number(), visit.memberId()).stream())
                .map(columns::row)
                .toList();
    }

    private RegisterQuery query(YearMonth month, Optional<Cursor> after) {
        ZoneId zone = desk.book().standard().zone();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant before = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return RegisterQuery.opened(from, before, Optional.empty(), desk.clock().instant(), after, Page.LIMIT);
    }
}
