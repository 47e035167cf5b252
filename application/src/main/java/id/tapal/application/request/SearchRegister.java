package id.tapal.application.request;

import java.util.List;
import java.util.Optional;

/** Driving port: the register, searched and paged. */
public final class SearchRegister {

    private final CaseRegister register;

    /** Over a register. */
    public SearchRegister(CaseRegister register) {
        this.register = register;
    }

    /**
     * A page of the register.
     *
     * @param rows the rows
     * @param next where the next page goes on; empty on the last
     */
    public record Page(List<RegisterRow> rows, Optional<Cursor> next) {
        /** Copies the rows. */
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** The page that a query asks for. */
    public Page search(RegisterQuery query) {
        List<RegisterRow> rows = register.search(query);
        boolean full = rows.size() == query.limit();
        return new Page(rows, full ? Optional.of(Cursor.after(rows.getLast(), query.sort())) : Optional.empty());
    }
}
