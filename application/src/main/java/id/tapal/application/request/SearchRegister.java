package id.tapal.application.request;

import id.tapal.application.organization.ReadingRights;
import id.tapal.application.page.Page;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.util.Set;

/** Driving port: the register, searched and paged. */
public final class SearchRegister {

    private final CaseRegister register;
    private final ReadingRights rights;
    private final Standard standard;

    /**
     * @param rights who is shown a case
     * @param standard how cases are numbered
     */
    public SearchRegister(CaseRegister register, ReadingRights rights, Standard standard) {
        this.register = register;
        this.rights = rights;
        this.standard = standard;
    }

    /**
     * The page that a query asks for, of the cases that a member may read.
     *
     * @throws id.tapal.application.organization.NotPermitted if that is none whatever
     */
    public Page<RegisterRow, Cursor> search(RegisterQuery query, String member) {
        return Page.of(
                register.search(narrowed(query), rights.reachOf(member)),
                query.limit(),
                row -> Cursor.after(row, query.sort()));
    }

    /** A part that stands in the numbers of one channel alone, asks for that channel: nobody goes through the others for nothing. */
    private RegisterQuery narrowed(RegisterQuery query) {
        if (query.channel().isPresent()) {
            return query;
        }
        Set<Channel> possible = query.number().map(standard::channelsOfNumber).orElse(Set.of());
        return possible.size() == 1 ? query.in(possible.iterator().next()) : query;
    }
}
