package id.tapal.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a QR code as a telephone does. */
final class QrReader {

    private static final Pattern BOX = Pattern.compile("<svg class=\"qr\"[^>]* viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern RUN =
            Pattern.compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"1\"/>");
    private static final int SCALE = 4;

    private QrReader() {}

    /** What the code in a page says. */
    static String read(String html) {
        Matcher box = BOX.matcher(html);
        if (!box.find()) {
            throw new AssertionError("no code in " + html);
        }
        int side = Integer.parseInt(box.group(1)) * SCALE;
        int[] points = new int[side * side];
        Arrays.fill(points, 0xffffff);
        Matcher run = RUN.matcher(html);
        while (run.find()) {
            int from = Integer.parseInt(run.group(1)) * SCALE;
            int width = Integer.parseInt(run.group(3)) * SCALE;
            for (int line = 0; line < SCALE; line++) {
                int row = (Integer.parseInt(run.group(2)) * SCALE + line) * side;
                Arrays.fill(points, row + from, row + from + width, 0);
            }
        }
        return read(side, side, points);
    }

    /** What the code in a picture says. */
    static String read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return read(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    private static String read(int width, int height, int[] points) {
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points))))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("there is no code", none);
        } catch (ReaderException broken) {
            throw new AssertionError("there is a code that cannot be read", broken);
        }
    }
}
