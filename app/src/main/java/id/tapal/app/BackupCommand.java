package id.tapal.app;

import id.tapal.persistence.Database;
import id.tapal.persistence.DatabaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapal backup}: a checked copy of a SQLite file, taken while the desk works on. */
@Command(
        name = "backup",
        description = {
            "Copies the SQLite file as of one moment, while the desk works on, and proves the copy before it gets its name.",
            "The keys are not in it: keep a copy of the key file apart."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand extends Printing implements Callable<Integer> {

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Parameters(paramLabel = "FILE", description = "Where the copy goes.")
    private Path target = Path.of("");

    @Option(names = "--force", description = "Write over a file that is there.")
    private boolean force;

    @Override
    public Integer call() {
        String address = database.address();
        if (Database.isServer(address)) {
            throw new Failure("backup: a server copies its databases itself: pg_dump --format=custom --file=" + target
                    + " " + DatabaseOption.serverTool(address));
        }
        Path source = database.existingFile();
        if (Files.exists(target) && !force) {
            throw new Failure("backup: " + target + " is there already; choose another name, or add --force");
        }
        if (target.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())) {
            throw new Failure("backup: " + target + " is the database itself; choose another name");
        }
        Path whole = target.toAbsolutePath();
        DatabaseFile part = DatabaseFile.at(whole.resolveSibling(whole.getFileName() + ".part"));
        part.delete();
        try {
            take(DatabaseFile.at(source), part);
            part.moveTo(whole);
        } finally {
            part.delete();
        }
        return 0;
    }

    private void take(DatabaseFile source, DatabaseFile part) {
        source.copyTo(part.path());
        if (part.requireSound()) {
            String proven = CopyProof.of(part, database.keys().keyring(database.address()), standard.standard());
            print(target + ": " + proven);
        } else {
            print(target + ": whole, of an older schema; tapal restore proves its journal");
        }
    }
}
