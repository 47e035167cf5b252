package id.tapal.domain.request;

import id.tapal.domain.standard.Channel;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A lawful case that was drawn, with what section 6 predicts if its acts are changed: for the tests of other modules. */
public final class DrawnCase {

    private static final int LONGEST = 60;

    private final LawfulRun run;

    private DrawnCase(LawfulRun run) {
        this.run = run;
    }

    /** Any lawful case of any channel. */
    public static Arbitrary<DrawnCase> any() {
        return Arbitraries.integers()
                .between(0, 2519)
                .list()
                .ofSize(LONGEST)
                .map(numbers -> new DrawnCase(LawfulRun.of(new Tape(numbers))));
    }

    /** Its channel. */
    public Channel channel() {
        return run.channel();
    }

    /** The rules it keeps to. */
    public RuleBook book() {
        return run.book();
    }

    /** Its acts. */
    public List<Entry> entries() {
        return run.entries();
    }

    /** What each of these acts breaks, as {@code clause kind}, sorted; told without the rule book. Content is not told. */
    public Stream<List<String>> predicted(List<Entry> acts) {
        Prediction prediction = run.prediction();
        return acts.stream().map(prediction::of);
    }

    @Override
    public String toString() {
        return run.toString();
    }
}
