package id.tapal.persistence;

import id.tapal.application.desk.Desk;
import id.tapal.testkit.HoldingsContract;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;

/** The ports in a database keep the contracts that every adapter keeps. */
abstract class DatabaseHoldingsContract extends HoldingsContract {

    private final Deque<Database> open = new ArrayDeque<>();

    /** A new, empty database. */
    abstract Database create();

    @Override
    protected Desk.Holdings fresh() {
        Database database = create();
        open.push(database);
        return database.holdings();
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }
}
