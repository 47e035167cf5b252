package id.tapal.compliance.log;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.Summary;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

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

    /** Puts cases aside that {@link ShelvedCase#put} has packed. */
    void add(ByteBuffer cases, List<Unjudged> without) {
        if (rows.isEmpty()) {
            nextRow();
        }
        rows.getLast().add(cases);
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

    /** The figures at an instant; of most cases no more is read than the head. */
    Summary summary(Instant asOf) {
        Summary.Tally tally = new Summary.Tally();
        each(shelved -> {
            if (shelved.isSettled()) {
                tally.add(shelved.acts(), shelved::verdict);
            } else {
                tally.add(shelved.whole().asOf(asOf));
            }
        });
        return tally.summary();
    }

    /** All cases, in the order in which they begin in the log, as they are at an instant. */
    void forEach(Instant asOf, Consumer<CaseVerdict> consumer) {
        each(shelved -> consumer.accept(shelved.whole().asOf(asOf)));
    }

    /** Those of them that are in breach. */
    void forEachBreached(Instant asOf, Consumer<CaseVerdict> consumer) {
        each(shelved -> {
            if (!shelved.isSettled() || shelved.isBroken()) {
                CaseVerdict verdict = shelved.whole().asOf(asOf);
                if (!verdict.breaches().isEmpty()) {
                    consumer.accept(verdict);
                }
            }
        });
    }

    private void each(Consumer<ShelvedCase> consumer) {
        List<Spool.Blocks> opened = new ArrayList<>();
        try {
            PriorityQueue<ShelvedCase> next = new PriorityQueue<>(Comparator.comparingLong(ShelvedCase::ordinal));
            for (Spool row : rows) {
                Spool.Blocks blocks = row.blocks();
                opened.add(blocks);
                ShelvedCase first = new ShelvedCase(blocks);
                if (first.advance()) {
                    next.add(first);
                }
            }
            while (!next.isEmpty()) {
                ShelvedCase first = next.remove();
                consumer.accept(first);
                if (first.advance()) {
                    next.add(first);
                }
            }
        } finally {
            opened.forEach(Spool.Blocks::close);
        }
    }

    @Override
    public void close() {
        rows.forEach(Spool::close);
    }
}
