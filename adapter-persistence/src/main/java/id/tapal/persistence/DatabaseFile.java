package id.tapal.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A SQLite file as a file: copied while others write to it, checked, and put in the place of another. */
public final class DatabaseFile {

    private static final List<String> BESIDE = List.of("-wal", "-shm");

    private final Path path;

    private DatabaseFile(Path path) {
        this.path = path;
    }

    /** The file at a path. */
    public static DatabaseFile at(Path path) {
        return new DatabaseFile(path.toAbsolutePath());
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Takes the log beside the file into it, so that the file alone is the database. */
    public void close() {
        EmbeddedFile.close(path);
    }

    /** Deletes a file with all that SQLite puts beside it. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
            for (String beside : BESIDE) {
                Files.deleteIfExists(beside(path, beside));
            }
        } catch (IOException unwritable) {
            throw unwritable("deleted", unwritable);
        }
    }

    private static Path beside(Path file, String what) {
        return file.resolveSibling(file.getFileName() + what);
    }

    /**
     * Makes a copy as of one moment, for its owner alone and safe on the disk, while others read and write. Nothing that was deleted is in it.
     *
     * @throws UnusableDatabase if that cannot be
     */
    public DatabaseFile copyTo(Path target) {
        DatabaseFile copy = at(target);
        EmbeddedFile.prepare(copy.path); // an empty file is written into
        try (Connection connection = EmbeddedFile.source(path, false).getConnection();
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.path.toString());
            vacuum.execute();
        } catch (SQLException failed) {
            throw new UnusableDatabase(
                    "database: " + path + " cannot be copied to " + target + ": " + failed.getMessage(), failed);
        }
        copy.sync();
        return copy;
    }

    /**
     * Copies the bytes of a file that nobody writes to, with what SQLite has put beside it.
     *
     * @throws UnusableDatabase if that cannot be
     */
    public DatabaseFile copyBytesTo(Path target) {
        DatabaseFile copy = at(target);
        copy.delete();
        EmbeddedFile.prepare(copy.path);
        try {
            Files.copy(path, copy.path, StandardCopyOption.REPLACE_EXISTING);
            Path log = beside(path, BESIDE.getFirst());
            if (Files.exists(log)) {
                Files.copy(log, beside(copy.path, BESIDE.getFirst()), StandardCopyOption.REPLACE_EXISTING);
            }
            copy.close();
        } catch (IOException failed) {
            throw copy.unwritable("written", failed);
        }
        return copy;
    }

    /**
     * Makes sure that the file holds together, and is a database of Tapal that this program can read.
     *
     * @return whether its schema is that of this program; otherwise it is older
     * @throws UnusableDatabase if it is not
     */
    public boolean requireSound() {
        List<String> faults;
        try {
            faults = Jdbi.create(EmbeddedFile.source(path, false)).withHandle(handle -> {
                List<String> found = handle.createQuery("pragma integrity_check(5)")
                        .mapTo(String.class)
                        .list();
                handle.createQuery("pragma foreign_key_check")
                        .mapToMap()
                        .forEach(row ->
                                found.add("a row of " + row.get("table") + " refers to none of " + row.get("parent")));
                return found;
            });
        } catch (JdbiException noDatabase) {
            throw new UnusableDatabase(
                    "database: " + path + " is no database, or a broken one: " + Schema.cause(noDatabase), noDatabase);
        }
        if (!faults.equals(List.of("ok"))) {
            throw new UnusableDatabase(
                    "database: " + path + " is broken: "
                            + faults.stream()
                                    .filter(fault -> !fault.equals("ok"))
                                    .findFirst()
                                    .orElse(""),
                    null);
        }
        return Schema.isCurrent(EmbeddedFile.source(path, false), Dialect.SQLITE, path.toString());
    }

    /**
     * Puts this file in the place of another, which is kept beside; nobody may have that one open.
     *
     * @param kept where the other is kept; nothing may be there
     * @throws UnusableDatabase if somebody has it open, or it cannot be
     */
    public void replace(Path other, Path kept) {
        Path place = other.toAbsolutePath();
        sync();
        try {
            if (!Files.exists(place)) {
                move(path, place);
                return;
            }
            try (Connection connection = EmbeddedFile.source(place, false).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma busy_timeout = 0");
                statement.execute(
                        "pragma journal_mode = delete"); // takes in the log; refused while others have it open
                statement.execute("begin exclusive");
                exchange(place, kept);
            }
        } catch (SQLException failed) {
            switch (code(failed)) {
                case SQLITE_BUSY, SQLITE_LOCKED ->
                    throw new UnusableDatabase(
                            "database: " + place + " is in use; stop tapal serve, and every other command on it, first",
                            failed);
                case SQLITE_NOTADB, SQLITE_CORRUPT -> exchangeBroken(place, kept);
                default ->
                    throw new UnusableDatabase(
                            "database: " + place + " cannot be replaced: " + failed.getMessage(), failed);
            }
        } catch (IOException failed) {
            throw unwritable("put in the place of " + place, failed);
        }
    }

    private static SQLiteErrorCode code(SQLException failed) {
        return failed instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /** A database stands in the place at every moment. */
    private void exchange(Path place, Path kept) throws IOException {
        Files.createLink(kept, place);
        move(path, place);
    }

    /** What cannot be opened cannot be open either; its log is kept with it. */
    private void exchangeBroken(Path place, Path kept) {
        try {
            for (String beside : BESIDE) {
                if (Files.exists(beside(place, beside))) {
                    Files.move(beside(place, beside), beside(kept, beside));
                }
            }
            exchange(place, kept);
        } catch (IOException failed) {
            throw unwritable("put in the place of " + place, failed);
        }
    }

    /**
     * Moves it, whole or not at all.
     *
     * @throws UnusableDatabase if that cannot be
     */
    public void moveTo(Path target) {
        try {
            move(path, target.toAbsolutePath());
        } catch (IOException failed) {
            throw unwritable("moved to " + target, failed);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(to);
    }

    private void sync() {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException unwritable) {
            throw unwritable("written", unwritable);
        }
    }

    /** Some systems do not let a folder be opened; their moves are as safe as they are. */
    private static void syncFolder(Path file) {
        Path folder = file.getParent();
        if (folder != null && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException unsynced) {
                throw new UnusableDatabase("database: the folder " + folder + " cannot be synced", unsynced);
            }
        }
    }

    private UnusableDatabase unwritable(String what, IOException failed) {
        return new UnusableDatabase(
                "database: " + path + " cannot be " + what + "; mend the rights of the folder, or its space: "
                        + failed.getMessage(),
                failed);
    }
}
