package id.tapal.compliance.assertj;

import id.tapal.compliance.CaseVerdict;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;

/** A case of a log. It is judged together with its log, once for each rule book and instant: what the log has no column for is known of the whole log alone. */
final class LoggedTrace extends Trace {

    private final EventLog log;
    private final Instant latest;

    LoggedTrace(EventLog log, String id, Instant latest) {
        super(id, log.book());
        this.log = log;
        this.latest = latest;
    }

    @Override
    public Instant latest() {
        return latest;
    }

    @Override
    public CaseVerdict judge(RuleBook by, Instant asOf) {
        return log.judge(by, asOf).find(id()).orElseThrow(() -> unjudged(by));
    }

    @Override
    String log(int source) {
        return log.name(source);
    }
}
