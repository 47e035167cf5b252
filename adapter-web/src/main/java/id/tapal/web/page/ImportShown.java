package id.tapal.web.page;

import id.tapal.application.request.Recording;
import id.tapal.application.request.Reports;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.request.RuleBook;
import id.tapal.web.page.ImportedReports.Judged;
import id.tapal.web.page.ImportedReports.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reports of an export in words: what becomes of each, and why. */
final class ImportShown {

    /** What lapor.go.id is done with, by how its states begin. Such a report is left out unless somebody chooses it. */
    private static final Set<String> DONE_WITH = Set.of("selesai", "ditutup", "diarsipkan");

    private final RuleBook book;
    private final Words words;
    private final Instant now;

    ImportShown(RuleBook book, Words words, Instant now) {
        this.book = book;
        this.words = words;
        this.now = now;
    }

    /** What becomes of a row. */
    enum State {
        NEW,
        KNOWN,
        UNFIT,
        OPENED,
        LEFT;

        String key() {
            return "import.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row.
     *
     * @param line as Excel counts it
     * @param number the case; empty where there is none
     * @param notes why it cannot be taken, or what is still to be done about it
     * @param chosen whether it will be taken unless somebody says otherwise
     */
    record Row(
            int line,
            String trackingId,
            String at,
            String medium,
            String name,
            String address,
            String about,
            String status,
            State state,
            String number,
            List<String> notes,
            boolean chosen) {}

    /** A row before anything is recorded. */
    Row before(Judged judged) {
        return switch (judged.standing()) {
            case Standing.Known known -> row(judged, State.KNOWN, known.number(), List.of());
            case Standing.Flawed flawed ->
                row(
                        judged,
                        State.UNFIT,
                        "",
                        flawed.flaws().stream()
                                .map(each ->
                                        words.t("import.flaw." + each.flaw().id(), each.found()))
                                .toList());
            case Standing.Weighed weighed -> weighed(judged, weighed.admission());
        };
    }

    private Row weighed(Judged judged, Admission admission) {
        return switch (admission) {
            case Admission.Accepted accepted ->
                row(judged, State.NEW, "", owed(accepted.ruling().after()));
            case Admission.Refused refused -> row(judged, State.UNFIT, "", broken(refused.breaches()));
            case Admission.Misdated misdated -> row(judged, State.UNFIT, "", List.of(ahead(misdated.latest())));
        };
    }

    /** What the rule book says of the case as it will be: what is late already, and what is to be asked for. */
    private List<String> owed(CaseFile file) {
        return book.obligations(file, now).stream()
                .filter(each -> each.act() == ActType.COMPLETION_REQUESTED || (each.act() == null && each.late()))
                .map(this::owed)
                .toList();
    }

    private String owed(Obligation owed) {
        String end = owed.due()
                .map(Derivation::end)
                .map(limit -> words.moment(limit, book.standard().zone()))
                .orElse("");
        return end.isEmpty()
                ? words.t(
                        "import.lacking",
                        owed.clause().id(),
                        words.messages().clause(book.standard().text(owed.clause())))
                : words.t("import.late", owed.clause().id(), end);
    }

    /** A row after it was to be taken. */
    Row after(Judged judged, Reports.Taken taken) {
        return switch (taken) {
            case Reports.Taken.Known known -> row(judged, State.KNOWN, known.number(), List.of());
            case Reports.Taken.Judged recorded -> recorded(judged, recorded.recording());
        };
    }

    private Row recorded(Judged judged, Recording recording) {
        return switch (recording) {
            case Recording.Recorded recorded ->
                row(judged, State.OPENED, recorded.view().number(), List.of());
            case Recording.RecordedUnseen unseen ->
                row(judged, State.OPENED, unseen.receipt().number(), List.of());
            case Recording.Refused refused -> row(judged, State.UNFIT, "", broken(refused.breaches()));
            case Recording.Misdated misdated -> row(judged, State.UNFIT, "", List.of(ahead(misdated.latest())));
        };
    }

    /** A row that was not come to. */
    Row failed(Judged judged, String why) {
        return row(judged, State.LEFT, "", List.of(why));
    }

    private List<String> broken(List<Breach> breaches) {
        return breaches.stream()
                .filter(Breach::blocking)
                .map(breach -> words.messages().breach(breach, book.standard()))
                .toList();
    }

    private String ahead(Instant latest) {
        return words.messages()
                .text("problem.in-future", words.moment(latest, book.standard().zone()));
    }

    private Row row(Judged judged, State state, String number, List<String> notes) {
        Facts facts = judged.act().facts();
        String status = judged.row().status();
        return new Row(
                judged.row().line(),
                judged.row().trackingId(),
                judged.row()
                        .at()
                        .map(at -> words.moment(at, book.standard().zone()))
                        .orElse(""),
                words.t("medium." + facts.text(Fact.MEDIUM)),
                facts.text(Fact.NAME),
                facts.text(Fact.ADDRESS),
                facts.text(Fact.REQUEST),
                status,
                state,
                number,
                notes,
                state == State.NEW && !isDoneWith(status));
    }

    private static boolean isDoneWith(String status) {
        String small = status.toLowerCase(Locale.ROOT);
        return DONE_WITH.stream().anyMatch(small::startsWith);
    }

    /** How many rows there are of each state, in words. */
    List<String> sums(List<Row> rows) {
        List<String> sums = new ArrayList<>();
        for (State state : State.values()) {
            long some = rows.stream().filter(row -> row.state() == state).count();
            if (some > 0) {
                sums.add(words.t(state.key() + ".sum", some));
            }
        }
        return sums;
    }
}
