package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.number;
import static id.tapal.persistence.Rows.Column.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a node remembers of how things stood. A group is written as if they still stood so, and the server is made to see in the same message whether they
 * do: where they do not, nothing is written, and the group asks.
 */
final class Presumed {

    /** So many groups ask after one has presumed too much: where other nodes write the same, presuming costs more than asking. */
    private static final int PAUSE = 32;

    private static final Rows.Form SETTING =
            new Rows.Form(Standing.HOLDING + """
            , presumed as (select * from <given>)
            """ + Rows.required("""
                    (select count(*) from register) = 1
                        and coalesce((select chart from presumed), (select version from chart), 0)
                            = coalesce((select version from chart), 0)
                        and exists (select 1 from subscription) = (select heard = 1 from presumed)
                    """), List.of(number("chart"), number("heard")));

    /** The entry that is followed is there as it is remembered, and the people of the case too where that matters. */
    private static final Rows.Form REMEMBERED = new Rows.Form(
            Rows.required("""
                    not exists (select 1 from <given>
                        left join entry e on e.case_number = given.number and e.sequence = given.sequence
                            and e.hash = given.hash
                        left join forgetting f on f.case_number = given.number and given.people = 1
                        where e.case_number is null or f.case_number is not null)
                    """), List.of(text("number"), number("sequence"), text("hash"), number("people")));

    private final boolean remembers;
    private final RecentCases recent;
    private final Map<Series.Yearly, Integer> numbers = new HashMap<>();
    private boolean heard;
    private int asking = 1;

    /** Of a file nothing is remembered: asking it costs no round trip. */
    Presumed(Dialect dialect, RecentCases recent) {
        this.remembers = dialect == Dialect.POSTGRESQL;
        this.recent = recent;
    }

    /**
     * What is presumed of a group.
     *
     * @param standing how things stand
     * @param demands that they do, before anything is written
     */
    record Presumption(Standing standing, List<Rows> demands) {}

    /** What can be presumed of a group; empty if it has to ask. */
    synchronized Optional<Presumption> of(List<Writing> group) {
        if (!remembers) {
            return Optional.empty();
        }
        if (asking > 0) {
            asking--;
            return Optional.empty();
        }
        Set<Integer> charts = group.stream()
                .flatMapToInt(each -> each.proviso().chart().stream())
                .boxed()
                .collect(Collectors.toSet());
        List<Writing.Appending> appending = Standing.those(Writing.Appending.class, group);
        Map<Series.Yearly, Integer> wanted = Standing.wanted(Standing.those(Writing.Opening.class, group));
        Map<EntryTable.Place, String> follows = follows(appending);
        if (charts.size() > 1
                || group.stream().anyMatch(each -> each.proviso().once().isPresent())
                || appending.stream().anyMatch(each -> !follows.containsKey(each.before()))
                || !numbers.keySet().containsAll(wanted.keySet())) {
            return Optional.empty();
        }
        @Nullable Integer chart = charts.stream().findFirst().orElse(null);
        return Optional.of(new Presumption(
                Standing.presumed(chart == null ? 0 : chart, heard, numbers, follows),
                demands(chart, appending, follows, wanted)));
    }

    private Map<EntryTable.Place, String> follows(List<Writing.Appending> appending) {
        Map<EntryTable.Place, String> follows = new HashMap<>();
        for (Writing.Appending each : appending) {
            EntryTable.Place before = each.before();
            recent.find(before.number())
                    .filter(kept -> kept.history().entries().size() == before.sequence())
                    .ifPresent(kept -> follows.put(before, kept.lastHash()));
        }
        return follows;
    }

    private List<Rows> demands(
            @Nullable Integer chart,
            List<Writing.Appending> appending,
            Map<EntryTable.Place, String> follows,
            Map<Series.Yearly, Integer> wanted) {
        Rows setting = SETTING.rows();
        setting.add(chart, heard ? 1 : 0);
        Rows remembered = REMEMBERED.rows();
        for (Writing.Appending each : appending) {
            EntryTable.Place before = each.before();
            remembered.add(before.number(), before.sequence(), follows.get(before), each.needsPeople() ? 1 : 0);
        }
        return List.of(setting, Standing.held(appending), remembered, Series.takenAfter(wanted, numbers));
    }

    /** Remembers how things stand after what is written and committed. */
    synchronized void written(Standing standing) {
        if (remembers) {
            heard = standing.isHeard();
            numbers.putAll(standing.last());
        }
    }

    /** Something was not as it was presumed to be. */
    synchronized void failed() {
        asking = PAUSE;
    }
}
