package id.tapal.domain.request;

import static id.tapal.domain.request.ActType.*;
import static id.tapal.domain.request.By.*;
import static id.tapal.domain.request.Step.row;
import static id.tapal.domain.standard.Clause.*;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The procedure of a channel as a table: section 3 of the standard, row by row in its order. Order, repetition and authority are judged
 * generically over it; a sentence of the paper standard about who does what after what stands here once.
 */
public final class Procedure {

    /** A. Tatap muka: a visitor asks at the front desk and leaves the identity document. */
    private static final Procedure WALK_IN = walkIn(IDENTITY_LEFT, ANSWER_GIVEN);

    /** The same where the document is only shown: the answer ends the case. */
    private static final Procedure WALK_IN_SHOW_ONLY = walkIn(IDENTITY_SHOWN, null);

    /** B. Surat: a request by letter to the head. */
    private static final Procedure LETTER = new Procedure(
            Channel.LETTER,
            List.of(LETTER_RECEIVED),
            bits(ANSWER_SENT, ANSWER_COLLECTED),
            row(B_1, LETTER_DESK, LETTER_RECEIVED).reaching(Stage.RECEIVED),
            row(REQ_B1, OFFICIAL_OR_DUTY, COMPLETION_REQUESTED).repeatable().after(LETTER_RECEIVED),
            row(REQ_B1, OFFICIAL_OR_DUTY, REQUIREMENTS_COMPLETED).repeatable().after(LETTER_RECEIVED),
            row(B_2, HEAD, DISPOSITION_MADE).after(LETTER_RECEIVED).reaching(Stage.ASSIGNED),
            row(B_3, HANDLER, ANSWER_DRAFTED)
                    .repeatable()
                    .after(DISPOSITION_MADE)
                    .reaching(Stage.DRAFTED),
            row(B_4, ANY_TIER, DRAFT_RETURNED).repeatable().after(ANSWER_DRAFTED),
            row(B_4, NEXT_TIER, DRAFT_ENDORSED).repeatable().after(ANSWER_DRAFTED),
            row(B_4, HEAD, ANSWER_SIGNED).after(ANSWER_DRAFTED).reaching(Stage.SIGNED),
            row(B_5, LETTER_DESK, ANSWER_SENT).after(ANSWER_SIGNED),
            row(B_5, LETTER_DESK, REQUESTER_CALLED)
                    .repeatable()
                    .after(ANSWER_SIGNED)
                    .reaching(Stage.CALLED),
            row(B_5, LETTER_DESK, ANSWER_COLLECTED).after(REQUESTER_CALLED),
            row(KIP_22_8, HANDLER_OR_HEAD, TIME_EXTENDED),
            row(B_2, HEAD, HANDLER_REPLACED).repeatable().afterOnly(DISPOSITION_MADE),
            row(B_1, ANYONE, REQUEST_WITHDRAWN),
            row(B_1, MAKER_OR_SUPERIOR, ENTRY_CORRECTED).repeatable());

    /** C. SP4N-LAPOR!: a report by SMS or on the web. */
    private static final Procedure LAPOR = new Procedure(
            Channel.LAPOR,
            List.of(REPORT_SUBMITTED),
            bits(ANSWER_DELIVERED),
            row(C_1, REQUESTER_OR_LIAISON, REPORT_SUBMITTED).reaching(Stage.RECEIVED),
            row(REQ_C, OFFICIAL_OR_DUTY, COMPLETION_REQUESTED).repeatable().after(REPORT_SUBMITTED),
            row(REQ_C, OFFICIAL_OR_DUTY, REQUIREMENTS_COMPLETED).repeatable().after(REPORT_SUBMITTED),
            row(C_2, LIAISON, REPORT_REVIEWED).after(REPORT_SUBMITTED).reaching(Stage.REVIEWED),
            row(C_2, LIAISON, HARD_COPY_MADE).after(REPORT_REVIEWED).reaching(Stage.COPIED),
            row(C_2, LIAISON, REPORT_FORWARDED).after(HARD_COPY_MADE).reaching(Stage.RELAYED),
            row(C_3, HEAD, DISPOSITION_MADE).after(REPORT_FORWARDED).reaching(Stage.ASSIGNED),
            row(C_4, HANDLER, ANSWER_DRAFTED)
                    .repeatable()
                    .after(DISPOSITION_MADE)
                    .reaching(Stage.DRAFTED),
            row(C_4, ANY_TIER, DRAFT_RETURNED).repeatable().after(ANSWER_DRAFTED),
            row(C_4, NEXT_TIER, DRAFT_ENDORSED).repeatable().after(ANSWER_DRAFTED),
            row(C_4, HEAD, ANSWER_APPROVED).after(ANSWER_DRAFTED).reaching(Stage.SIGNED),
            row(C_5, POSITION_OR_REGISTRY, ANSWER_HANDED_TO_LIAISON)
                    .after(ANSWER_APPROVED)
                    .reaching(Stage.HANDED_OVER),
            row(C_6, LIAISON, ANSWER_DELIVERED).after(ANSWER_HANDED_TO_LIAISON),
            row(KIP_22_8, HANDLER_OR_HEAD, TIME_EXTENDED),
            row(C_3, HEAD, HANDLER_REPLACED).repeatable().afterOnly(DISPOSITION_MADE),
            row(C_1, ANYONE, REQUEST_WITHDRAWN),
            row(C_1, MAKER_OR_SUPERIOR, ENTRY_CORRECTED).repeatable());

    private final Channel channel;
    private final List<ActType> openings;
    private final int endings;
    private final List<Step> steps;
    private final @Nullable Step[] byAct = new Step[ActType.values().length];

    private Procedure(Channel channel, List<ActType> openings, int endings, Step... table) {
        this.channel = channel;
        this.openings = openings;
        this.endings = endings;
        List<Step> known = new ArrayList<>();
        for (Step row : table) {
            Step step = row.requiring(known);
            known.add(step);
            byAct[step.act().ordinal()] = step;
        }
        this.steps = List.copyOf(known);
    }

    private static Procedure walkIn(ActType identity, @Nullable ActType returnedAfter) {
        List<Step> table = new ArrayList<>(List.of(
                row(A_1, RECEPTION, GUEST_BOOK_SIGNED).reaching(Stage.RECEIVED),
                row(A_1, RECEPTION, identity).reaching(Stage.RECEIVED),
                row(A_2, RECEPTION, PURPOSE_RELAYED)
                        .repeatable()
                        .after(GUEST_BOOK_SIGNED, identity)
                        .reaching(Stage.RELAYED),
                row(A_2, DIRECTING_OFFICIAL, HANDLER_APPOINTED)
                        .after(PURPOSE_RELAYED)
                        .reaching(Stage.ASSIGNED),
                row(A_3, RECEPTION, VISITOR_DIRECTED)
                        .repeatable()
                        .after(HANDLER_APPOINTED)
                        .reaching(Stage.DIRECTED),
                row(TIME_A, HANDLER, TIME_EXTENDED).repeatable(),
                row(A_4, HANDLER, ANSWER_GIVEN).after(VISITOR_DIRECTED).reaching(Stage.ANSWERED)));
        if (returnedAfter != null) {
            table.add(row(A_5, RECEPTION, IDENTITY_RETURNED).after(returnedAfter));
        }
        table.add(row(A_2, DIRECTING_OFFICIAL, HANDLER_REPLACED).repeatable().afterOnly(HANDLER_APPOINTED));
        table.add(row(A_1, ANYONE, REQUEST_WITHDRAWN));
        table.add(row(A_1, MAKER_OR_SUPERIOR, ENTRY_CORRECTED).repeatable());
        return new Procedure(
                Channel.WALK_IN,
                List.of(GUEST_BOOK_SIGNED, identity),
                bits(returnedAfter == null ? ANSWER_GIVEN : IDENTITY_RETURNED),
                table.toArray(Step[]::new));
    }

    /** The procedure of a channel under the standard's custody of identity documents. */
    public static Procedure of(Channel channel, Custody custody) {
        return switch (channel) {
            case WALK_IN -> custody == Custody.LEAVE ? WALK_IN : WALK_IN_SHOW_ONLY;
            case LETTER -> LETTER;
            case LAPOR -> LAPOR;
        };
    }

    /** The channel. */
    public Channel channel() {
        return channel;
    }

    /** The rows of the table, in the order of the standard. */
    public List<Step> steps() {
        return steps;
    }

    /** The acts a case starts with. */
    public Collection<ActType> openings() {
        return openings;
    }

    /** Whether an act belongs to this procedure. */
    public boolean has(ActType act) {
        return byAct[act.ordinal()] != null;
    }

    /** The step of an act, if the act belongs to this procedure. */
    public Optional<Step> find(ActType act) {
        return Optional.ofNullable(byAct[act.ordinal()]);
    }

    /**
     * The step of an act of this procedure.
     *
     * @throws IllegalArgumentException if the act belongs to another channel or custody
     */
    public Step step(ActType act) {
        Step step = byAct[act.ordinal()];
        if (step == null) {
            throw new IllegalArgumentException("act: " + act.id() + " is no act of " + channel.id() + "; use one of "
                    + steps.stream().map(each -> each.act().id()).toList());
        }
        return step;
    }

    boolean isEnding(ActType act) {
        return (endings & act.bit()) != 0;
    }

    static int bits(ActType... acts) {
        int bits = 0;
        for (ActType act : acts) {
            bits |= act.bit();
        }
        return bits;
    }
}
