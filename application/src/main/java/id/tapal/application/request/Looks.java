package id.tapal.application.request;

import java.util.List;

/** Driven port: who looked at which case. What is kept stays, also when the people of the case are forgotten: it says nothing of them. */
public interface Looks {

    /** Keeps a look at a case that there is. */
    void keep(Look look);

    /**
     * Who looked at a case, the last first.
     *
     * @param limit how many at most
     */
    List<Look> last(String number, int limit);
}
