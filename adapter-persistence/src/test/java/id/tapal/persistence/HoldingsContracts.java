package id.tapal.persistence;

import id.tapal.application.desk.Desk;
import id.tapal.testkit.CaseRegisterContract;
import id.tapal.testkit.ComplaintRegisterContract;
import id.tapal.testkit.EventsContract;
import id.tapal.testkit.JournalContract;
import id.tapal.testkit.PeopleContract;
import id.tapal.testkit.StaffContract;
import id.tapal.testkit.TokensContract;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The ports in a database keep the contracts that every adapter keeps. */
abstract class HoldingsContracts {

    private final Deque<Database> open = new ArrayDeque<>();

    /** A new, empty database. */
    abstract Database create();

    private Desk.Holdings fresh() {
        Database database = create();
        open.push(database);
        return TestDatabases.holdings(database);
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    @Nested
    final class Journal extends JournalContract {
        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContracts.this.fresh();
        }
    }

    @Nested
    final class CaseRegister extends CaseRegisterContract {
        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContracts.this.fresh();
        }
    }

    @Nested
    final class Staff extends StaffContract {
        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContracts.this.fresh();
        }
    }

    @Nested
    final class Tokens extends TokensContract {
        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContracts.this.fresh();
        }
    }

    @Nested
    final class ComplaintRegister extends ComplaintRegisterContract {
        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContracts.this.fresh();
        }
    }

    @Nested
    final class Events extends EventsContract {
        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContracts.this.fresh();
        }
    }

    @Nested
    final class People extends PeopleContract {
        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContracts.this.fresh();
        }
    }
}
