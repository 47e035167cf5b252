package id.tapal.app;

import id.tapal.persistence.Database;
import id.tapal.persistence.DatabaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tapal restore}: puts a copy in the place of the SQLite file, once it is proven. */
@Command(
        name = "restore",
        description = {
            "Proves a copy, then puts it in the place of the SQLite file; what was there is kept beside it as FILE.before-TIME.",
            "Refused while anything has the database open."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand extends Printing implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Parameters(paramLabel = "FILE", description = "The copy, as tapal backup made it; it stays as it is.")
    private Path copy = Path.of("");

    @Override
    public Integer call() {
        String address = database.address();
        if (Database.isServer(address)) {
            throw new Failure("restore: a server takes its copies back itself, into an empty database: pg_restore "
                    + "--no-owner --dbname=" + DatabaseOption.serverTool(address) + " " + copy);
        }
        if (!Files.isRegularFile(copy)) {
            throw new Failure("restore: " + copy + " is not there; name a file that tapal backup made");
        }
        Path place = Path.of(address).toAbsolutePath();
        DatabaseFile working = DatabaseFile.at(place.resolveSibling(place.getFileName() + ".restoring"));
        try {
            DatabaseFile.at(copy).copyBytesTo(working.path());
            working.requireSound();
            String proven = CopyProof.of(working, database.keys().keyring(address), standard.standard());
            boolean replaces = Files.exists(place);
            Path kept = place.resolveSibling(place.getFileName() + ".before-" + TIME.format(Instant.now()));
            working.replace(place, kept);
            print(address + ": " + proven);
            if (replaces) {
                line().getErr().println("tapal: what was there is kept as " + kept);
            }
            return 0;
        } finally {
            working.delete();
        }
    }
}
