package id.tapal.compliance.report;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.Taken;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Procedure;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the cases of a channel went the way of its procedure: how many took each step, and how many went past it. */
final class Passage {

    /** What is not on every way from the request to the answer. */
    private static final Set<ActType> BESIDE = EnumSet.of(
            ActType.COMPLETION_REQUESTED,
            ActType.REQUIREMENTS_COMPLETED,
            ActType.DRAFT_RETURNED,
            ActType.TIME_EXTENDED,
            ActType.HANDLER_REPLACED,
            ActType.REQUEST_WITHDRAWN,
            ActType.ENTRY_CORRECTED);

    private static final Set<ActType> SIGNINGS = EnumSet.of(ActType.ANSWER_SIGNED, ActType.ANSWER_APPROVED);

    private final List<Step> way;
    private final Map<ActType, Long> taken = new EnumMap<>(ActType.class);
    private final Map<ActType, Long> skipped = new EnumMap<>(ActType.class);
    private long cases;

    Passage(Channel channel, Custody custody) {
        this.way = Procedure.of(channel, custody).steps().stream()
                .filter(step -> !BESIDE.contains(step.act()))
                .toList();
    }

    void add(CaseVerdict verdict) {
        cases++;
        Set<ActType> done = EnumSet.noneOf(ActType.class);
        verdict.taken().stream().map(Taken::act).forEach(done::add);
        Set<ActType> passed = EnumSet.noneOf(ActType.class);
        for (FoundBreach found : verdict.breaches()) {
            skippedBy(found.breach()).ifPresent(passed::add);
        }
        done.forEach(act -> taken.merge(act, 1L, Long::sum));
        passed.forEach(act -> skipped.merge(act, 1L, Long::sum));
    }

    /** The rule book names the missing act; of the tiers it names those that were open when the head signed. */
    private static Optional<ActType> skippedBy(Breach breach) {
        if (breach.kind() == BreachKind.ORDER) {
            return ActType.find(breach.asked());
        }
        ActType act = breach.act();
        boolean tierLeftOut = breach.kind() == BreachKind.AUTHORITY
                && act != null
                && SIGNINGS.contains(act)
                && breach.found().isEmpty();
        return tierLeftOut ? Optional.of(ActType.DRAFT_ENDORSED) : Optional.empty();
    }

    /** The steps of the mandatory way, in the order of the standard. */
    List<Step> way() {
        return way;
    }

    long cases() {
        return cases;
    }

    /** How many cases have the act. */
    long taken(ActType act) {
        return taken.getOrDefault(act, 0L);
    }

    /** In how many cases a later act was done without it. */
    long skipped(ActType act) {
        return skipped.getOrDefault(act, 0L);
    }

    /** Whether a later step asks for it: of another nobody can tell that it was left out. */
    boolean isAskedFor(ActType act) {
        return act == ActType.DRAFT_ENDORSED
                || way.stream().anyMatch(step -> step.requires().contains(act));
    }

    /** Whether it begins the other of two ways to the end: the answer is sent, or the requester called to collect it. */
    static boolean isOtherWay(ActType act) {
        return act == ActType.REQUESTER_CALLED;
    }
}
