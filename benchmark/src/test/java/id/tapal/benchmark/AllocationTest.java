package id.tapal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
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
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs interpreted (see the pom), where no optimisation hides an allocation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 1_000;

    private final RuleBook book = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());
    private final Visit visit = new Visit();
    private @Nullable Object kept;

    @Test
    void a_lawful_act_allocates_the_ruling_and_the_case_after_it_and_nothing_else() {
        long returned = bytes(() -> new Ruling(CaseFile.of(Channel.WALK_IN), List.of()));
        long handler = bytes(() -> new Handler(visit.handler, Role.DIVISION_HEAD));
        List<String> more = new ArrayList<>();
        CaseFile file = CaseFile.of(Channel.WALK_IN);
        for (Entry entry : visit.entries()) {
            CaseFile before = file;
            long expected = entry.act() == ActType.HANDLER_APPOINTED ? returned + handler : returned;
            long allocated = bytes(() -> book.consider(before, entry));
            if (allocated != expected) {
                more.add(entry.act().id() + ": " + allocated + " bytes, not " + expected);
            }
            file = book.consider(before, entry).after();
        }
        assertThat(more).isEmpty();
        assertThat(file.isEnded()).isTrue();
    }

    @Test
    void the_measure_sees_what_a_breach_allocates() {
        CaseFile empty = CaseFile.of(Channel.WALK_IN);
        Entry tooEarly = visit.entries().getLast();

        assertThat(bytes(() -> book.consider(empty, tooEarly)))
                .isGreaterThan(bytes(() -> new Ruling(CaseFile.of(Channel.WALK_IN), List.of())));
    }

    private long bytes(Supplier<Object> made) {
        allocated(made);
        long bytes = allocated(made);
        assertThat(kept).isNotNull();
        assertThat(bytes % TIMES).isZero();
        return bytes / TIMES;
    }

    private long allocated(Supplier<Object> made) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            kept = made.get();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
