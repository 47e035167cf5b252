package id.tapal.compliance.log;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/** The row that is being read: one object for all of them, for a log has millions. */
final class CsvRow extends CsvCallbackHandler<CsvRow> {

    private static final int MOST = 4096;

    private final String source;
    private final int longest;
    private final Texts texts = new Texts();
    private String[] cells = new String[64];
    private int count;
    private long line;
    private RecordType type = RecordType.DATA;

    /**
     * @param longest cell, in characters
     */
    CsvRow(String source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    static UnusableLog tooLong(String source, long line, int longest) {
        return UnusableLog.at(
                source,
                line,
                "a cell is longer than " + longest + " characters; if that is meant, allow more with --max-cell");
    }

    long line() {
        return line;
    }

    int count() {
        return count;
    }

    /** A cell; empty where the row has no more. */
    String cell(int column) {
        return column < count ? cells[column] : "";
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        count = 0;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (length > longest) {
            throw tooLong(source, line, longest);
        }
        if (count == MOST) {
            throw UnusableLog.at(source, line, "a row has more than " + MOST + " cells; no log needs as many");
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, 2 * count);
        }
        cells[count++] = texts.of(buffer, offset, length);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }
}
