package id.tapal.compliance.assertj;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;

/** Rule books with the calendar built in and without a chart. The last one is kept: a log is judged once by a book, not once for each assertion. */
final class RuleBooks {

    private static volatile RuleBook last = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());

    private RuleBooks() {}

    static RuleBook of(Standard standard) {
        RuleBook book = last;
        if (!book.standard().equals(standard)) {
            book = RuleBook.of(standard, WorkingCalendar.indonesia());
            last = book;
        }
        return book;
    }

    /** By the standard built in. */
    static RuleBook usual() {
        return of(Standard.bppdNtt());
    }
}
