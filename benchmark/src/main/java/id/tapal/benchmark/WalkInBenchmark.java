package id.tapal.benchmark;

import com.github.oxo42.stateless4j.StateMachine;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Handler;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One whole walk-in of seven acts; each figure is for one case. Iterations are many and short, so that on a machine with other work some of
 * them run undisturbed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(5)
@Warmup(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class WalkInBenchmark {

    private final RuleBook book = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());
    private final Visit visit = new Visit();
    private final List<Entry> entries = visit.entries();
    private final List<BareFold.Act> acts = visit.acts();
    private boolean open = true;
    private final FrontDeskMachine desk = new FrontDeskMachine(() -> open);

    /** Made by the harness. */
    public WalkInBenchmark() {}

    /** A figure for a case that fails half way would be no figure: all four must bring the case to its end. */
    @Setup
    public void requireCompleteCase() {
        if (!tapal().isEnded()
                || stateless4j().getState() != FrontDeskMachine.Step.RETURNED
                || bareRecordFold().step() != Visit.ACTS) {
            throw new IllegalStateException("the walk-in is not complete");
        }
    }

    /** Every rule of both layers on each act, from entries that are there already: the check of a log, the reading of a journal. */
    @Benchmark
    public CaseFile tapal() {
        return judge(entries);
    }

    /** The same, and the entries are made too: what live work pays. */
    @Benchmark
    public CaseFile tapalWithEntries() {
        return judge(visit.entries());
    }

    /** The same as {@link #tapal}, and each ruling is kept by somebody, so that the JIT can leave none of them out. */
    @Benchmark
    public void tapalEachRulingKept(Blackhole kept) {
        CaseFile file = CaseFile.of(Channel.WALK_IN);
        for (Entry entry : entries) {
            Ruling ruling = book.consider(file, entry);
            kept.consume(ruling);
            file = ruling.after();
        }
    }

    /** No rule at all: as many rulings, case files and handlers as a walk-in returns, to be compared with the bytes of the above. */
    @Benchmark
    public void onlyWhatIsReturned(Blackhole kept) {
        kept.consume(CaseFile.of(Channel.WALK_IN));
        for (int i = 0; i < Visit.ACTS; i++) {
            kept.consume(new Ruling(CaseFile.of(Channel.WALK_IN), List.of()));
        }
        kept.consume(new Handler(visit.handlerAsAppointed, Role.DIVISION_HEAD));
    }

    private CaseFile judge(List<Entry> given) {
        CaseFile file = CaseFile.of(Channel.WALK_IN);
        for (Entry entry : given) {
            Ruling ruling = book.consider(file, entry);
            if (ruling.isRefused()) {
                throw new IllegalStateException(entry.act() + " is refused: " + ruling.breaches());
            }
            file = ruling.after();
        }
        return file;
    }

    /** A shared configuration, a machine for the case, seven fires through seven guards. */
    @Benchmark
    public StateMachine<FrontDeskMachine.Step, ActType> stateless4j() {
        StateMachine<FrontDeskMachine.Step, ActType> machine = desk.start();
        for (ActType act : FrontDeskMachine.ACTS) {
            machine.fire(act);
        }
        return machine;
    }

    /** The floor: sealed records, no rules. */
    @Benchmark
    public BareFold.State bareRecordFold() {
        return BareFold.fold(acts);
    }

    /** The floor, and the entries are made too. */
    @Benchmark
    public BareFold.State bareRecordFoldWithEntries() {
        return BareFold.fold(visit.acts());
    }
}
