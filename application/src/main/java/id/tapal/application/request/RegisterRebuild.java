package id.tapal.application.request;

import id.tapal.domain.request.RuleBook;
import java.util.function.Supplier;

/** Driving port: makes the register anew from the journal, as after a change of calendar, standard or chart. */
public final class RegisterRebuild {

    private final Journal journal;
    private final Supplier<RuleBook> books;

    /**
     * @param books the rule book with the chart as it is now
     */
    public RegisterRebuild(Journal journal, Supplier<RuleBook> books) {
        this.journal = journal;
        this.books = books;
    }

    /** Makes the register anew where it is stale, as after a crash between the replacing of a chart and the making. */
    public void rebuildIfStale() {
        if (journal.isRegisterStale()) {
            rebuild();
        }
    }

    /** Makes the register anew. */
    public void rebuild() {
        RuleBook book = books.get();
        journal.rebuildRegister(history -> Projection.row(book, history));
    }
}
