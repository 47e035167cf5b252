package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseRegister;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The register in a database. */
final class JdbiCaseRegister implements CaseRegister {

    private final Jdbi reader;
    private final Dialect dialect;

    JdbiCaseRegister(Jdbi reader, Dialect dialect) {
        this.reader = reader;
        this.dialect = dialect;
    }

    @Override
    public List<RegisterRow> search(RegisterQuery query, Reach reach) {
        return reader.inTransaction(handle -> new RegisterSearch(query, reach, dialect).in(handle));
    }

    @Override
    public List<RegisterRow> owing(Set<String> owing, Reach reach, Optional<Cursor> cursor, int limit) {
        return new OwingSearch(owing, reach, cursor, limit).in(reader);
    }
}
