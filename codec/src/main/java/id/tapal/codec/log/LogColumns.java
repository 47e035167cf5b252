package id.tapal.codec.log;

import id.tapal.domain.request.Fact;
import java.util.List;

/** The names of section 7, in its order. */
final class LogColumns {

    static final String CASE = "case_id";
    static final String CHANNEL = "channel";
    static final String ACTIVITY = "activity";
    static final String TIMESTAMP = "timestamp";
    static final String RESOURCE = "resource";
    static final String ROLE = "role";

    /** The data columns. What the desk records beside them (findings under KIP-18 and KIP-19) has none, and is not judged in logs. */
    static final List<Fact> FACTS = List.of(
            Fact.TO,
            Fact.TO_ROLE,
            Fact.NAME,
            Fact.ADDRESS,
            Fact.PHONE,
            Fact.EMAIL,
            Fact.IDENTITY,
            Fact.ADDRESSED_TO,
            Fact.MEDIUM,
            Fact.REQUEST,
            Fact.DECISION,
            Fact.GROUNDS,
            Fact.REASON,
            Fact.LAW,
            Fact.HOLDER,
            Fact.REDACTIONS,
            Fact.EXEMPT_UNTIL,
            Fact.MEANS,
            Fact.FEE,
            Fact.NOTE,
            Fact.TRACKING_ID);

    private LogColumns() {}
}
