package id.tapal.persistence;

import id.tapal.application.tracking.TrackingCodes;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Tracking codes in a database. */
final class JdbiTrackingCodes implements TrackingCodes {

    private final Jdbi writer;
    private final Jdbi reader;

    JdbiTrackingCodes(Jdbi writer, Jdbi reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Optional<String> find(String number) {
        return reader.inTransaction(handle -> find(handle, number));
    }

    private static Optional<String> find(Handle handle, String number) {
        return handle.createQuery("select code from tracking_code where case_number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public String keep(String number, String code) {
        return writer.inTransaction(handle -> {
            handle.createUpdate("""
                            insert into tracking_code (case_number, code) values (:number, :code)
                            on conflict (case_number) do nothing
                            """).bind("number", number).bind("code", code).execute();
            return find(handle, number).orElseThrow();
        });
    }
}
