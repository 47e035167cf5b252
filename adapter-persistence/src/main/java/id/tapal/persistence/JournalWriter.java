package id.tapal.persistence;

import static java.util.Objects.requireNonNull;

import id.tapal.application.event.Event;
import id.tapal.application.request.ChartReplaced;
import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Once;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.RegisterRow;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.persistence.GroupCommit.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a group of entries with all that goes with them, in one transaction. Nothing here waits for another group while it holds what that
 * one waits for: everybody takes the chart first, then the register's state, then the series, then the cases in the order of their numbers. What is held of
 * cases before that is held against forgetting alone, which takes neither chart nor series.
 */
final class JournalWriter {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

    private final Jdbi writer;
    private final Dialect dialect;
    private final EntryTable entries;
    private final DraftTable drafts;
    private final OutboxTable outbox;
    private final RecentCases recent;
    private final Presumed presumed;

    JournalWriter(
            Jdbi writer,
            Dialect dialect,
            EntryTable entries,
            DraftTable drafts,
            OutboxTable outbox,
            RecentCases recent,
            Presumed presumed) {
        this.writer = writer;
        this.dialect = dialect;
        this.entries = entries;
        this.drafts = drafts;
        this.outbox = outbox;
        this.recent = recent;
        this.presumed = presumed;
    }

    /** One of the group, ready to be written. */
    private record Ready(Waiting<Writing> waiting, EntryTable.Linked linked, RegisterRow row) {

        Optional<EntryTable.Case> opened() {
            return waiting.what() instanceof Writing.Opening opening
                    ? Optional.of(new EntryTable.Case(row.number(), opening.channel()))
                    : Optional.empty();
        }

        Optional<DraftTable.Drafted> drafted() {
            return waiting.what() instanceof Writing.Appending appending
                    ? appending
                            .words()
                            .map(words -> new DraftTable.Drafted(
                                    row.number(), appending.entry().sequence(), words))
                    : Optional.empty();
        }

        RegisterTable.Sealed sealed() {
            Facts said = waiting.what().entry().entry().facts();
            boolean isNew = opened().isPresent();
            boolean reworded = isNew || said.has(Fact.NAME) || said.has(Fact.REQUEST);
            return new RegisterTable.Sealed(row, linked.hash(), isNew, reworded);
        }

        void keep(RecentCases recent) {
            JournalEntry entry = waiting.what().entry();
            opened().ifPresentOrElse(
                            opened -> recent.put(new EntryTable.Kept(
                                    new Journal.History(opened.number(), opened.channel(), List.of(entry)),
                                    linked.hash())),
                            () -> recent.grown(row.number(), entry, linked.hash()));
        }

        Event event() {
            return Event.of(waiting.what().entry(), row);
        }
    }

    /** As things are presumed to stand, where that saves a round trip; as they stand, where they do not stand so. */
    void write(List<Waiting<Writing>> group) {
        Optional<Presumed.Presumption> presumption = presumed.of(writings(group));
        if (presumption.isEmpty() || !isWrittenAs(presumption.get(), group)) {
            writeAsThingsStand(group);
        }
    }

    private boolean isWrittenAs(Presumed.Presumption presumption, List<Waiting<Writing>> group) {
        try {
            writer.useTransaction(
                    handle -> inTransaction(handle, group, presumption.standing(), presumption.demands()));
            return true;
        } catch (NotWritten otherwise) {
            LOG.debug("a group is written once more, as things stand", otherwise);
            presumed.failed();
            return false;
        }
    }

    /** Of several, one whose place another node takes meanwhile undoes all; alone, it is told so. */
    private void writeAsThingsStand(List<Waiting<Writing>> group) {
        try {
            writer.useTransaction(
                    handle -> inTransaction(handle, group, Standing.of(handle, dialect, writings(group)), List.of()));
        } catch (NotWritten failed) {
            if (group.size() > 1
                    || !failed.isTaken()
                    || !(group.getFirst().what() instanceof Writing.Appending appending)) {
                throw failed;
            }
            group.getFirst()
                    .refused(writer.inTransaction(handle -> stale(
                            handle, appending.row().number(), appending.entry().sequence())));
        }
    }

    private static List<Writing> writings(List<Waiting<Writing>> group) {
        return group.stream().map(Waiting::what).toList();
    }

    private void inTransaction(Handle handle, List<Waiting<Writing>> group, Standing standing, List<Rows> demands) {
        List<Ready> ready = ready(handle, standing, judgedByTheChart(standing.chart(), group));
        List<EntryTable.Linked> linked = ready.stream().map(Ready::linked).toList();
        List<Rows> rows = new ArrayList<>();
        rows.add(EntryTable.cases(
                ready.stream().flatMap(each -> each.opened().stream()).toList()));
        rows.add(EntryTable.entries(linked));
        rows.add(entries.people(linked));
        rows.add(drafts.rows(
                ready.stream().flatMap(each -> each.drafted().stream()).toList()));
        rows.addAll(RegisterTable.rows(ready.stream().map(Ready::sealed).toList()));
        if (standing.isHeard() && !ready.isEmpty()) {
            rows.add(OutboxTable.rows(ready.stream().map(Ready::event).toList()));
            outbox.tell(handle);
        }
        Rows.writeLast(handle, dialect, demands, rows);
        ready.forEach(each -> each.waiting().written(each.row().number()));
        handle.afterCommit(() -> {
            presumed.written(standing);
            ready.forEach(each -> each.keep(recent));
        });
    }

    private static List<Waiting<Writing>> judgedByTheChart(int now, List<Waiting<Writing>> group) {
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

    private static List<Ready> ready(Handle handle, Standing standing, List<Waiting<Writing>> group) {
        group.stream()
                .filter(each -> each.what().proviso().once().isPresent())
                .map(each -> each.what().entry().recordedAt())
                .max(Comparator.naturalOrder())
                .ifPresent(now -> DoneTable.forgetOld(handle, now));
        List<Ready> ready = new ArrayList<>(group.size());
        for (Waiting<Writing> each : group) {
            if (each.what() instanceof Writing.Opening opening) {
                Ready opened = opened(each, opening, standing.next(opening));
                requireNotDone(handle, opened);
                ready.add(opened);
            }
        }
        appending(handle, standing, group, ready);
        return ready;
    }

    private static Ready opened(Waiting<Writing> waiting, Writing.Opening opening, int running) {
        RegisterRow row = opening.numbered().apply(running);
        String before = Chain.start(row.number(), opening.channel().id());
        return new Ready(waiting, EntryTable.Linked.of(row.number(), opening.draft(), before), row);
    }

    private static void requireNotDone(Handle handle, Ready opened) {
        done(handle, opened.waiting().what(), opened.row()).ifPresent(first -> {
            throw new DoneBefore(first); // the number it took goes back with the transaction
        });
    }

    private static void appending(Handle handle, Standing standing, List<Waiting<Writing>> group, List<Ready> ready) {
        List<Waiting<Writing>> ordered = group.stream()
                .filter(each -> each.what() instanceof Writing.Appending)
                .sorted(Comparator.comparing(each -> appending(each).row().number()))
                .toList();
        Set<EntryTable.Place> taken = new HashSet<>();
        for (Waiting<Writing> each : ordered) {
            EntryTable.Place before = appending(each).before();
            EntryTable.@Nullable Link link = standing.link(before);
            Optional<RuntimeException> refusal = refusal(handle, each, link, taken.contains(before));
            if (refusal.isPresent()) {
                each.refused(refusal.get());
            } else {
                taken.add(before);
                ready.add(new Ready(
                        each,
                        EntryTable.Linked.of(
                                before.number(),
                                each.what().draft(),
                                requireNonNull(link).hash()),
                        appending(each).row()));
            }
        }
    }

    /** What is to be done once and was done, is told before all else: by whoever asks again it was done. */
    private static Optional<RuntimeException> refusal(
            Handle handle, Waiting<Writing> each, EntryTable.@Nullable Link link, boolean taken) {
        RegisterRow row = appending(each).row();
        JournalEntry entry = each.what().entry();
        if (link != null && link.isForgotten() && appending(each).needsPeople()) {
            return Optional.of(new PeopleForgotten(row.number()));
        }
        Optional<Once.Done> before = done(handle, each.what(), row);
        if (before.isPresent()) {
            return before.map(DoneBefore::new);
        }
        if (link != null && link.isLast() && !taken) {
            return Optional.empty();
        }
        each.what().proviso().once().ifPresent(once -> DoneTable.forget(handle, once));
        return Optional.of(
                taken
                        ? new StaleVersion(entry.sequence() - 1, entry.sequence())
                        : stale(handle, row.number(), entry.sequence()));
    }

    private static Writing.Appending appending(Waiting<Writing> each) {
        return (Writing.Appending) each.what();
    }

    private static StaleVersion stale(Handle handle, String number, int sequence) {
        return new StaleVersion(sequence - 1, EntryTable.count(handle, number));
    }

    /** Remembered before the entry is inserted: of two nodes that do the same, one waits here for the other. */
    private static Optional<Once.Done> done(Handle handle, Writing writing, RegisterRow row) {
        JournalEntry entry = writing.entry();
        return writing.proviso()
                .once()
                .flatMap(once -> DoneTable.remember(
                        handle, new Once.Done(once, row.number(), entry.sequence()), entry.recordedAt()));
    }
}
