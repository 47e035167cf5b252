package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.number;
import static id.tapal.persistence.Rows.Column.text;

import id.tapal.domain.standard.Channel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Running numbers by series and year, from 1; taken within the transaction that uses them. */
final class Series {

    private static final String TAKE = "insert into numbering (series, year, last)";
    private static final String TAKEN =
            " on conflict (series, year) do update set last = numbering.last + excluded.last"
                    + " returning series, year, last";

    private static final Rows.Form UNDER_A_CHART = new Rows.Form(
            TAKE + " select series, year, many from <given> where chart is null"
                    + " or chart = coalesce((select version from organization where id = 1), 0)" + TAKEN,
            List.of(text("series"), number("year"), number("many"), number("chart")));

    /** Takes numbers if the last ones are those that are given, and fails otherwise. */
    private static final Rows.Form AFTER = new Rows.Form(
            """
            with asked as (select * from <given>),
                taken as (update numbering n set last = n.last + a.many from asked a
                    where n.series = a.series and n.year = a.year and n.last = a.before returning 1)
            """ + Rows.required("(select count(*) from taken) = (select count(*) from asked)"),
            List.of(text("series"), number("year"), number("many"), number("before")));

    private Series() {}

    /** The series of a channel in a year. */
    record Yearly(Channel channel, int year) implements Comparable<Yearly> {

        @Override
        public int compareTo(Yearly other) {
            return Comparator.comparing(Yearly::channel)
                    .thenComparingInt(Yearly::year)
                    .compare(this, other);
        }
    }

    /** Takes the next number. */
    static int next(Handle handle, String series, int year) {
        return handle.createQuery(TAKE + " values (:series, :year, 1)" + TAKEN)
                .bind("series", series)
                .bind("year", year)
                .map((row, context) -> row.getInt("last"))
                .one();
    }

    /**
     * The rows of a question that takes several numbers of each series, where the chart is the one asked for; it is answered by the last of them. A row has
     * the series, the year, how many, and the version of the chart, or null for any.
     */
    static Rows taken() {
        return UNDER_A_CHART.rows();
    }

    /** The rows of a demand to take several numbers of each series, with the last one that was taken before. */
    static Rows takenAfter(Map<Yearly, Integer> wanted, Map<Yearly, Integer> last) {
        Rows rows = AFTER.rows();
        wanted.forEach((series, many) -> rows.add(series.channel().id(), series.year(), many, last.get(series)));
        return rows;
    }
}
