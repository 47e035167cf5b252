package id.tapal.application.letter;

import id.tapal.application.document.Content;

/** The letter of a case as somebody sees it. */
public sealed interface LetterSeen {

    /** Not signed yet: it may still change. */
    record Preview(Content content) implements LetterSeen {}

    /** Frozen: it is what it was when it was signed. */
    record Frozen(Letter letter, Content content) implements LetterSeen {}

    /** Destroyed with all that the case says of people; that there was one stays. */
    record Destroyed(Letter letter) implements LetterSeen {}
}
