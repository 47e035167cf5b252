package id.tapal.application.request;

import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Staff;
import id.tapal.domain.request.RuleBook;

/** What acts are judged by, as it changes with the chart. */
public final class GoverningRules {

    private final RuleBook book;
    private final Staff staff;
    private volatile Governing lastSeen;

    /**
     * @param book the rule book, without chart
     * @param staff has the chart
     */
    public GoverningRules(RuleBook book, Staff staff) {
        this.book = book;
        this.staff = staff;
        this.lastSeen = under(Chart.NONE);
    }

    /** What governs now. */
    public Governing now() {
        Chart chart = staff.chart();
        Governing last = lastSeen;
        if (chart.version() != last.chart()) {
            last = under(chart);
            lastSeen = last;
        }
        return last;
    }

    /** What governed when it was last asked, without asking: for those who are told should it govern no more. */
    Governing lastSeen() {
        return lastSeen;
    }

    private Governing under(Chart chart) {
        return new Governing(book.with(chart.organization()), chart.version());
    }
}
