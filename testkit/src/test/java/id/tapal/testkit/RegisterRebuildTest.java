package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class RegisterRebuildTest {

    private static final RegisterQuery ALL = RegisterQuery.all(DeskFixture.MONDAY_MORNING, Page.LIMIT);
    private static final Reach EVERY_CASE = Reach.whole("kepala");

    @Property(tries = 10)
    void a_register_made_anew_equals_the_live_one(@ForAll long seed) {
        DeskFixture desk = DeskFixture.inMemory();
        new RandomWork(desk, new Random(seed)).attempt(200);
        List<RegisterRow> live = desk.holdings().register().search(ALL, EVERY_CASE);

        desk.desk().rebuild().rebuild();

        assertThat(live).isNotEmpty().allSatisfy(RegisterRebuildTest::requireLimitInOrder);
        assertThat(desk.holdings().register().search(ALL, EVERY_CASE)).isEqualTo(live);
    }

    /** A register may be searched by it: no limit ends before its case was opened, and it is late within a day after its end. */
    private static void requireLimitInOrder(RegisterRow row) {
        assertThat(row.lateFrom().isPresent()).isEqualTo(row.dueAt().isPresent());
        row.dueAt().ifPresent(due -> {
            assertThat(due).isAfterOrEqualTo(row.openedAt());
            assertThat(row.lateFrom().orElseThrow()).isAfter(due).isBeforeOrEqualTo(due.plus(Duration.ofDays(1)));
        });
    }
}
