package id.tapal.web.page;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (kode QR) as rectangles, which a page shows as an {@code svg} without style or script, and a paper prints. {@code qr.jte} is its picture.
 *
 * @param size how many modules it is wide and high, with the white around it
 * @param runs the black modules, those beside each other as one
 */
record QrPicture(int size, List<Run> runs) {

    /** So much white around it the standard asks for (ISO/IEC 18004). */
    private static final int QUIET = 4;

    /** Black modules beside each other, from the left, in one row. */
    record Run(int x, int y, int width) {}

    /**
     * The code of a text.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException if it has more than some 2300 bytes, which an address never has
     */
    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        List<Run> runs = new ArrayList<>();
        for (int y = 0; y < code.size; y++) {
            addRow(code, y, runs);
        }
        return new QrPicture(code.size + 2 * QUIET, List.copyOf(runs));
    }

    private static void addRow(QrCode code, int y, List<Run> runs) {
        for (int x = 0; x < code.size; x++) {
            int from = x;
            while (code.getModule(x, y)) { // white beyond the edge
                x++;
            }
            if (x > from) {
                runs.add(new Run(from + QUIET, y + QUIET, x - from));
            }
        }
    }
}
