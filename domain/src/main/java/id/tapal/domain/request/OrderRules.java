package id.tapal.domain.request;

import static id.tapal.domain.request.BreachKind.ORDER;
import static id.tapal.domain.request.BreachKind.REPETITION;

import java.util.List;

/** Section 6, rules 1 and 2: what comes before what, and what is not done again. Generic over the table of a {@link Procedure}. */
final class OrderRules {

    private static final int DRAFTING =
            Procedure.bits(ActType.ANSWER_DRAFTED, ActType.DRAFT_RETURNED, ActType.DRAFT_ENDORSED);
    private static final int SIGNING = Procedure.bits(ActType.ANSWER_SIGNED, ActType.ANSWER_APPROVED);
    private static final int ASKING_A_DRAFT = SIGNING | Procedure.bits(ActType.DRAFT_RETURNED, ActType.DRAFT_ENDORSED);

    private OrderRules() {}

    /** Whether an act comes again where it may not, or after the end; one counted missing and done late never does. */
    static boolean repeats(CaseFile file, Step step) {
        ActType act = step.act();
        if (file.isMissed(act)) {
            return false;
        }
        return file.isEnded()
                || (file.isWithdrawn() && act != ActType.IDENTITY_RETURNED)
                || (!step.isRepeatable() && file.isDone(act))
                || ((DRAFTING & act.bit()) != 0 && isSigned(file));
    }

    static List<Breach> ofRepetition(Step step, Entry entry) {
        String act = step.act().id();
        return Found.each(Found.NOTHING, Breach.of(step.clause(), REPETITION, entry, "", act));
    }

    /** The acts that an act asks for and that are neither done nor already counted missing, as bits. */
    static int missing(CaseFile file, Step step) {
        return file.isWithdrawn() && step.act() == ActType.IDENTITY_RETURNED
                ? 0
                : step.requiredBits() & ~file.done() & ~file.missed();
    }

    /** One breach for each missing act, under its own clause; and one for a draft that was to be made again. */
    static List<Breach> ofOrder(Procedure procedure, CaseFile file, Step step, Entry entry) {
        List<Breach> found = Found.NOTHING;
        String tooEarly = step.act().id();
        int missing = missing(file, step);
        if (missing != 0) {
            for (Step earlier : procedure.steps()) {
                if ((missing & earlier.act().bit()) != 0) {
                    String asked = earlier.act().id();
                    found = Found.each(found, Breach.of(earlier.clause(), ORDER, entry, asked, tooEarly));
                }
            }
        }
        if (file.owesRedraft() && (ASKING_A_DRAFT & step.act().bit()) != 0) {
            String asked = ActType.ANSWER_DRAFTED.id();
            found = Found.each(found, Breach.of(step.clause(), ORDER, entry, asked, tooEarly));
        }
        return found;
    }

    /** Whether the draft must be made again after an act: after a return, and after a replacement before the signing. */
    static boolean owesRedraftAfter(CaseFile file, ActType act) {
        if (act == ActType.DRAFT_RETURNED) {
            return true;
        }
        if (act == ActType.HANDLER_REPLACED && file.isDone(ActType.ANSWER_DRAFTED) && !isSigned(file)) {
            return true;
        }
        boolean settled = act == ActType.ANSWER_DRAFTED || (ASKING_A_DRAFT & act.bit()) != 0;
        return file.owesRedraft() && !settled;
    }

    static boolean isSigned(CaseFile file) {
        return (SIGNING & file.done()) != 0;
    }

    static boolean isSigning(ActType act) {
        return (SIGNING & act.bit()) != 0;
    }
}
