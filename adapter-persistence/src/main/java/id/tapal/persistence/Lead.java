package id.tapal.persistence;

/** What the index of a walk through the register begins with, before the channel. */
enum Lead {
    /** Nothing: every row of the channel. */
    NONE(""),
    /** The stage asked for. */
    STAGE("r.stage = :stage and "),
    /** The handler asked for. */
    HANDLER("r.handler = :handler and "),
    /** Who asks, in a channel of which they read their own cases alone. */
    READER("r.handler = :reader and ");

    private final String first;

    Lead(String first) {
        this.first = first;
    }

    /** As a condition on the register {@code r}, to be followed by one on the channel. */
    String first() {
        return first;
    }
}
