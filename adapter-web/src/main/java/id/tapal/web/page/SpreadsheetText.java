package id.tapal.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.tapal.codec.Spreadsheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A text that a spreadsheet with Indonesian settings opens, sent while it is made. */
final class SpreadsheetText {

    private SpreadsheetText() {}

    /** Writes the rows. */
    interface Rows {
        void write(CsvWriter csv) throws IOException;
    }

    static void write(OutputStream out, Rows rows) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(Spreadsheet.MARK);
        rows.write(CsvWriter.builder()
                .fieldSeparator(Spreadsheet.SEPARATOR)
                .bufferSize(0)
                .build(text));
        text.flush();
    }
}
