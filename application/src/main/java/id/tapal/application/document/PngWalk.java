package id.tapal.application.document;

import java.util.Optional;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG, each with its length and its checksum, to the one that ends it. */
final class PngWalk {

    private static final int SIGNATURE = 8;
    private static final int LENGTH = 4;
    private static final int NAME = 4;
    private static final int CHECKSUM = 4;
    private static final int HEADER = 13;
    private static final byte[] BEGIN = Bytes.ascii("IHDR");
    private static final byte[] PICTURE = Bytes.ascii("IDAT");
    private static final byte[] END = Bytes.ascii("IEND");

    private final byte[] content;
    private int at = SIGNATURE;

    private PngWalk(byte[] content) {
        this.content = content;
    }

    static Optional<Fault> fault(byte[] content) {
        return new PngWalk(content).walk();
    }

    private Optional<Fault> walk() {
        if (!isNamed(BEGIN) || Bytes.four(content, at) != HEADER) {
            return Optional.of(Fault.BROKEN);
        }
        boolean picture = false;
        while (isWhole()) {
            boolean end = isNamed(END);
            picture |= isNamed(PICTURE);
            at += size();
            if (end) {
                return !picture
                        ? Optional.of(Fault.BROKEN)
                        : at == content.length ? Optional.empty() : Optional.of(Fault.MORE_BEHIND);
            }
        }
        return Optional.of(Fault.BROKEN);
    }

    private boolean isNamed(byte[] name) {
        return Bytes.standAt(content, at + LENGTH, name);
    }

    /** Of the chunk with all around it. */
    private int size() {
        return LENGTH + NAME + (int) Bytes.four(content, at) + CHECKSUM;
    }

    private boolean isWhole() {
        int left = content.length - at;
        if (left < LENGTH + NAME + CHECKSUM || Bytes.four(content, at) > left - LENGTH - NAME - CHECKSUM) {
            return false;
        }
        CRC32 checksum = new CRC32();
        checksum.update(content, at + LENGTH, size() - LENGTH - CHECKSUM);
        return checksum.getValue() == Bytes.four(content, at + size() - CHECKSUM);
    }
}
