package id.tapal.compliance.junit;

import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.util.EnumSet;
import java.util.Set;

/** Which clauses a case of a log can break. KIP-18, KIP-19, KIP-22.4, PRODUCT and COMPLAINT show in no log: a test of them could not fail. */
final class Breakable {

    /** In any channel. */
    private static final Set<Clause> ALWAYS = Set.of(Clause.FEE, Clause.KIP_17, Clause.KIP_20, Clause.KIP_22_7);

    private Breakable() {}

    /** In the order of the standard; may be changed. */
    static Set<Clause> clauses(RuleBook book, Channel channel) {
        Set<Clause> clauses = EnumSet.copyOf(ALWAYS);
        clauses.add(channel.promise());
        book.procedure(channel).steps().stream().map(Step::clause).forEach(clauses::add);
        Set<Clause> requirements = switch (channel) {
            case WALK_IN -> EnumSet.of(Clause.REQ_A);
            case LETTER -> EnumSet.of(Clause.REQ_B1, Clause.REQ_B2);
            case LAPOR -> EnumSet.of(Clause.REQ_C);
        };
        requirements.retainAll(book.standard().requirements());
        clauses.addAll(requirements);
        return clauses;
    }
}
