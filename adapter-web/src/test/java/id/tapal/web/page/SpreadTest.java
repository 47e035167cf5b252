package id.tapal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.figures.Times;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Limit;
import id.tapal.domain.standard.LimitUnit;
import id.tapal.web.page.Drawing.Bar;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SpreadTest {

    private static Spread spread(int limit, Map<Integer, Long> counts) {
        Times times = new Times(
                Channel.LETTER, Clause.TIME_B, new Limit(limit, LimitUnit.CALENDAR_DAYS), new TreeMap<>(counts), 0, 0);
        return Spread.of(times, Words.of("id"));
    }

    @Test
    void a_range_ends_at_the_limit_and_the_last_one_has_all_that_took_longer() {
        Spread spread = spread(7, Map.of(0, 1L, 7, 2L, 8, 3L, 15, 4L, 4_000, 5L));

        assertThat(spread.within()).isEqualTo(8);
        assertThat(spread.bars()).hasSize(17);
        assertThat(spread.bars().get(7)).isEqualTo(new Bar("7", "2", 2, 0));
        assertThat(spread.bars().get(8)).isEqualTo(new Bar("8", "3", 3, 3));
        assertThat(spread.bars().getLast()).isEqualTo(new Bar("≥ 16", "5", 5, 5));
    }

    @Test
    void wide_ranges_leave_out_nothing_whatever_the_limit() {
        for (int limit : new int[] {0, 1, 9, 10, 15, 17, 60, 365}) {
            Map<Integer, Long> counts = new TreeMap<>();
            for (int taken = 0; taken <= 3 * limit + 3; taken++) {
                counts.put(taken, 1L);
            }
            Spread spread = spread(limit, counts);
            assertThat(spread.bars().stream().mapToLong(Bar::whole).sum())
                    .as("limit %d", limit)
                    .isEqualTo(counts.size());
            assertThat(spread.bars().stream()
                            .mapToLong(bar -> bar.whole() - bar.marked())
                            .sum())
                    .as("within %d", limit)
                    .isEqualTo(limit + 1L);
        }
    }
}
