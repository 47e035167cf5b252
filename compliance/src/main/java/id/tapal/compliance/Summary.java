package id.tapal.compliance;

import id.tapal.domain.standard.Layer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of a log.
 *
 * @param cases that were judged
 * @param events that were taken as acts
 * @param verdicts of each layer, how many cases of each verdict
 */
public record Summary(long cases, long events, Map<Layer, Map<Verdict, Long>> verdicts) {

    private static final Layer[] LAYERS = Layer.values();

    /** How many cases have a verdict in a layer. */
    public long count(Layer layer, Verdict verdict) {
        return verdicts.getOrDefault(layer, Map.of()).getOrDefault(verdict, 0L);
    }

    /** Whether anything was breached in either layer. */
    public boolean isBreached() {
        return Arrays.stream(LAYERS).anyMatch(layer -> count(layer, Verdict.BREACHED) > 0);
    }

    /** Counts verdicts. */
    public static final class Tally {
        private long cases;
        private long events;
        private final long[][] verdicts = new long[Layer.values().length][Verdict.values().length];

        /** Begins at nothing. */
        public Tally() {}

        /** Counts a case. */
        public void add(CaseVerdict verdict) {
            add(verdict.taken().size(), verdict::verdict);
        }

        /**
         * Counts a case.
         *
         * @param acts how many events of it were taken as acts
         * @param verdict its verdict in a layer
         */
        public void add(int acts, Function<Layer, Verdict> verdict) {
            cases++;
            events += acts;
            for (Layer layer : LAYERS) {
                verdicts[layer.ordinal()][verdict.apply(layer).ordinal()]++;
            }
        }

        /** The figures so far. */
        public Summary summary() {
            Map<Layer, Map<Verdict, Long>> copy = new EnumMap<>(Layer.class);
            for (Layer layer : LAYERS) {
                Map<Verdict, Long> of = new EnumMap<>(Verdict.class);
                for (Verdict verdict : Verdict.values()) {
                    of.put(verdict, verdicts[layer.ordinal()][verdict.ordinal()]);
                }
                copy.put(layer, of);
            }
            return new Summary(cases, events, copy);
        }
    }
}
