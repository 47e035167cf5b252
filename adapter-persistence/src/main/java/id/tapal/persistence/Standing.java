package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.text;

import id.tapal.domain.standard.Channel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How things stand for a group of entries before it is written, asked in one go. From then on until the end of the transaction the chart stays, the
 * register is not made anew, the people of cases with personal entries are not forgotten, and the numbers are taken.
 */
final class Standing {

    private static final Rows.Form SETTING = new Rows.Form("""
            with chart as materialized (select version from organization where id = 1 <shared>),
                register as materialized (""" + RegisterState.HELD + """
            )
            select coalesce((select version from chart), 0) as version, (select stale from register) as stale,
                exists (select 1 from subscription) as heard
            """, List.of());

    private static final Rows.Form HELD = new Rows.Form(
            "select c.number from <given> cross join journal_case c where c.number = given.number order by c.number <shared>",
            List.of(text("number")));

    private int chart;
    private boolean heard;
    private final Map<Numbered, Integer> next = new HashMap<>();
    private final Map<EntryTable.Place, EntryTable.Link> links = new HashMap<>();
    private final Set<RegisterTable.Owing> owed = new HashSet<>();

    private Standing() {}

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
        RegisterTable.ask(
                questions,
                appending.stream().map(each -> each.row().number()).distinct().toList(),
                standing.owed);
        questions.ask(handle, dialect);
        return standing;
    }

    private static <W extends Writing> List<W> those(Class<W> kind, List<Writing> group) {
        return group.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Rows held(List<Writing.Appending> appending) {
        Rows held = HELD.rows();
        appending.stream()
                .filter(Writing::isPersonal)
                .forEach(each -> held.add(each.row().number()));
        return held;
    }

    /** A series of numbers. */
    private record Numbered(Channel channel, int year) implements Comparable<Numbered> {

        @Override
        public int compareTo(Numbered other) {
            return Comparator.comparing(Numbered::channel)
                    .thenComparingInt(Numbered::year)
                    .compare(this, other);
        }
    }

    /** Numbers are taken for those judged by the newest chart, if that one stands: who was judged by an older one is refused, and would leave a gap. */
    private void askNumbers(Questions questions, List<Writing.Opening> openings) {
        OptionalInt newest = openings.stream()
                .flatMapToInt(each -> each.proviso().chart().stream())
                .max();
        Map<Numbered, Integer> wanted = new TreeMap<>();
        openings.stream()
                .filter(each -> each.proviso().chart().isEmpty()
                        || each.proviso().chart().equals(newest))
                .forEach(each -> wanted.merge(numbered(each), 1, Integer::sum));
        @Nullable Integer under = newest.isPresent() ? newest.getAsInt() : null;
        Rows taken = Series.taken();
        wanted.forEach((series, many) -> taken.add(series.channel().id(), series.year(), many, under));
        questions.add(taken, row -> {
            Numbered series = new Numbered(Channel.find(row.getString("series")).orElseThrow(), row.getInt("year"));
            next.put(series, row.getInt("last") - wanted.getOrDefault(series, 0) + 1);
        });
    }

    private static Numbered numbered(Writing.Opening opening) {
        return new Numbered(opening.channel(), opening.year());
    }

    /** The version of the chart. */
    int chart() {
        return chart;
    }

    /** Whether anybody subscribes to events. */
    boolean isHeard() {
        return heard;
    }

    /** Who owes in the cases that are gone on with. */
    Set<RegisterTable.Owing> owed() {
        return owed;
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
        Integer number = next.get(numbered(opening));
        if (number == null) {
            throw new IllegalStateException("no number was taken for " + opening.channel());
        }
        next.put(numbered(opening), number + 1);
        return number;
    }
}
