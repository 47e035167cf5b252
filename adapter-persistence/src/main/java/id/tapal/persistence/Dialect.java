package id.tapal.persistence;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** What differs between databases; the repositories are the same for all. */
enum Dialect {
    /** Embedded, one file: WAL, every commit synced, foreign keys checked, one writer. */
    SQLITE("classpath:id/tapal/persistence/migration", "classpath:id/tapal/persistence/sqlite");

    private static final int BUSY_MILLISECONDS = 10_000;

    private final List<String> migrations;

    Dialect(String... migrations) {
        this.migrations = List.of(migrations);
    }

    /** Where Flyway finds the migrations: the common ones, and those of this database. */
    String[] migrations() {
        return migrations.toArray(String[]::new);
    }

    /** A source of connections to a file. */
    static DataSource sqlite(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setReadOnly(readOnly);
        config.setTransactionMode(
                readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
