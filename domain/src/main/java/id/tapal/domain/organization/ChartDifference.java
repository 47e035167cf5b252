package id.tapal.domain.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One thing in which two charts differ: what there was before, what there is after; null where there was or is none. */
public sealed interface ChartDifference {

    /** A post that was added, changed or removed. */
    record OfPost(@Nullable Post before, @Nullable Post after) implements ChartDifference {}

    /** A term in a post that was added, ended otherwise or removed. */
    record OfHolding(@Nullable Holding before, @Nullable Holding after) implements ChartDifference {}

    /** A duty that was added, ended otherwise or removed. */
    record OfDuty(@Nullable DutyAssignment before, @Nullable DutyAssignment after) implements ChartDifference {}

    /** All of them: posts, then terms, then duties, what is gone or changed before what is new. */
    static List<ChartDifference> between(Organization before, Organization after) {
        List<ChartDifference> all = new ArrayList<>();
        collect(before.posts(), after.posts(), (one, other) -> one.id().equals(other.id()), OfPost::new, all);
        collect(before.holdings(), after.holdings(), ChartDifference::isSameTerm, OfHolding::new, all);
        collect(before.duties(), after.duties(), ChartDifference::isSameDuty, OfDuty::new, all);
        return all;
    }

    private static boolean isSameTerm(Holding one, Holding other) {
        return one.person().equals(other.person())
                && one.post().equals(other.post())
                && one.standIn() == other.standIn()
                && one.from().equals(other.from());
    }

    private static boolean isSameDuty(DutyAssignment one, DutyAssignment other) {
        return one.person().equals(other.person())
                && one.duty() == other.duty()
                && one.from().equals(other.from());
    }

    private static <T> void collect(
            List<T> before,
            List<T> after,
            BiPredicate<T, T> same,
            BiFunction<@Nullable T, @Nullable T, ChartDifference> making,
            List<ChartDifference> all) {
        for (T each : before) {
            T now = after.stream()
                    .filter(other -> same.test(each, other))
                    .findFirst()
                    .orElse(null);
            if (!Objects.equals(each, now)) {
                all.add(making.apply(each, now));
            }
        }
        for (T each : after) {
            if (before.stream().noneMatch(other -> same.test(other, each))) {
                all.add(making.apply(null, each));
            }
        }
    }
}
