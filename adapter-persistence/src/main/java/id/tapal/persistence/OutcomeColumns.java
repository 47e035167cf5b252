package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.number;
import static id.tapal.persistence.Rows.Column.text;

import id.tapal.application.request.Instants;
import id.tapal.application.request.Outcome;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.deadline.Taken;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a case, in the columns of the register: none of them is null, for what is null is never alike. */
final class OutcomeColumns {

    static final String UNANSWERED = "unanswered";
    static final String WITHDRAWN = "withdrawn";

    /** Answered, with a decision that is none of the four. */
    private static final String ANSWERED = "answered";

    private static final int MONTHS = 100;
    private static final int NOT_TAKEN = -1;

    /** In the index that figures are counted by. */
    static final List<Rows.Column> COUNTED = List.of(
            number("opened_month"),
            text("outcome"),
            text("grounds"),
            number("promise_taken"),
            number("promise_late"),
            text("promise_late_from"),
            number("statute_taken"),
            number("statute_late"),
            text("statute_late_from"));

    private OutcomeColumns() {}

    /** The values of the columns, in their order. */
    static List<Object> counted(RegisterRow row) {
        Outcome outcome = row.outcome();
        return List.of(
                month(outcome.opened()),
                id(outcome.end(), row.decision()),
                outcome.grounds().stream().map(Ground::id).sorted().collect(Collectors.joining("|")),
                taken(outcome.promise()),
                late(outcome.promise()),
                sortable(outcome.promise().lateFrom()),
                taken(outcome.statute()),
                late(outcome.statute()),
                sortable(outcome.statute().lateFrom()));
    }

    /** Every outcome that there may be. */
    static List<String> outcomes() {
        return Stream.concat(
                        Stream.of(UNANSWERED, WITHDRAWN, ANSWERED),
                        Arrays.stream(Decision.values()).map(Decision::id))
                .toList();
    }

    private static String id(Outcome.End end, Optional<Decision> decision) {
        return switch (end) {
            case UNANSWERED -> UNANSWERED;
            case WITHDRAWN -> WITHDRAWN;
            case ANSWERED -> decision.map(Decision::id).orElse(ANSWERED);
        };
    }

    static Outcome.End end(String outcome) {
        return switch (outcome) {
            case UNANSWERED -> Outcome.End.UNANSWERED;
            case WITHDRAWN -> Outcome.End.WITHDRAWN;
            default -> Outcome.End.ANSWERED;
        };
    }

    static int month(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue();
    }

    static YearMonth month(int column) {
        return YearMonth.of(column / MONTHS, column % MONTHS);
    }

    private static int taken(Outcome.ByLimit limit) {
        return limit.taken().map(Taken::amount).orElse(NOT_TAKEN);
    }

    private static int late(Outcome.ByLimit limit) {
        return limit.taken().filter(Taken::late).isPresent() ? 1 : 0;
    }

    static String sortable(Optional<Instant> at) {
        return at.map(Instants::sortable).orElse(Instants.LAST);
    }

    static Optional<Instant> instant(String sortable) {
        return sortable.equals(Instants.LAST) ? Optional.empty() : Optional.of(Instant.parse(sortable));
    }

    /** Reads them back. */
    static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                month(row.getInt("opened_month")),
                end(row.getString("outcome")),
                grounds(row.getString("grounds")),
                instant(row.getString("answered_at")),
                new Outcome.ByLimit(taken(row, "promise"), instant(row.getString("promise_late_from"))),
                new Outcome.ByLimit(taken(row, "statute"), instant(row.getString("statute_late_from"))));
    }

    static Optional<Taken> taken(ResultSet row, String limit) throws SQLException {
        int amount = row.getInt(limit + "_taken");
        return amount == NOT_TAKEN
                ? Optional.empty()
                : Optional.of(new Taken(amount, row.getInt(limit + "_late") != 0));
    }

    static Set<Ground> grounds(String column) {
        return Arrays.stream(column.split("\\|", -1))
                .flatMap(text -> Ground.find(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
