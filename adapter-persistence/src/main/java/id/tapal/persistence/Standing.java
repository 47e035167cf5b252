package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.text;

import id.tapal.domain.standard.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How things stand for a group of entries before it is written, asked in one go. From then on until the end of the transaction the chart stays, the
 * register is not made anew, the people of cases with personal entries are not forgotten, and the numbers are taken.
 */
final class Standing {

    /** The beginning of a query that holds the chart and the register's state; a part of {@link Rows.Form}. */
    static final String HOLDING = """
            with chart as materialized (select version from organization where id = 1 <shared>),
                register as materialized (""" + RegisterState.HELD + """
            )
            """;

    private static final Rows.Form SETTING = new Rows.Form(HOLDING + """
            select coalesce((select version from chart), 0) as version, (select stale from register) as stale,
                exists (select 1 from subscription) as heard
            """, List.of());

    private static final Rows.Form HELD = new Rows.Form(
            "select c.number from <given> cross join journal_case c where c.number = given.number order by c.number <shared>",
            List.of(text("number")));

    private int chart;
    private boolean heard;
    private final Map<Series.Yearly, Integer> next = new HashMap<>();
    private final Map<EntryTable.Place, EntryTable.Link> links = new HashMap<>();

    private Standing() {}

    /** Asks how things stand. */
    static Standing of(Handle handle, Dialect dialect, List<Writing> group) {
        Standing standing = new Standing();
        Questions questions = new Questions();
        questions.add(SETTING.once(), row -> {
            standing.chart = row.getInt("version");
            standing.heard = row.getBoolean("heard");
        });
        List<Writing.Appending> appending = those(Writing.Appending.class, group);
        questions.add(held(appending), number -> {});
        standing.askNumbers(questions, those(Writing.Opening.class, group));
        EntryTable.ask(
                questions, appending.stream().map(Writing.Appending::before).toList(), standing.links);
        questions.ask(handle, dialect);
        return standing;
    }

    /**
     * How things stand if what is remembered is still so.
     *
     * @param chart the version of the chart
     * @param heard whether anybody subscribes
     * @param last the last numbers that were taken
     * @param hashes of the entries that the group follows, each the last one of its case
     */
    static Standing presumed(
            int chart, boolean heard, Map<Series.Yearly, Integer> last, Map<EntryTable.Place, String> hashes) {
        Standing standing = new Standing();
        standing.chart = chart;
        standing.heard = heard;
        last.forEach((series, number) -> standing.next.put(series, number + 1));
        hashes.forEach((place, hash) -> standing.links.put(place, new EntryTable.Link(hash, true, false)));
        return standing;
    }

    static <W extends Writing> List<W> those(Class<W> kind, List<Writing> group) {
        return group.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The rows of a question that holds the cases with personal entries against forgetting. */
    static Rows held(List<Writing.Appending> appending) {
        Rows rows = HELD.rows();
        appending.stream()
                .filter(Writing::isPersonal)
                .forEach(each -> rows.add(each.row().number()));
        return rows;
    }

    /** Numbers are taken for those judged by the newest chart, if that one stands: who was judged by an older one is refused, and would leave a gap. */
    private void askNumbers(Questions questions, List<Writing.Opening> openings) {
        OptionalInt newest = openings.stream()
                .flatMapToInt(each -> each.proviso().chart().stream())
                .max();
        Map<Series.Yearly, Integer> wanted = wanted(openings.stream()
                .filter(each -> each.proviso().chart().isEmpty()
                        || each.proviso().chart().equals(newest))
                .toList());
        @Nullable Integer under = newest.isPresent() ? newest.getAsInt() : null;
        Rows taken = Series.taken();
        wanted.forEach((series, many) -> taken.add(series.channel().id(), series.year(), many, under));
        questions.add(taken, row -> {
            Series.Yearly series =
                    new Series.Yearly(Channel.find(row.getString("series")).orElseThrow(), row.getInt("year"));
            next.put(series, row.getInt("last") - wanted.getOrDefault(series, 0) + 1);
        });
    }

    /** How many numbers of each series some openings need. */
    static Map<Series.Yearly, Integer> wanted(List<Writing.Opening> openings) {
        Map<Series.Yearly, Integer> wanted = new TreeMap<>();
        openings.forEach(each -> wanted.merge(each.series(), 1, Integer::sum));
        return wanted;
    }

    /** The version of the chart. */
    int chart() {
        return chart;
    }

    /** The last numbers that are taken, with those of the group. */
    Map<Series.Yearly, Integer> last() {
        Map<Series.Yearly, Integer> last = new HashMap<>();
        next.forEach((series, number) -> last.put(series, number - 1));
        return last;
    }

    /** Whether anybody subscribes to events. */
    boolean isHeard() {
        return heard;
    }

    /** What there is at a place; null where there is no entry. */
    EntryTable.@Nullable Link link(EntryTable.Place place) {
        return links.get(place);
    }

    /**
     * The next number of an opening's series.
     *
     * @throws IllegalStateException if none was taken, since somebody in the group was judged by another chart: alone it gets one
     */
    int next(Writing.Opening opening) {
        Integer number = next.get(opening.series());
        if (number == null) {
            throw new IllegalStateException("no number was taken for " + opening.channel());
        }
        next.put(opening.series(), number + 1);
        return number;
    }
}
