package id.tapal.persistence;

/** On a real PostgreSQL server. */
final class PostgresHoldingsTest extends DatabaseHoldingsContract {

    @Override
    Database create() {
        return TestDatabases.emptiedOnServer();
    }
}
