package id.tapal.compliance.log;

import id.tapal.compliance.JudgedCase;
import id.tapal.compliance.Verdict;
import id.tapal.domain.standard.Layer;
import org.jspecify.annotations.Nullable;

/** The case of a row of the shelf that one stands before: its head, by which one goes on or asks for the whole. */
final class ShelvedCase {

    private static final int ENDED = 1;

    /** Something of it may be late by the time at which one looks. */
    private static final int OPEN = 1 << 1;

    /** The first layer is broken; the bits of the others follow. */
    private static final int BROKEN = 1 << 2;

    private static final int ANY_BROKEN = (BROKEN << Layer.values().length) - BROKEN;

    private final Spool.Blocks blocks;
    private @Nullable Unpacking block;
    private long ordinal;
    private int head;
    private int acts;
    private int unread;

    /**
     * @param blocks of the row, at their beginning; one stands before its first case after the first {@link #advance}
     */
    ShelvedCase(Spool.Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Puts a case aside.
     *
     * @param ordinal where it begins in its log
     */
    static void put(JudgedCase judged, long ordinal, Packing out) {
        int head = judged.ended() ? ENDED : 0;
        head |= judged.impending().isEmpty() ? 0 : OPEN;
        for (int i = 0; i < judged.breaches().size(); i++) {
            head |= BROKEN << judged.breaches().get(i).breach().layer().ordinal();
        }
        out.number(ordinal);
        out.octet(head);
        out.number(judged.taken().size());
        int gap = out.gap();
        CaseCodec.write(judged, out);
        out.fill(gap);
    }

    /** Goes on to the next case; false where there is none. */
    boolean advance() {
        Unpacking in = block;
        if (in != null) {
            in.skip(unread);
        }
        while (in == null || in.isAtEnd()) {
            in = blocks.next();
            if (in == null) {
                return false;
            }
        }
        block = in;
        ordinal = in.number();
        head = in.octet();
        acts = in.count();
        unread = in.gap();
        return true;
    }

    long ordinal() {
        return ordinal;
    }

    /** Whether its verdict is the same whenever one looks. */
    boolean isSettled() {
        return (head & OPEN) == 0;
    }

    /** Whether an act of it broke anything. */
    boolean isBroken() {
        return (head & ANY_BROKEN) != 0;
    }

    int acts() {
        return acts;
    }

    /** Of a settled case. */
    Verdict verdict(Layer layer) {
        return Verdict.of((head & BROKEN << layer.ordinal()) != 0, (head & ENDED) != 0);
    }

    /** All of it; to be asked once. */
    JudgedCase whole() {
        Unpacking in = block;
        if (in == null || unread == 0) {
            throw new IllegalStateException("one stands before no case, or it has been read");
        }
        unread = 0;
        return CaseCodec.read(in);
    }
}
