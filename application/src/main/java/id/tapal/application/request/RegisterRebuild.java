package id.tapal.application.request;

import id.tapal.domain.request.RuleBook;

/** Driving port: makes the register anew from the journal, as after a change of calendar, standard or chart. */
public final class RegisterRebuild {

    private final Journal journal;
    private final GoverningRules rules;

    /**
     * @param rules the rule book with the chart
     */
    public RegisterRebuild(Journal journal, GoverningRules rules) {
        this.journal = journal;
        this.rules = rules;
    }

    /** Makes the register anew where it is stale, as after a crash between the replacing of a chart and the making. */
    public void rebuildIfStale() {
        if (journal.isRegisterStale()) {
            rebuild();
        }
    }

    /** Makes the register anew, and once more should the chart have been replaced meanwhile: by the last one, whoever else does the same. */
    public void rebuild() {
        Governing made;
        do {
            made = rules.now();
            RuleBook book = made.book();
            journal.rebuildRegister(history -> Projection.row(book, history));
        } while (rules.now().chart() != made.chart());
    }
}
