package id.tapal.compliance;

import id.tapal.domain.request.ActType;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sees the acts of one case as they are judged, and what they show of the standard. */
final class Witness {

    private final Changes changes;
    private final Channel channel;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Breakable> exercised = new HashSet<>();
    private final Set<Branch> taken = new HashSet<>();
    private final Set<ActType> done = EnumSet.noneOf(ActType.class);
    private Moment moment;

    Witness(Changes changes, Channel channel) {
        this.changes = changes;
        this.channel = channel;
        this.moment = Moment.of(channel);
    }

    /** An act that is taken, and what the rule book said of it. */
    void saw(Entry entry, Ruling ruling) {
        ActType act = entry.act();
        ruling.breaches().forEach(breach -> exercised.add(Breakable.of(channel, breach)));
        changes.ofAct(moment, entry, breach -> exercised.add(Breakable.of(channel, breach)));
        if (done.add(act)) {
            taken.add(Branch.of(channel, Branch.Kind.STEP, act));
        } else if (changes.book().procedure(channel).step(act).isRepeatable()) {
            taken.add(Branch.of(channel, Branch.Kind.REPETITION, act));
        }
        Branch.stated(channel, entry).forEach(taken::add);
        if (ruling.after().isEnded() && !moment.now().isEnded()) {
            taken.add(ending(ruling.after(), act));
        }
        entries.add(entry);
        moment = moment.after(changes.book(), entry, ruling);
    }

    /** How a case ended with an act: by it, or withdrawn. */
    static Branch ending(CaseFile after, ActType act) {
        return after.stage() == Stage.WITHDRAWN
                ? new Branch(after.channel(), Branch.Kind.ENDING, null, Stage.WITHDRAWN.id())
                : Branch.of(after.channel(), Branch.Kind.ENDING, act);
    }

    /** All that was seen, now that the case is at its last act. */
    CoveredCase covered(JudgedCase judged) {
        for (Entry entry : entries) {
            changes.ofActAgain(moment.now(), entry, breach -> exercised.add(Breakable.of(channel, breach)));
        }
        judged.impending().forEach(each -> exercised.add(new Breakable(channel, each.clause(), each.kind())));
        return new CoveredCase(judged, exercised, taken);
    }
}
