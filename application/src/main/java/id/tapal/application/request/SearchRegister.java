package id.tapal.application.request;

import id.tapal.application.organization.ReadingRights;
import java.util.List;
import java.util.Optional;

/** Driving port: the register, searched and paged. */
public final class SearchRegister {

    private final CaseRegister register;
    private final ReadingRights rights;

    /** Over a register. */
    public SearchRegister(CaseRegister register, ReadingRights rights) {
        this.register = register;
        this.rights = rights;
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

    /**
     * The page that a query asks for, of the cases that a member may read.
     *
     * @throws id.tapal.application.organization.NotPermitted if that is none whatever
     */
    public Page search(RegisterQuery query, String member) {
        List<RegisterRow> rows = register.search(query, rights.reachOf(member));
        if (rows.size() <= query.limit()) {
            return new Page(rows, Optional.empty());
        }
        List<RegisterRow> page = rows.subList(0, query.limit());
        return new Page(page, Optional.of(Cursor.after(page.getLast(), query.sort())));
    }
}
