package id.tapal.persistence;

import java.io.Serial;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement failed; its cause says why. */
final class NotWritten extends JdbiException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** How a database says that a key is taken. */
    private static final String TAKEN = "23505";

    NotWritten(SQLException cause) {
        super(cause);
    }

    /** Whether a place was taken meanwhile, by another node. */
    boolean isTaken() {
        return getCause() instanceof SQLException because && TAKEN.equals(because.getSQLState());
    }
}
