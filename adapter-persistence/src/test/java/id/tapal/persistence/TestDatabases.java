package id.tapal.persistence;

import id.tapal.application.desk.Desk;
import java.security.SecureRandom;

/** Databases for tests. */
final class TestDatabases {

    private static final Vault VAULT = Keyring.generate(new SecureRandom());

    private TestDatabases() {}

    static Desk.Holdings holdings(Database database) {
        return new Desk.Holdings(
                database.journal(),
                database.register(),
                database.staff(),
                database.tokens(),
                database.complaints(),
                database.subscriptions(VAULT),
                database.deliveries());
    }
}
