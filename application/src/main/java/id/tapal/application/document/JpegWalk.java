package id.tapal.application.document;

import java.util.Optional;

/** Walks the segments of a JPEG, and the picture between them, to the marker that ends it. */
final class JpegWalk {

    private static final int MARKER = 0xff;
    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int TABLES = 0xc4;
    private static final int RESERVED = 0xc8;
    private static final int CONDITIONING = 0xcc;

    private final byte[] content;
    private int at = 2;
    private boolean frame;
    private boolean scan;

    private JpegWalk(byte[] content) {
        this.content = content;
    }

    static Optional<Fault> fault(byte[] content) {
        return new JpegWalk(content).walk();
    }

    private Optional<Fault> walk() {
        for (int marker = marker(); marker != END; marker = marker()) {
            if (!pass(marker)) {
                return Optional.of(Fault.BROKEN);
            }
        }
        if (!scan) {
            return Optional.of(Fault.BROKEN);
        }
        return at == content.length ? Optional.empty() : Optional.of(Fault.MORE_BEHIND);
    }

    /** The marker that stands here, behind which it goes on; 0 where there is none. */
    private int marker() {
        int begun = at;
        while (at < content.length && Bytes.unsigned(content, at) == MARKER) {
            at++; // one, or several to fill up
        }
        return at == begun || at == content.length ? 0 : Bytes.unsigned(content, at++);
    }

    /** Goes past a segment; false where it is none, or not whole. */
    private boolean pass(int marker) {
        if (marker <= 1 || isRestart(marker) || marker == BEGIN || content.length - at < 2) {
            return false;
        }
        int length = Bytes.two(content, at);
        if (length < 2 || length > content.length - at) {
            return false;
        }
        at += length;
        frame |= isFrame(marker);
        if (marker == SCAN) {
            scan = frame;
            passPicture();
        }
        return true;
    }

    /** To the next marker; a byte that looks like one in the picture itself is followed by 0. */
    private void passPicture() {
        while (at < content.length - 1 && !isMarker(at)) {
            at++;
        }
    }

    private boolean isMarker(int place) {
        int next = Bytes.unsigned(content, place + 1);
        return Bytes.unsigned(content, place) == MARKER && next != 0 && next != MARKER && !isRestart(next);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != TABLES && marker != RESERVED && marker != CONDITIONING;
    }
}
