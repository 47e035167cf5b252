package id.tapal.application.request;

import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Numbering;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Driving port: proves that nothing recorded was changed, lost, added or put in another order, and that the register is what it should be. */
public final class Verification {

    private final JournalProof proof;
    private final Supplier<RuleBook> books;

    /**
     * @param books the rule book with the chart as it is now
     */
    public Verification(JournalProof proof, Supplier<RuleBook> books) {
        this.proof = proof;
        this.books = books;
    }

    /** Goes through everything, and tells each finding as it comes. */
    public JournalProof.Seen verify(Consumer<Finding> found) {
        Numbering numbering = books.get().standard().numbering();
        return proof.prove(this::rows, numbering::number, found);
    }

    private Function<Journal.History, RegisterRow> rows() {
        RuleBook book = books.get();
        return history -> Projection.row(book, history);
    }
}
