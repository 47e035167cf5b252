package id.tapal.application.request;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.ReadingRights;
import id.tapal.application.organization.Secrets;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Driving port: reports of SP4N-LAPOR! that are taken in from a list. A report is known by its tracking number, whoever took it in and however often
 * it comes.
 */
public final class Reports {

    /** No member is called so: of two who take the same report at the same moment, one opens its case. */
    private static final String WHOEVER = "lapor:";

    private final Journal journal;
    private final GoverningRules rules;
    private final ReadingRights rights;
    private final Cases cases;
    private final InstantSource clock;

    /**
     * @param rules the rule book with the chart
     * @param rights who may record
     * @param cases opens the cases
     */
    public Reports(Journal journal, GoverningRules rules, ReadingRights rights, Cases cases, InstantSource clock) {
        this.journal = journal;
        this.rules = rules;
        this.rights = rights;
        this.cases = cases;
        this.clock = clock;
    }

    /** What became of a report. */
    public sealed interface Taken {
        /** It was recorded or refused, as any act is. */
        record Judged(Recording recording) implements Taken {}

        /**
         * It was known.
         *
         * @param number its case
         */
        record Known(String number) implements Taken {}
    }

    /**
     * The cases of some tracking numbers, as these stand now, corrections applied.
     *
     * @return the number of the first case of each; nothing for one that no case has
     */
    public Map<String, String> known(Collection<String> trackingIds) {
        Set<String> asked = Set.copyOf(trackingIds);
        Map<String, String> known = new HashMap<>();
        List<Journal.History> histories = journal.findAll(journal.tracking(asked));
        for (Journal.History each : histories) {
            String trackingId = Projection.shown(each.acts()).text(Fact.TRACKING_ID);
            if (asked.contains(trackingId)) {
                known.merge(trackingId, each.number(), (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        }
        return Map.copyOf(known);
    }

    /**
     * What the rule book would say of a report. Nothing is recorded.
     *
     * @throws NotPermitted if the member is an auditor
     */
    public Admission weigh(ActToRecord report) {
        RuleBook book = rules.now().book();
        Instant now = clock.instant();
        rights.requireRecorder(report.member(), book.organization(), now);
        CaseFile file = CaseFile.of(Channel.LAPOR);
        Entry entry = Attribution.entry(book, file, List.of(), report, now);
        return book.admit(file, entry, now);
    }

    /**
     * Opens a case of a report unless there is one.
     *
     * @throws IllegalArgumentException if it is no report, or has no tracking number
     * @throws NotPermitted if the member is an auditor
     */
    public Taken take(ActToRecord report) {
        String trackingId = report.facts().text(Fact.TRACKING_ID);
        if (report.act() != ActType.REPORT_SUBMITTED || trackingId.isEmpty()) {
            throw new IllegalArgumentException("tracking_id: a report is taken in by its tracking number");
        }
        return known(trackingId).orElseGet(() -> opened(report, trackingId));
    }

    private Optional<Taken> known(String trackingId) {
        return Optional.ofNullable(known(List.of(trackingId)).get(trackingId)).map(Taken.Known::new);
    }

    private Taken opened(ActToRecord report, String trackingId) {
        Once once = new Once(WHOEVER, WHOEVER + trackingId, Secrets.hash(report.facts() + " " + report.at()));
        try {
            return judged(cases.open(Channel.LAPOR, report, Optional.of(once)));
        } catch (KeyReused otherwise) {
            return known(trackingId).orElseThrow(() -> otherwise);
        }
    }

    private static Taken judged(Recording recording) {
        return switch (recording) {
            case Recording.Recorded recorded
            when recorded.again() -> new Taken.Known(recorded.view().number());
            case Recording.RecordedUnseen unseen
            when unseen.again() -> new Taken.Known(unseen.receipt().number());
            case Recording.Recorded recorded -> new Taken.Judged(recorded);
            case Recording.RecordedUnseen unseen -> new Taken.Judged(unseen);
            case Recording.Refused refused -> new Taken.Judged(refused);
            case Recording.Misdated misdated -> new Taken.Judged(misdated);
        };
    }
}
