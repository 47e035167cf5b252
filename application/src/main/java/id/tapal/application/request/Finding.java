package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

/**
 * Something that is not as it was written.
 *
 * @param kind what is wrong
 * @param number the case
 * @param sequence the entry, by the place it was written at; 0 where it is about none
 * @param detail the field of the register, or the place where an entry stands now; empty where the rest says it
 */
public record Finding(Kind kind, String number, int sequence, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** A number was given, and its case is gone. */
        CASE_MISSING,
        /** A case bears a number that was never given. */
        CASE_ADDED,
        /** An entry is gone. */
        ENTRY_MISSING,
        /** An entry was not recorded there. */
        ENTRY_ADDED,
        /** An entry is not what was recorded. */
        ENTRY_CHANGED,
        /** An entry stands in another place. */
        ENTRY_MOVED,
        /** The last entry is not the one that the register has sealed. */
        LAST_ENTRY_DIFFERS,
        /** What an entry said of a person is gone, and nobody decided to forget it. */
        PERSON_MISSING,
        /** Something stands there of a person that no entry said, or that was forgotten. */
        PERSON_ADDED,
        /** What an entry said of a person is not what it says now. */
        PERSON_CHANGED,
        /** The register has no row of a case. */
        REGISTER_ROW_MISSING,
        /** The register has a row without a case. */
        REGISTER_ROW_ADDED,
        /** A field of the register is not what the entries make it. */
        REGISTER_DIFFERS,
        /** The register is still to be made anew. */
        REGISTER_STALE
    }

    /** Requires the parts. */
    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(number, "number");
        requireNonNull(detail, "detail");
    }

    /** About a case. */
    public static Finding of(Kind kind, String number) {
        return new Finding(kind, number, 0, "");
    }

    /** About an entry. */
    public static Finding of(Kind kind, String number, int sequence) {
        return new Finding(kind, number, sequence, "");
    }
}
