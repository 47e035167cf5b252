package id.tapal.web.page;

import id.tapal.web.page.RegisterColumns.Cell;
import id.tapal.web.page.RegisterColumns.Moment;
import id.tapal.web.page.RegisterColumns.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as a workbook, a few at a time. A text is a text in it, whatever it begins with, and a moment a date that can be reckoned with. */
final class Xlsx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** More does not fit into a cell. */
    static final int LONGEST = 32_767;

    private static final int FLUSHED = 500;
    private static final double NARROW = 18;
    private static final String MOMENT = "dd/mm/yyyy hh:mm";

    private final String title;
    private final int most;

    Xlsx(String title) {
        this(title, Worksheet.MAX_ROWS);
    }

    /**
     * @param most how many rows a sheet has at most, its heads among them; further ones stand on further sheets
     */
    Xlsx(String title, int most) {
        this.title = title;
        this.most = most;
    }

    void write(OutputStream out, List<String> heads, Iterator<List<Cell>> rows) throws IOException {
        try (Workbook book = new Workbook(out, "Tapal", null)) {
            int sheets = 0;
            do {
                sheets++;
                sheet(book, sheets == 1 ? title : title + " " + sheets, heads, rows);
            } while (rows.hasNext());
        }
    }

    private void sheet(Workbook book, String name, List<String> heads, Iterator<List<Cell>> rows) throws IOException {
        try (Worksheet sheet = book.newWorksheet(name)) {
            sheet.freezePane(0, 1);
            for (int i = 0; i < heads.size(); i++) {
                sheet.width(i, NARROW);
                sheet.inlineString(0, i, heads.get(i));
                sheet.style(0, i).bold().set();
            }
            for (int line = 1; line < most && rows.hasNext(); line++) {
                row(sheet, line, rows.next());
                if (line % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void row(Worksheet sheet, int line, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case Text said -> {
                    if (!said.text().isEmpty()) {
                        sheet.inlineString(line, i, shortened(said.text()));
                    }
                }
                case Moment moment -> {
                    sheet.value(line, i, moment.at());
                    sheet.style(line, i).format(MOMENT).set();
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
