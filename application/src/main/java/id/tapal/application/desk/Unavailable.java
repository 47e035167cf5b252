package id.tapal.application.desk;

/**
 * A driven port cannot answer now: its database is busy, gone or full. Nothing was done; the same call may be made again later. It is not for a
 * fault of the program, which no repetition mends.
 */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what does not answer, in a few words for the log: no address with a password, no data
     * @param cause what was found
     */
    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
