package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Tier;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case so far: the immutable state that the rule book needs of the acts already taken, whether they were lawful or not. It is the fold
 * of the case's entries, never stored. An entry makes a new one through {@link RuleBook#consider}; there is no other way to change it.
 */
public final class CaseFile {

    static final int ENDED = 1;
    static final int WITHDRAWN = 1 << 1;
    static final int PROMISE_STOPPED = 1 << 2;
    static final int STATUTE_STOPPED = 1 << 3;
    static final int PROMISE_LIFTED = 1 << 4;
    static final int REDRAFT_OWED = 1 << 5;
    static final int IDENTITY_KNOWN = 1 << 6;
    static final int PHONE_KNOWN = 1 << 7;
    static final int TO_HEAD = 1 << 8;
    static final int NAME_KNOWN = 1 << 9;
    static final int ADDRESS_KNOWN = 1 << 10;
    static final int LEAVING_JUDGED = 1 << 11;
    static final int DOCUMENT_HELD = 1 << 12;
    static final int DOCUMENT_RETURNED = 1 << 13;

    private static final Optional<Custody> LEAVING = Optional.of(Custody.LEAVE);
    private static final Optional<Custody> SHOWING = Optional.of(Custody.SHOW_ONLY);

    private final Channel channel;
    private final int acts;
    private final int done;
    private final int missed;
    private final int flags;
    private final Stage reached;
    private final @Nullable Instant opened;
    private final @Nullable Instant promised;
    private final @Nullable Instant documentDue;
    private final @Nullable Instant extended;
    private final @Nullable Instant last;
    private final @Nullable Handler handler;
    private final @Nullable Climb climb;
    private final @Nullable Decision decision;

    CaseFile(
            Channel channel,
            int acts,
            int done,
            int missed,
            int flags,
            Stage reached,
            @Nullable Instant opened,
            @Nullable Instant promised,
            @Nullable Instant documentDue,
            @Nullable Instant extended,
            @Nullable Instant last,
            @Nullable Handler handler,
            @Nullable Climb climb,
            @Nullable Decision decision) {
        this.channel = channel;
        this.acts = acts;
        this.done = done;
        this.missed = missed;
        this.flags = flags;
        this.reached = reached;
        this.opened = opened;
        this.promised = promised;
        this.documentDue = documentDue;
        this.extended = extended;
        this.last = last;
        this.handler = handler;
        this.climb = climb;
        this.decision = decision;
    }

    /** A case of a channel in which nothing is recorded yet. */
    public static CaseFile of(Channel channel) {
        return new CaseFile(
                requireNonNull(channel, "channel"),
                0,
                0,
                0,
                0,
                Stage.NEW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The channel the request came by. */
    public Channel channel() {
        return channel;
    }

    /** How many acts are taken: the version of the case. */
    public int acts() {
        return acts;
    }

    /** Whether an act of that type is done. */
    public boolean isDone(ActType act) {
        return (done & act.bit()) != 0;
    }

    /** Whether an act was reported missing and has not been done since. */
    public boolean isMissed(ActType act) {
        return (missed & ~done & act.bit()) != 0;
    }

    /** Whether the procedure is at its end. */
    public boolean isEnded() {
        return has(ENDED);
    }

    /** Whether the requester has withdrawn the request. */
    public boolean isWithdrawn() {
        return has(WITHDRAWN);
    }

    /** Whether the agency holds the requester's identity document (A.1, A.5). */
    public boolean holdsDocument() {
        return has(DOCUMENT_HELD);
    }

    /** The custody under which the document was taken; empty while none was. */
    Optional<Custody> custody() {
        if (isDone(ActType.IDENTITY_LEFT) || isDone(ActType.IDENTITY_RETURNED)) {
            return LEAVING;
        }
        return isDone(ActType.IDENTITY_SHOWN) ? SHOWING : Optional.empty();
    }

    /** Whether the draft must be made again before it climbs on (B.4, C.4). */
    public boolean owesRedraft() {
        return has(REDRAFT_OWED);
    }

    /** When the first act was done; empty for a new case. */
    public Optional<Instant> opened() {
        return Optional.ofNullable(opened);
    }

    /** When the last act was done; empty for a new case. */
    public Optional<Instant> lastAt() {
        return Optional.ofNullable(last);
    }

    /** The appointed handler. */
    public Optional<Handler> handler() {
        return Optional.ofNullable(handler);
    }

    /** The decision last given or drafted, where it is one of the four. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** The tiers that a draft still has to pass below the head, lowest first. */
    public List<Tier> openTiers() {
        return climb == null ? List.of() : climb.open();
    }

    /** Where the case stands. */
    public Stage stage() {
        if (isEnded()) {
            return isWithdrawn() ? Stage.WITHDRAWN : Stage.COMPLETED;
        }
        if (isWithdrawn()) {
            return Stage.WITHDRAWING;
        }
        if (owesRedraft()) {
            return Stage.REDRAFTING;
        }
        return reached;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    int done() {
        return done;
    }

    int missed() {
        return missed;
    }

    int flags() {
        return flags;
    }

    /** The furthest stage that a step of the way has brought the case to. */
    Stage reached() {
        return reached;
    }

    @Nullable
    Instant openedOrNull() {
        return opened;
    }

    /** The start of the promise's clock. */
    @Nullable
    Instant promised() {
        return promised;
    }

    /** The act on whose day the document is to be returned: the answer or withdrawal, or the leaving of the document if later. */
    @Nullable
    Instant documentDue() {
        return documentDue;
    }

    /** The lawful extension of the statutory clock. */
    @Nullable
    Instant extended() {
        return extended;
    }

    @Nullable
    Instant lastOrNull() {
        return last;
    }

    @Nullable
    Handler handlerOrNull() {
        return handler;
    }

    @Nullable
    Climb climb() {
        return climb;
    }

    @Nullable
    Decision decisionOrNull() {
        return decision;
    }

    /** The case with a correction in it: one entry more, nothing judged anew. */
    CaseFile noting(Instant at) {
        return new CaseFile(
                channel,
                acts + 1,
                done,
                missed,
                flags,
                reached,
                opened,
                promised,
                documentDue,
                extended,
                at,
                handler,
                climb,
                decision);
    }

    @Override
    public String toString() {
        return channel.id() + " " + stage().id() + " after " + acts + " acts";
    }
}
