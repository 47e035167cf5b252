package id.tapal.testkit;

import id.tapal.application.desk.Desk;
import org.junit.jupiter.api.Nested;

/** The ports in memory keep the contracts that every adapter keeps. */
final class InMemoryHoldingsTest {

    @Nested
    final class Journal extends JournalContract {
        @Override
        protected Desk.Holdings fresh() {
            return InMemoryHoldings.create();
        }
    }

    @Nested
    final class CaseRegister extends CaseRegisterContract {
        @Override
        protected Desk.Holdings fresh() {
            return InMemoryHoldings.create();
        }
    }

    @Nested
    final class Staff extends StaffContract {
        @Override
        protected Desk.Holdings fresh() {
            return InMemoryHoldings.create();
        }
    }

    @Nested
    final class Tokens extends TokensContract {
        @Override
        protected Desk.Holdings fresh() {
            return InMemoryHoldings.create();
        }
    }

    @Nested
    final class ComplaintRegister extends ComplaintRegisterContract {
        @Override
        protected Desk.Holdings fresh() {
            return InMemoryHoldings.create();
        }
    }

    @Nested
    final class Events extends EventsContract {
        @Override
        protected Desk.Holdings fresh() {
            return InMemoryHoldings.create();
        }
    }

    @Nested
    final class People extends PeopleContract {
        @Override
        protected Desk.Holdings fresh() {
            return InMemoryHoldings.create();
        }
    }
}
