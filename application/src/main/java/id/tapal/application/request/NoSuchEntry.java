package id.tapal.application.request;

/** A correction that names no entry, or a correction. */
public final class NoSuchEntry extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String sequence;
    private final int last;

    /** With what it names, and the number of the last entry. */
    public NoSuchEntry(String sequence, int last) {
        super("sequence: name the entry to correct, 1 to " + last + ", which is no correction itself; was "
                + (sequence.isEmpty() ? "empty" : sequence));
        this.sequence = sequence;
        this.last = last;
    }

    /** What it names; may be empty. */
    public String sequence() {
        return sequence;
    }

    /** The number of the last entry. */
    public int last() {
        return last;
    }
}
