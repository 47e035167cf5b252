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

    private final boolean committing;

    NotWritten(SQLException cause) {
        this(cause, false);
    }

    /**
     * @param committing whether the transaction was to be committed together with it
     */
    NotWritten(SQLException cause, boolean committing) {
        super(cause);
        this.committing = committing;
    }

    /** Whether the transaction was to be committed together with it: who goes away then may have committed it. */
    boolean isCommitting() {
        return committing;
    }

    /** Whether a place was taken meanwhile, by another node. */
    boolean isTaken() {
        return getCause() instanceof SQLException because && TAKEN.equals(because.getSQLState());
    }
}
