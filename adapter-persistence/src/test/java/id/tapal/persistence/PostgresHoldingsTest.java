package id.tapal.persistence;

/** On a real PostgreSQL server. */
final class PostgresHoldingsTest extends HoldingsContracts {

    @Override
    Database create() {
        return TestDatabases.onServer();
    }
}
