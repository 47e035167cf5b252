package id.tapal.application.request;

import id.tapal.domain.request.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Driving port: makes the register anew from the journal, as after a change of calendar, standard or chart. */
public final class RegisterRebuild {

    private final Journal journal;
    private final CaseRegister register;
    private final Supplier<RuleBook> book;

    /**
     * @param book the rule book with the chart as it is now
     */
    public RegisterRebuild(Journal journal, CaseRegister register, Supplier<RuleBook> book) {
        this.journal = journal;
        this.register = register;
        this.book = book;
    }

    /** Makes the register anew. */
    public void rebuild() {
        RuleBook now = book.get();
        List<RegisterRow> rows = new ArrayList<>();
        journal.forEach(history -> rows.add(Projection.row(
                now,
                history.number(),
                now.fold(history.channel(), history.acts()).after(),
                history.acts())));
        register.replaceAll(rows);
    }
}
