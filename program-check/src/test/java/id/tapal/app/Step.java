package id.tapal.app;

import id.tapal.testkit.Agency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a request.
 *
 * @param wrong an act that the standard forbids at this point
 * @param breaks the clauses it breaks, in the order of the standard
 * @param right the act that it asks for
 * @param stage where the case stands after it
 */
record Step(Act wrong, List<String> breaks, Act right, String stage) {

    /**
     * An act that somebody tries.
     *
     * @param by who
     * @param act its name in section 3 of the standard
     * @param facts what it states
     */
    record Act(Agency by, String act, Map<String, String> facts) {}

    static Act act(Agency by, String act, String... facts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return new Act(by, act, map);
    }

    /** Begins a step with what is forbidden. */
    static Forbidden not(Agency by, String act, String... facts) {
        return new Forbidden(act(by, act, facts), List.of());
    }

    /** A step of which only the forbidden act is told yet. */
    record Forbidden(Act wrong, List<String> clauses) {

        Forbidden breaks(String... broken) {
            return new Forbidden(wrong, List.of(broken));
        }

        Step but(String stage, Agency by, String act, String... facts) {
            return new Step(wrong, clauses, act(by, act, facts), stage);
        }
    }
}
