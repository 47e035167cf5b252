package id.tapal.application.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a frozen letter is written. */
public enum LetterFormat {
    /** A page of its own, with its style in it. */
    HTML("text/html; charset=utf-8"),
    /** The same page as a paper to keep (arsip): PDF/A. */
    PDF("application/pdf");

    private final String mediaType;

    LetterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** How it is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** The name in the database, and behind that of a file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a name. */
    public static Optional<LetterFormat> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
