package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.codec.Spreadsheet;
import id.tapal.web.page.RegisterColumns.Cell;
import id.tapal.web.page.RegisterColumns.Moment;
import id.tapal.web.page.RegisterColumns.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a search of the register finds, as a table for a spreadsheet: all of it, sent while it is read. */
final class RegisterExport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Desk desk;
    private final Pages.Surroundings surroundings;

    RegisterExport(Desk desk, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.surroundings = surroundings;
    }

    void register(Pages.Registry registry) {
        registry.read("/desk/register.csv", visit -> send(visit, "csv", "text/csv; charset=utf-8", this::csv));
        registry.read("/desk/register.xlsx", visit -> send(visit, "xlsx", Xlsx.TYPE, this::xlsx));
    }

    /** Writes a table in one form. */
    private interface Form {
        void write(OutputStream out, Words words, List<String> heads, Iterator<List<Cell>> rows) throws IOException;
    }

    private void send(Visit visit, String ending, String type, Form form) {
        String member = visit.memberId();
        desk.rights().requireReader(member);
        RegisterFilter filter = RegisterFilter.of(visit::asked);
        if (!FilterProblems.of(filter, visit.words()).isEmpty()) {
            throw new NoSuchPage();
        }
        Instant now = desk.clock().instant();
        ZoneId zone = desk.book().standard().zone();
        RegisterColumns columns = new RegisterColumns(visit.words(), zone, now);
        visit.context()
                .contentType(type)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        Download.disposition("register-" + LocalDate.ofInstant(now, zone) + "." + ending));
        surroundings.stream(
                visit.context(),
                out -> form.write(
                        out,
                        visit.words(),
                        columns.heads(),
                        rows(after -> filter.query(now, zone, after), member, columns)));
    }

    private Iterator<List<Cell>> rows(
            Function<Optional<Cursor>, RegisterQuery> query, String member, RegisterColumns columns) {
        return Page.<RegisterRow, Cursor>all(
                        (Optional<Cursor> after) -> desk.search().search(query.apply(after), member))
                .map(columns::cells)
                .iterator();
    }

    private void csv(OutputStream out, Words words, List<String> heads, Iterator<List<Cell>> rows) throws IOException {
        SpreadsheetText.write(out, csv -> {
            csv.writeRecord(heads);
            while (rows.hasNext()) {
                csv.writeRecord(rows.next().stream().map(RegisterExport::text).toList());
            }
        });
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Text said -> Spreadsheet.text(said.text());
            case Moment moment -> MOMENT.format(moment.at());
        };
    }

    private void xlsx(OutputStream out, Words words, List<String> heads, Iterator<List<Cell>> rows) throws IOException {
        new Xlsx(words.t("register.title")).write(out, heads, rows);
    }
}
