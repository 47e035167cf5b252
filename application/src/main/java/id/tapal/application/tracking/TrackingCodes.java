package id.tapal.application.tracking;

import java.util.Optional;

/** Driven port: the codes by which requesters follow their requests, one of each case. */
public interface TrackingCodes {

    /** The code of a case; empty where none was given out. */
    Optional<String> find(String number);

    /**
     * Keeps a code for a case that has none.
     *
     * @param number of a case that there is
     * @return the code of the case: what is kept once stays
     */
    String keep(String number, String code);
}
