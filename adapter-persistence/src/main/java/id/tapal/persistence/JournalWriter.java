package id.tapal.persistence;

import id.tapal.application.event.Event;
import id.tapal.application.request.ChartReplaced;
import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Once;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import id.tapal.persistence.GroupCommit.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group of entries with all that goes with them, in one transaction. Nothing here waits for another group while it holds what that
 * one waits for: everybody takes the chart first, then the series, then the cases in the order of their numbers.
 */
final class JournalWriter {

    private final Jdbi writer;
    private final Dialect dialect;
    private final EntryTable entries;
    private final OutboxTable outbox;

    JournalWriter(Jdbi writer, Dialect dialect, EntryTable entries, OutboxTable outbox) {
        this.writer = writer;
        this.dialect = dialect;
        this.entries = entries;
        this.outbox = outbox;
    }

    /** One of the group, ready to be inserted. */
    private record Ready(Waiting<Writing> waiting, EntryTable.Linked linked, RegisterRow row) {

        @Nullable
        Once once() {
            return waiting.what().proviso().once().orElse(null);
        }
    }

    void write(List<Waiting<Writing>> group) {
        writer.useTransaction(handle -> {
            List<Ready> ready = ready(handle, judgedByTheChart(handle, group));
            List<Ready> inserted = insert(handle, ready);
            if (!inserted.isEmpty()) {
                entries.insertPeople(
                        handle, inserted.stream().map(Ready::linked).toList());
                RegisterTable.put(
                        handle,
                        inserted.stream()
                                .map(each -> new RegisterTable.Sealed(
                                        each.row(), each.linked().hash()))
                                .toList());
                outbox.put(
                        handle,
                        inserted.stream()
                                .map(each -> Event.of(each.waiting().what().entry(), each.row()))
                                .toList());
            }
        });
    }

    private List<Waiting<Writing>> judgedByTheChart(Handle handle, List<Waiting<Writing>> group) {
        int now = handle.createQuery("select version from organization where id = 1" + dialect.shared())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        List<Waiting<Writing>> kept = new ArrayList<>(group.size());
        for (Waiting<Writing> each : group) {
            int judgedBy = each.what().proviso().chart().orElse(now);
            if (judgedBy == now) {
                kept.add(each);
            } else {
                each.refused(new ChartReplaced(judgedBy, now));
            }
        }
        return kept;
    }

    private List<Ready> ready(Handle handle, List<Waiting<Writing>> group) {
        List<Ready> ready = new ArrayList<>(group.size());
        ready.addAll(opening(handle, group));
        ready.addAll(appending(handle, group));
        ready.removeIf(each -> isDoneBefore(handle, each));
        return ready;
    }

    private static List<Ready> opening(Handle handle, List<Waiting<Writing>> group) {
        List<Ready> ready = new ArrayList<>();
        List<EntryTable.Case> opened = new ArrayList<>();
        for (Waiting<Writing> each : group) {
            if (each.what() instanceof Writing.Opening opening) {
                Channel channel = opening.channel();
                RegisterRow row = opening.numbered().apply(Series.next(handle, channel.id(), opening.year()));
                String before = Chain.start(row.number(), channel.id());
                opened.add(new EntryTable.Case(row.number(), channel));
                ready.add(new Ready(each, EntryTable.Linked.of(row.number(), opening.entry(), before), row));
            }
        }
        EntryTable.insertCases(handle, opened);
        return ready;
    }

    private List<Ready> appending(Handle handle, List<Waiting<Writing>> group) {
        List<Waiting<Writing>> ordered = group.stream()
                .filter(each -> each.what() instanceof Writing.Appending)
                .sorted(Comparator.comparing(each -> row(each).number()))
                .toList();
        Map<EntryTable.Place, String> hashes = EntryTable.hashes(
                handle, ordered.stream().map(JournalWriter::before).toList());
        List<Ready> ready = new ArrayList<>(ordered.size());
        for (Waiting<Writing> each : ordered) {
            RegisterRow row = row(each);
            JournalEntry entry = each.what().entry();
            String hash = hashes.get(before(each));
            if (isPersonal(entry) && isForgotten(handle, row.number())) {
                each.refused(new PeopleForgotten(row.number()));
            } else if (hash == null) {
                each.refused(stale(handle, row.number(), entry.sequence()));
            } else {
                ready.add(new Ready(each, EntryTable.Linked.of(row.number(), entry, hash), row));
            }
        }
        return ready;
    }

    private static RegisterRow row(Waiting<Writing> appending) {
        return ((Writing.Appending) appending.what()).row();
    }

    private static EntryTable.Place before(Waiting<Writing> appending) {
        return new EntryTable.Place(
                row(appending).number(), appending.what().entry().sequence() - 1);
    }

    private static boolean isPersonal(JournalEntry entry) {
        return Fact.personal().stream().anyMatch(entry.entry().facts()::has);
    }

    /** Asked under a lock that keeps them from being forgotten until this is written. */
    private boolean isForgotten(Handle handle, String number) {
        handle.createQuery("select number from journal_case where number = :number" + dialect.shared())
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
        return JdbiPeople.find(handle, number).isPresent();
    }

    private static StaleVersion stale(Handle handle, String number, int sequence) {
        return new StaleVersion(sequence - 1, EntryTable.count(handle, number));
    }

    /** Remembered before the entry is inserted: of two nodes that do the same, one waits here for the other. */
    private static boolean isDoneBefore(Handle handle, Ready ready) {
        Once once = ready.once();
        if (once == null) {
            return false;
        }
        JournalEntry entry = ready.waiting().what().entry();
        Once.Done done = new Once.Done(once, ready.row().number(), entry.sequence());
        Optional<Once.Done> before = DoneTable.remember(handle, done, entry.recordedAt());
        before.ifPresent(first -> {
            if (ready.waiting().what() instanceof Writing.Opening) {
                throw new DoneBefore(first); // the number it took goes back with the transaction
            }
            ready.waiting().refused(new DoneBefore(first));
        });
        return before.isPresent();
    }

    /** Those whose places were free. */
    private static List<Ready> insert(Handle handle, List<Ready> ready) {
        if (ready.isEmpty()) {
            return ready;
        }
        boolean[] free =
                EntryTable.insert(handle, ready.stream().map(Ready::linked).toList());
        List<Ready> inserted = new ArrayList<>(free.length);
        for (int i = 0; i < free.length; i++) {
            Ready each = ready.get(i);
            if (free[i]) {
                each.waiting().written(each.row().number());
                inserted.add(each);
            } else {
                lost(handle, each);
            }
        }
        return inserted;
    }

    private static void lost(Handle handle, Ready ready) {
        Once once = ready.once();
        if (once != null) {
            DoneTable.forget(handle, once);
        }
        ready.waiting()
                .refused(stale(
                        handle,
                        ready.row().number(),
                        ready.waiting().what().entry().sequence()));
    }
}
