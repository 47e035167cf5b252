package id.tapal.application.document;

import java.util.Locale;

/** Why a content is not taken (alasan berkas ditolak). */
public enum Fault {
    /** There is nothing in it. */
    EMPTY,
    /** It is larger than {@link Content#LARGEST}. */
    TOO_LARGE,
    /** It is neither PDF nor JPEG nor PNG, whatever its name says. */
    OTHER_TYPE,
    /** It begins as one of them and does not go on or end so. */
    BROKEN,
    /** Something else stands behind its end. */
    MORE_BEHIND,
    /** It is an archive as well: programs that unpack one find it. */
    ARCHIVE,
    /** It opens with a password only: nobody here could see what was taken. */
    ENCRYPTED,
    /** It says that it runs something, sends something or carries other files. */
    ACTIVE;

    /** The name in message bundles, such as {@code too-large}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
