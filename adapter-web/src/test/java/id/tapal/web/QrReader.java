package id.tapal.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a QR code as a telephone does. */
final class QrReader {

    private static final Pattern BOX = Pattern.compile("<svg class=\"qr\"[^>]* viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern RUN =
            Pattern.compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"1\"/>");
    private static final int SCALE = 4;
    private static final double[] DISTANCES = {1, 1.25, 1.5, 2, 0.75};

    private QrReader() {}

    /** What the code in a page says. */
    static String read(String html) {
        Matcher box = BOX.matcher(html);
        if (!box.find()) {
            throw new AssertionError("no code in " + html);
        }
        int side = Integer.parseInt(box.group(1)) * SCALE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, side, side);
        drawing.setColor(Color.BLACK);
        Matcher run = RUN.matcher(html);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            drawing.fillRect(x, y, Integer.parseInt(run.group(3)) * SCALE, SCALE);
        }
        drawing.dispose();
        return read(picture);
    }

    /** What the code in a picture says: from nearby, or a step back. From one place alone one code in thirty is not read, however well it is drawn. */
    static String read(BufferedImage picture) {
        AssertionError unread = new AssertionError("there is a code that cannot be read");
        for (double distance : DISTANCES) {
            try {
                return decoded(seenFrom(distance, picture));
            } catch (ReaderException unseen) {
                unread.addSuppressed(unseen);
            }
        }
        throw unread;
    }

    private static BufferedImage seenFrom(double distance, BufferedImage picture) {
        AffineTransform smaller = AffineTransform.getScaleInstance(1 / distance, 1 / distance);
        return new AffineTransformOp(smaller, AffineTransformOp.TYPE_BILINEAR).filter(picture, null);
    }

    private static String decoded(BufferedImage picture) throws ReaderException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] points = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points))))
                .getText();
    }
}
