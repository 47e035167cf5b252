package id.tapal.testkit;

import id.tapal.application.desk.Desk;
import org.junit.jupiter.api.Nested;

/** What all driven ports of a desk do, each by its own contract. Extend it and say where fresh holdings come from. */
public abstract class HoldingsContract {

    /** For subclasses. */
    protected HoldingsContract() {}

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** The contract of the journal. */
    @Nested
    public class Journal extends JournalContract {
        /** For JUnit. */
        public Journal() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the register. */
    @Nested
    public class CaseRegister extends CaseRegisterContract {
        /** For JUnit. */
        public CaseRegister() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the counts. */
    @Nested
    public class CaseCounts extends CaseCountsContract {
        /** For JUnit. */
        public CaseCounts() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the staff. */
    @Nested
    public class Staff extends StaffContract {
        /** For JUnit. */
        public Staff() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** How the passwords begin. */
    @Nested
    public class FirstMember extends FirstMemberContract {
        /** For JUnit. */
        public FirstMember() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the tokens. */
    @Nested
    public class Tokens extends TokensContract {
        /** For JUnit. */
        public Tokens() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the complaints. */
    @Nested
    public class ComplaintRegister extends ComplaintRegisterContract {
        /** For JUnit. */
        public ComplaintRegister() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the events. */
    @Nested
    public class Events extends EventsContract {
        /** For JUnit. */
        public Events() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the people. */
    @Nested
    public class People extends PeopleContract {
        /** For JUnit. */
        public People() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the credentials. */
    @Nested
    public class Credentials extends CredentialsContract {
        /** For JUnit. */
        public Credentials() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the sessions. */
    @Nested
    public class Sessions extends SessionsContract {
        /** For JUnit. */
        public Sessions() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the tracking codes. */
    @Nested
    public class TrackingCodes extends TrackingCodesContract {
        /** For JUnit. */
        public TrackingCodes() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the passwords. */
    @Nested
    public class Passwords extends PasswordsContract {
        /** For JUnit. */
        public Passwords() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the documents. */
    @Nested
    public class Documents extends DocumentsContract {
        /** For JUnit. */
        public Documents() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of who looked at cases. */
    @Nested
    public class Looks extends LooksContract {
        /** For JUnit. */
        public Looks() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the drafts. */
    @Nested
    public class Drafts extends DraftsContract {
        /** For JUnit. */
        public Drafts() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the letters. */
    @Nested
    public class Letters extends LettersContract {
        /** For JUnit. */
        public Letters() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the saved views. */
    @Nested
    public class SavedViews extends SavedViewsContract {
        /** For JUnit. */
        public SavedViews() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }

    /** The contract of the accounts of providers. */
    @Nested
    public class Bindings extends BindingsContract {
        /** For JUnit. */
        public Bindings() {}

        @Override
        protected Desk.Holdings fresh() {
            return HoldingsContract.this.fresh();
        }
    }
}
