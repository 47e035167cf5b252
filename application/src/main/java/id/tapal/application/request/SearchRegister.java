package id.tapal.application.request;

import id.tapal.application.organization.ReadingRights;
import id.tapal.application.page.Page;

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
     * The page that a query asks for, of the cases that a member may read.
     *
     * @throws id.tapal.application.organization.NotPermitted if that is none whatever
     */
    public Page<RegisterRow, Cursor> search(RegisterQuery query, String member) {
        return Page.of(
                register.search(query, rights.reachOf(member)), query.limit(), row -> Cursor.after(row, query.sort()));
    }
}
