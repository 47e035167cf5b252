package id.tapal.domain.request;

import id.tapal.domain.standard.Clause;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Correction of an entry (pembetulan catatan): with a reason, by who made it or a superior. It changes what is shown, never what is
 * judged, and its breaches cite the clause of the act it corrects. Only live work judges it.
 */
final class Correction {

    private Correction() {}

    static List<Breach> ofContent(Clause corrected, Entry correction, Entry original, List<Breach> found) {
        Set<Fact> stated = EnumSet.noneOf(Fact.class);
        stated.addAll(correction.facts().asMap().keySet());
        boolean reasoned = stated.remove(Fact.REASON);
        stated.remove(Fact.SEQUENCE);
        Set<Fact> foreign = EnumSet.noneOf(Fact.class);
        stated.stream().filter(fact -> !fits(original.act(), fact, correction)).forEach(foreign::add);
        if (!reasoned || stated.isEmpty() || !foreign.isEmpty()) {
            String asked = reasoned ? ids(original.act().facts()) : Fact.REASON.id();
            return Found.each(found, Breach.of(corrected, BreachKind.CONTENT, correction, asked, ids(foreign)));
        }
        return found;
    }

    /** Whether the act has the datum, with the corrected value in its list. */
    private static boolean fits(ActType act, Fact fact, Entry correction) {
        return fact == Fact.FEE
                || (act.facts().contains(fact) && ContentRules.isAmong(act.values(fact), correction.text(fact)));
    }

    private static String ids(Collection<Fact> facts) {
        return facts.stream().map(Fact::id).collect(Collectors.joining("|"));
    }
}
