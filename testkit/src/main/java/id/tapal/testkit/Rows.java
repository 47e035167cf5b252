package id.tapal.testkit;

import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.Outcome;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Rows, entries and queries of which a test says only what it is about. */
final class Rows {

    /** Of somebody who reads every case. */
    static final Reach WHOLE = Reach.whole("kepala");

    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    String number;
    Channel channel = Channel.LETTER;
    Stage stage = Stage.RECEIVED;
    String requester = "";
    String request = "";
    String handler = "";
    Optional<Decision> decision = Optional.empty();
    Instant openedAt = AT;
    Instant lastAt = AT;
    Optional<Instant> dueAt = Optional.empty();
    int version = 1;
    Set<String> owing = Set.of();
    Outcome outcome = Outcome.none(YearMonth.of(2026, 3));

    private Rows(String number) {
        this.number = number;
    }

    static RegisterRow row(String number) {
        return row(number, row -> {});
    }

    static RegisterRow row(String number, Consumer<Rows> change) {
        Rows row = new Rows(number);
        change.accept(row);
        return new RegisterRow(
                row.number,
                row.channel,
                row.stage,
                row.requester,
                row.request,
                row.handler,
                row.decision,
                row.openedAt,
                row.lastAt,
                row.dueAt,
                row.dueAt.map(due -> due.plusNanos(1)),
                row.version,
                row.owing,
                row.outcome);
    }

    /** Any entry for that place. */
    static JournalEntry entry(int sequence) {
        return new JournalEntry(
                sequence,
                new Entry(
                        ActType.DRAFT_RETURNED, "kabid-1", Role.DIVISION_HEAD, AT, Facts.of(Fact.NOTE, "n" + sequence)),
                AT);
    }

    /** A query of which a test says only what it asks for. */
    static final class Query {
        Optional<String> number = Optional.empty();
        Optional<String> requester = Optional.empty();
        Optional<String> text = Optional.empty();
        Optional<Channel> channel = Optional.empty();
        Optional<Stage> stage = Optional.empty();
        Optional<Instant> from = Optional.empty();
        Optional<Instant> before = Optional.empty();
        Optional<Boolean> late = Optional.empty();
        Optional<String> handler = Optional.empty();
        Instant now = AT;
        RegisterQuery.Sort sort = RegisterQuery.Sort.NUMBER;
        boolean descending;
        Optional<Cursor> cursor = Optional.empty();
        int limit = Page.LIMIT;

        private Query() {}

        static RegisterQuery of(Consumer<Query> change) {
            Query query = new Query();
            change.accept(query);
            return new RegisterQuery(
                    query.number,
                    query.requester,
                    query.text,
                    query.channel,
                    query.stage,
                    query.from,
                    query.before,
                    query.late,
                    query.handler,
                    query.now,
                    query.sort,
                    query.descending,
                    query.cursor,
                    query.limit);
        }
    }
}
