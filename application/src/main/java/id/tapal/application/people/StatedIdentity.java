package id.tapal.application.people;

import static java.util.Objects.requireNonNull;

/**
 * An identity as an entry states it, not masked.
 *
 * @param sequence the entry
 * @param identity {@code kind:number}, as written
 */
public record StatedIdentity(int sequence, String identity) {
    /** Requires the text. */
    public StatedIdentity {
        requireNonNull(identity, "identity");
    }

    /** Not told where it is only named, as in a log. */
    @Override
    public String toString() {
        return "StatedIdentity[sequence=" + sequence + "]";
    }
}
