package id.tapal.compliance.log;

import id.tapal.compliance.CaseVerdict;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where judged cases are put aside: in one or several rows, each in the order in which its cases begin in the log. */
final class Shelf implements AutoCloseable {

    /** So many cases without a channel are named. */
    private static final int NAMED = 1_000;

    private final List<Spool> rows = new ArrayList<>();
    private final List<Unjudged> unjudged = new ArrayList<>();
    private long unjudgedCount;

    /** A case without a known channel, and where it begins. */
    record Unjudged(long ordinal, String id) {}

    /** What is added from now on begins earlier than what was added before. */
    void nextRow() {
        rows.add(new Spool(rows.isEmpty() ? Spool.FEW : 0)); // several rows come of a large log
    }

    void add(ByteArrayOutputStream cases, List<Unjudged> without) {
        if (rows.isEmpty()) {
            nextRow();
        }
        try {
            cases.writeTo(rows.getLast().out());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        unjudgedCount += without.size();
        without.stream().limit(NAMED - Math.min(NAMED, unjudged.size())).forEach(unjudged::add);
    }

    List<Unjudged> unjudged() {
        return unjudged.stream()
                .sorted(Comparator.comparingLong(Unjudged::ordinal))
                .toList();
    }

    long unjudgedCount() {
        return unjudgedCount;
    }

    /** All cases, in the order in which they begin in the log, as they are at an instant. */
    void forEach(Instant asOf, Consumer<CaseVerdict> consumer) {
        List<Cursor> opened = new ArrayList<>();
        try {
            PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparingLong(cursor -> cursor.ordinal));
            for (Spool row : rows) {
                Cursor cursor = new Cursor(row.in(), asOf);
                opened.add(cursor);
                if (cursor.advance()) {
                    next.add(cursor);
                }
            }
            while (!next.isEmpty()) {
                Cursor cursor = next.remove();
                consumer.accept(cursor.verdict());
                if (cursor.advance()) {
                    next.add(cursor);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            opened.forEach(Cursor::close);
        }
    }

    private static final class Cursor implements AutoCloseable {
        private final DataInputStream in;
        private final Instant asOf;
        private long ordinal;
        private @Nullable CaseVerdict verdict;

        Cursor(DataInputStream in, Instant asOf) {
            this.in = in;
            this.asOf = asOf;
        }

        boolean advance() throws IOException {
            try {
                ordinal = in.readLong();
            } catch (EOFException end) {
                return false;
            }
            verdict = CaseCodec.read(in, asOf);
            return true;
        }

        CaseVerdict verdict() {
            CaseVerdict read = verdict;
            if (read == null) {
                throw new IllegalStateException("nothing was read");
            }
            return read;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void close() {
        rows.forEach(Spool::close);
    }
}
