package id.tapal.application.request;

import java.util.List;

/** A value that is none of those possible here. */
public final class NotAmong extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String found;
    private final transient List<String> possible;

    NotAmong(String field, String found, List<String> possible) {
        super(field + ": use one of " + String.join(", ", possible) + ", not " + found);
        this.field = field;
        this.found = found;
        this.possible = List.copyOf(possible);
    }

    /** Which field. */
    public String field() {
        return field;
    }

    /** What was given; may be empty. */
    public String found() {
        return found;
    }

    /** What is possible instead. */
    public List<String> possible() {
        return possible;
    }
}
