package id.tapal.application.request;

import id.tapal.application.organization.Reach;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Driven port: the register of cases, to be searched. The journal writes it. */
public interface CaseRegister {

    /** The rows that fit, within a reach, in order, after the cursor: as many as the page takes, and one more where there is one. */
    List<RegisterRow> search(RegisterQuery query, Reach reach);

    /**
     * The cases within a reach in which one of these owes something, those due first, then by number.
     *
     * @param owing {@code person:ID}, {@code post:ID} or {@code role:ROLE}
     * @param cursor where the page before ended, by {@link RegisterQuery.Sort#DUE}
     * @param limit how many cases at most
     */
    List<RegisterRow> owing(Set<String> owing, Reach reach, Optional<Cursor> cursor, int limit);
}
