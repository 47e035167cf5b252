package id.tapal.persistence;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Whether the register is to be made anew. Who writes a part of it holds this state, together with others; who makes all of it anew holds it alone, from the
 * beginning to the end: so what is made anew, and what is written of a case or forgotten in it, do not pass each other by.
 */
final class RegisterState {

    private static final String STALE = "select stale from register_state where id = 1";

    /** A question whose answer holds it until the end of the transaction, as others may; a part of {@link Rows.Form}. */
    static final String HELD = STALE + " <shared>";

    private static final Rows.Form QUESTION = new Rows.Form(HELD, List.of());

    private RegisterState() {}

    static boolean isStale(Handle handle) {
        return handle.createQuery(STALE).mapTo(Integer.class).one() != 0;
    }

    /** Holds it until the end of the transaction, as others may. */
    static void hold(Handle handle, Dialect dialect) {
        Questions.ask(handle, dialect, QUESTION.once(), stale -> {});
    }

    /** It is to be made anew, from the end of the transaction on. */
    static void stale(Handle handle) {
        handle.execute("update register_state set stale = 1");
    }

    /** It is made anew in this transaction, which from here on holds it alone. */
    static void madeAnew(Handle handle) {
        handle.execute("update register_state set stale = 0");
    }
}
