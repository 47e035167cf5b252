package id.tapal.application.request;

import java.util.List;
import java.util.Set;

/** Driven port: the register of cases, to be searched. The journal writes it. */
public interface CaseRegister {

    /** The rows that fit, in order, after the cursor, at most as many as asked. */
    List<RegisterRow> search(RegisterQuery query);

    /**
     * The cases in which one of these owes something, those due first, then by number.
     *
     * @param owing {@code person:ID} or {@code role:ROLE}
     */
    List<RegisterRow> owing(Set<String> owing, int limit);

    /** Replaces all rows by these. */
    void replaceAll(List<RegisterRow> rows);
}
