package id.tapal.benchmark.desk;

import id.tapal.app.OpenDesk;
import id.tapal.app.demo.Demo;
import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.benchmark.desk.CaseRows.Row;
import id.tapal.benchmark.desk.CaseRows.Table;
import id.tapal.domain.standard.Standard;
import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Vault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that real work left: the demo's agency and cases, and one visit act by act. Databases are filled with copies of them.
 *
 * @param vault what seals identities in them
 * @param members rows of the table of members
 * @param organization the row of the chart
 * @param cases the rows of each case of the demo by table
 * @param visit what each act of a visit writes
 */
record Template(
        Vault vault,
        List<Row> members,
        List<Row> organization,
        List<Map<String, List<Row>>> cases,
        List<RawLoad.Rows> visit) {

    private static final Table MEMBER = new Table("member", "id", "id");
    private static final Table ORGANIZATION = new Table("organization", "id", "id");

    static Template make(Path folder) throws Exception {
        Path file = folder.resolve("template.db");
        Vault vault;
        List<String> numbers;
        List<RawLoad.Rows> visit;
        try (OpenDesk open = OpenDesk.at(file, Standard.bppdNtt());
                Connection connection = new Place.Sqlite(folder).connect(file.toString())) {
            Demo.in(open);
            Desk desk = open.desk();
            vault = KeyFile.at(folder.resolve("tapal.key")).vault();
            numbers =
                    desk
                            .search()
                            .search(RegisterQuery.all(desk.clock().instant(), Page.LIMIT), "kepala")
                            .items()
                            .stream()
                            .map(RegisterRow::number)
                            .toList();
            visit = visit(desk, connection);
            List<Map<String, List<Row>>> cases = new ArrayList<>();
            for (String number : numbers) {
                Map<String, List<Row>> byTable = new TreeMap<>();
                for (Table table : Table.OF_A_CASE) {
                    byTable.put(table.name(), table.rows(connection, number));
                }
                cases.add(byTable);
            }
            return new Template(
                    vault,
                    CaseRows.read(connection, "select * from member"),
                    CaseRows.read(connection, "select * from organization"),
                    cases,
                    visit);
        }
    }

    private static List<RawLoad.Rows> visit(Desk desk, Connection connection) throws Exception {
        List<RawLoad.Rows> rows = new ArrayList<>();
        try (Load.Client client = new PortLoad(desk.cases()).client(0)) {
            for (int i = 1; i <= Visit.ACTS.size(); i++) {
                client.act();
                String last = "(select case_number from entry order by rowid desc limit 1)";
                rows.add(new RawLoad.Rows(
                        CaseRows.read(connection, "select * from entry order by rowid desc limit 1")
                                .getFirst(),
                        CaseRows.read(connection, "select * from register where number = " + last)
                                .getFirst()));
            }
        }
        return rows;
    }

    /** Puts the agency into an empty database. */
    void settleAgency(Connection connection) throws SQLException {
        CaseRows.insert(connection, MEMBER, members);
        CaseRows.insert(connection, ORGANIZATION, organization);
    }
}
