package id.tapal.domain.organization;

import java.util.List;
import java.util.stream.Collectors;

/** A chart that cannot be. The message names every fault with its remedy, a line each. */
public final class FaultyChart extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<ChartFault> faults;

    FaultyChart(List<ChartFault> faults) {
        super(faults.stream().map(ChartFault::text).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All of them. */
    public List<ChartFault> faults() {
        return faults;
    }
}
