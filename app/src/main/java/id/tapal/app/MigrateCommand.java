package id.tapal.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tapal migrate}: makes a database, or brings its schema up to date. */
@Command(
        name = "migrate",
        description = "Makes the database, or brings its schema up to date.",
        mixinStandardHelpOptions = true)
final class MigrateCommand extends Printing implements Callable<Integer> {

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Override
    public Integer call() {
        try (OpenDesk open = database.open(standard.standard(), line())) {
            print(DatabaseOption.name(database.address()) + " is up to date");
            return open.isReady() ? 0 : Tapal.FAILED;
        }
    }
}
