package id.tapal.persistence;

import org.jdbi.v3.core.Handle;

/** Running numbers by series and year, from 1; taken within the transaction that uses them. */
final class Series {

    private Series() {}

    static int next(Handle handle, String series, int year) {
        return handle.createQuery("""
                        insert into numbering (series, year, last) values (:series, :year, 1)
                        on conflict (series, year) do update set last = numbering.last + 1
                        returning last
                        """)
                .bind("series", series)
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
    }
}
