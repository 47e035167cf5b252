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
        if (rows.size() <= query.limit()) {
            return new Page(rows, Optional.empty());
        }
        List<RegisterRow> page = rows.subList(0, query.limit());
        return new Page(page, Optional.of(Cursor.after(page.getLast(), query.sort())));
    }
}
