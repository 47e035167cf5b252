package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.RuleBook;

/**
 * What an act is judged by now.
 *
 * @param book the rule book, with the chart laid into it
 * @param chart the version of that chart
 */
public record Governing(RuleBook book, int chart) {
    /** Requires a book. */
    public Governing {
        requireNonNull(book, "book");
    }
}
