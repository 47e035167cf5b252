package id.tapal.application.request;

import id.tapal.application.organization.Reach;
import id.tapal.application.organization.ReadingRights;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.RuleBook;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Driving port: many cases as they are recorded, read at once. */
public final class CaseRecords {

    private final Journal journal;
    private final GoverningRules rules;
    private final ReadingRights rights;
    private final InstantSource clock;

    /**
     * @param rules the rule book with the chart
     * @param rights who is shown a case
     */
    public CaseRecords(Journal journal, GoverningRules rules, ReadingRights rights, InstantSource clock) {
        this.journal = journal;
        this.rules = rules;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The cases of some numbers, in their order; those that there are and that the member may read.
     *
     * @throws id.tapal.application.organization.NotPermitted if the member may read nothing whatever
     */
    public List<CaseRecord> read(List<String> numbers, String member) {
        RuleBook book = rules.now().book();
        Reach reach = rights.reachOf(member, book.organization(), clock.instant());
        Map<String, CaseRecord> found = new HashMap<>();
        journal.findAll(numbers)
                .forEach(history ->
                        record(book, history, reach).ifPresent(record -> found.put(record.number(), record)));
        return numbers.stream()
                .distinct()
                .flatMap(number -> Stream.ofNullable(found.get(number)))
                .toList();
    }

    private static Optional<CaseRecord> record(RuleBook book, Journal.History history, Reach reach) {
        CaseFile file = book.fold(history.channel(), history.acts()).after();
        return reach.takesIn(file)
                ? Optional.of(
                        new CaseRecord(history.number(), file, Projection.shown(history.acts()), history.entries()))
                : Optional.empty();
    }
}
