package id.tapal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.util.LibraryLoaderUtil;

/** A SQLite file as the place of a database: WAL, every commit synced, foreign keys checked, one writer. */
final class EmbeddedFile {

    /** So many read side by side. */
    private static final int READERS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);
    private static final int BUSY_MILLISECONDS = 10_000;
    private static final long FREE_MILLISECONDS = 10_000;

    /** What a statement changes is kept beside until it has succeeded: in a file, that would take longer than the change, and hold people's names. */
    private static final String NOTHING_IS_PUT_BESIDE_THE_FILE = "pragma temp_store = memory";

    private EmbeddedFile() {}

    /**
     * Makes the folder and the file where there are none; a new file is for its owner alone: it holds people's names.
     *
     * @throws UnusableDatabase if that cannot be
     */
    static void prepare(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException unwritable) {
            throw new UnusableDatabase(
                    "database: the folder of " + file + " cannot be made; choose another or mend its rights",
                    unwritable);
        }
        if (Files.isDirectory(file)) {
            throw new UnusableDatabase("database: " + file + " is a folder; name a file in it", null);
        }
        makePrivate(file);
    }

    /** Where the file system knows no owners, the file is as it is. */
    private static void makePrivate(Path file) {
        if (Files.exists(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException unwritable) {
            throw new UnusableDatabase(
                    "database: " + file + " cannot be made; choose another folder or mend its rights", unwritable);
        }
    }

    /** Takes the log beside a file into it, so that the file alone is the database; one that is no database stays as it is. */
    static void close(Path file) {
        try (Connection connection = source(file, false).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = delete");
        } catch (SQLException noDatabase) {
            LOG.debug("{} is no database", file, noDatabase);
        }
    }

    /** Puts the library of SQLite for this machine into a folder; nothing where its driver has none for it. */
    static void keepLibrary(Path folder) {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (library != null) {
                Files.createDirectories(folder);
                Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            throw new UnusableDatabase(
                    "database: the library of SQLite cannot be put into " + folder + "; mend its rights", unwritable);
        }
    }

    /** A source of connections. */
    static DataSource source(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(
                SQLiteConfig.Pragma.SECURE_DELETE, "on"); // what is taken out of a row is gone from the file too
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setReadOnly(readOnly);
        config.setTransactionMode(
                readOnly ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    static HikariDataSource writing(Path file) {
        return pool("writer", file, false, 1);
    }

    static HikariDataSource reading(Path file) {
        return pool("reader", file, true, READERS);
    }

    private static HikariDataSource pool(String name, Path file, boolean readOnly, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source(file, readOnly));
        config.setReadOnly(readOnly);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(FREE_MILLISECONDS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(NOTHING_IS_PUT_BESIDE_THE_FILE);
        return new InPlace(config, file);
    }

    /**
     * Connections to the file while it is where it was. A file that is moved, removed or replaced lives on for those who have it open: what they
     * wrote into it would be acknowledged, and be nowhere.
     */
    private static final class InPlace extends HikariDataSource {

        private final Path file;
        private final @Nullable Object opened;

        InPlace(HikariConfig config, Path file) {
            super(config);
            this.file = file;
            this.opened = identity(file);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Object now = identity(file);
            if (now == null || !now.equals(opened)) {
                throw new SQLiteException(file + " was moved or replaced", SQLiteErrorCode.SQLITE_CANTOPEN);
            }
            return super.getConnection();
        }

        /** What tells this file from another of its name, where the file system knows that; null where there is no file. */
        private static @Nullable Object identity(Path file) {
            try {
                Object key =
                        Files.readAttributes(file, BasicFileAttributes.class).fileKey();
                return key == null ? file : key;
            } catch (IOException gone) {
                LOG.debug("{} is not there", file, gone);
                return null;
            }
        }
    }
}
