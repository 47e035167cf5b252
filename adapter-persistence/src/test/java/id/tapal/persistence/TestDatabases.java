package id.tapal.persistence;

import id.tapal.application.desk.Desk;

/** Databases for tests. */
final class TestDatabases {

    private TestDatabases() {}

    static Desk.Holdings holdings(Database database) {
        return new Desk.Holdings(
                database.journal(), database.register(), database.staff(), database.tokens(), database.complaints());
    }
}
