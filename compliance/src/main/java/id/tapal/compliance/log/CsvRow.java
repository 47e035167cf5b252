package id.tapal.compliance.log;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row that is being read: one object for all of them, for a log has millions. Of most cells it makes no text: they are empty, or say what the row before
 * said, or are a time.
 */
final class CsvRow extends CsvCallbackHandler<CsvRow> {

    private static final int MOST = 4096;
    private static final int NONE = -1;

    private final String source;
    private final int longest;
    private final TimestampReader times;
    private final Texts texts = new Texts();
    private @Nullable String[] cells = new @Nullable String[64];
    private Texts.@Nullable Known[] last = new Texts.@Nullable Known[64];
    private int[] filled = new int[64];
    private int filledCount;
    private int count;
    private int timeColumn = NONE;
    private @Nullable Timestamp time;
    private long line;
    private RecordType type = RecordType.DATA;

    /**
     * @param longest cell, in characters
     */
    CsvRow(String source, int longest, TimestampReader times) {
        this.source = source;
        this.longest = longest;
        this.times = times;
    }

    static UnusableLog tooLong(String source, long line, int longest) {
        return UnusableLog.at(
                source,
                line,
                "a cell is longer than " + longest + " characters; if that is meant, allow more with --max-cell");
    }

    /** From the next row on, the cells of a column are times. */
    void readTimesIn(int column) {
        timeColumn = column;
    }

    long line() {
        return line;
    }

    int count() {
        return count;
    }

    /** A cell; empty where the row has no more, and where it was read as a time. */
    String cell(int column) {
        String cell = column < count ? cells[column] : null;
        return cell == null ? "" : cell;
    }

    /** The time of the row; null where its cell is none. */
    @Nullable
    Timestamp time() {
        return time;
    }

    /** How many cells have a text, the time apart. */
    int filledCount() {
        return filledCount;
    }

    /**
     * The column of a cell with a text, from left to right.
     *
     * @param index which of them, from 0
     */
    int filled(int index) {
        return filled[index];
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
        for (int i = 0; i < filledCount; i++) {
            cells[filled[i]] = null;
        }
        line = startingLine;
        count = 0;
        filledCount = 0;
        time = null;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int column = count;
        if (column == cells.length) {
            makeRoom();
        }
        count = column + 1;
        if (length > 0) {
            put(column, buffer, offset, length);
        }
    }

    private void put(int column, char[] buffer, int offset, int length) {
        if (length > longest) {
            throw tooLong(source, line, longest);
        }
        if (column == timeColumn) {
            time = times.read(buffer, offset, length);
            if (time != null) {
                return;
            }
        }
        Texts.Known known = texts.known(last[column], buffer, offset, length);
        last[column] = known;
        cells[column] = known == null ? new String(buffer, offset, length) : known.text();
        filled[filledCount++] = column;
    }

    private void makeRoom() {
        if (count == MOST) {
            throw UnusableLog.at(source, line, "a row has more than " + MOST + " cells; no log needs as many");
        }
        cells = Arrays.copyOf(cells, 2 * count);
        last = Arrays.copyOf(last, 2 * count);
        filled = Arrays.copyOf(filled, 2 * count);
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
