package id.tapal.compliance;

import id.tapal.domain.standard.Layer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of a log.
 *
 * @param cases that were judged
 * @param events that were taken as acts
 * @param verdicts of each layer, how many cases of each verdict
 */
public record Summary(long cases, long events, Map<Layer, Map<Verdict, Long>> verdicts) {

    /** How many cases have a verdict in a layer. */
    public long count(Layer layer, Verdict verdict) {
        return verdicts.getOrDefault(layer, Map.of()).getOrDefault(verdict, 0L);
    }

    /** Whether anything was breached in either layer. */
    public boolean isBreached() {
        return Arrays.stream(Layer.values()).anyMatch(layer -> count(layer, Verdict.BREACHED) > 0);
    }

    /** Counts verdicts. */
    public static final class Tally {
        private long cases;
        private long events;
        private final Map<Layer, Map<Verdict, Long>> verdicts = new EnumMap<>(Layer.class);

        /** Begins at nothing. */
        public Tally() {
            for (Layer layer : Layer.values()) {
                Map<Verdict, Long> of = new EnumMap<>(Verdict.class);
                for (Verdict verdict : Verdict.values()) {
                    of.put(verdict, 0L);
                }
                verdicts.put(layer, of);
            }
        }

        /** Counts a case. */
        public void add(CaseVerdict verdict) {
            cases++;
            events += verdict.taken().size();
            verdicts.forEach((layer, of) -> of.merge(verdict.verdict(layer), 1L, Long::sum));
        }

        /** The figures so far. */
        public Summary summary() {
            Map<Layer, Map<Verdict, Long>> copy = new EnumMap<>(Layer.class);
            verdicts.forEach((layer, of) -> copy.put(layer, Map.copyOf(of)));
            return new Summary(cases, events, copy);
        }
    }
}
