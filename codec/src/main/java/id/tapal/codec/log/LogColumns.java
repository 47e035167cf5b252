package id.tapal.codec.log;

import id.tapal.domain.request.Fact;
import java.util.List;

/** The names of section 7, in its order. */
public final class LogColumns {

    /** The case. */
    public static final String CASE = "case_id";
    /** How the request came in. */
    public static final String CHANNEL = "channel";
    /** What was done. */
    public static final String ACTIVITY = "activity";
    /** When. */
    public static final String TIMESTAMP = "timestamp";
    /** Who did it. */
    public static final String RESOURCE = "resource";
    /** In which role. */
    public static final String ROLE = "role";

    /** The data columns. What the desk records beside them (findings under KIP-18 and KIP-19) has none, and is not judged in logs. */
    public static final List<Fact> FACTS = List.of(
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
