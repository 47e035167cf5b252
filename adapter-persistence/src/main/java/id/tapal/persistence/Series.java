package id.tapal.persistence;

import org.jdbi.v3.core.Handle;

/** Running numbers by series and year, from 1; taken within the transaction that uses them. */
final class Series {

    private Series() {}

    static int next(Handle handle, String series, int year) {
        return next(handle, series, year, 1);
    }

    /**
     * Takes several.
     *
     * @return the first of them
     */
    static int next(Handle handle, String series, int year, int many) {
        int last = handle.createQuery("""
                        insert into numbering (series, year, last) values (:series, :year, :many)
                        on conflict (series, year) do update set last = numbering.last + :many
                        returning last
                        """)
                .bind("series", series)
                .bind("year", year)
                .bind("many", many)
                .mapTo(Integer.class)
                .one();
        return last - many + 1;
    }
}
