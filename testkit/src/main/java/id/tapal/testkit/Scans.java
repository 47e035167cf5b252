package id.tapal.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Documents for tests: small, sound ones of each type, and what can be put into them or behind them. Other words make another content. */
public final class Scans {

    private static final int SIDE = 24;

    private Scans() {}

    /** A PDF of one empty page. */
    public static byte[] pdf(String words) {
        return pdf(words, "", "");
    }

    /**
     * A PDF with more in it.
     *
     * @param inCatalog what stands in the dictionary of its catalog
     * @param inTrailer what stands in that of its trailer
     */
    public static byte[] pdf(String words, String inCatalog, String inTrailer) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n%" + words + "\n");
        List<Integer> places = new ArrayList<>();
        for (String object : List.of(
                "<</Type/Catalog/Pages 2 0 R" + inCatalog + ">>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>")) {
            places.add(pdf.length());
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(places.size(), object));
        }
        int table = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(places.size() + 1, inTrailer, table));
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PNG. */
    public static byte[] png(String words) {
        return png(words.getBytes(StandardCharsets.UTF_8));
    }

    /** A PNG with something in a chunk of its own, right before its end. */
    public static byte[] png(byte[] inside) {
        byte[] picture = picture("png");
        byte[] chunk = chunk("quIP", inside);
        int end = picture.length - 12;
        return joined(part(picture, 0, end), chunk, part(picture, end, picture.length));
    }

    /** A JPEG, as the JDK writes it. */
    public static byte[] jpeg(String words) {
        return jpeg(words.getBytes(StandardCharsets.UTF_8));
    }

    /** A JPEG with something in a comment, right at its beginning. */
    public static byte[] jpeg(byte[] inside) {
        byte[] picture = picture("jpeg");
        byte[] comment = ByteBuffer.allocate(4)
                .putShort((short) 0xfffe)
                .putShort((short) (inside.length + 2))
                .array();
        return joined(part(picture, 0, 2), comment, inside, part(picture, 2, picture.length));
    }

    /** A chunk of a PNG. */
    public static byte[] chunk(String name, byte[] inside) {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), inside);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(inside.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /**
     * A ZIP archive.
     *
     * @param comment what stands behind its directory
     */
    public static byte[] zip(String comment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(comment);
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Bytes one behind the other. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }

    /** Some bytes of others. */
    public static byte[] part(byte[] whole, int from, int endExclusive) {
        return Arrays.copyOfRange(whole, from, endExclusive);
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, i * 7919);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("no writer of " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
