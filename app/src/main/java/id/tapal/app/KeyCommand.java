package id.tapal.app;

import id.tapal.persistence.KeyFile;
import java.security.SecureRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** {@code tapal key}: the keys that seal identity numbers and secrets. No command prints one. */
@Command(
        name = "key",
        description = "The keys that seal identity numbers and secrets in the database.",
        mixinStandardHelpOptions = true)
final class KeyCommand extends Printing implements Runnable {

    @Override
    public void run() {
        throw new ParameterException(line(), "key: name one of " + Tapal.commands(line()));
    }

    @Command(
            name = "new",
            description = "Makes a file with one new key; a file that is there stays as it is.",
            mixinStandardHelpOptions = true)
    int create(@Mixin DatabaseOption database) {
        KeyFile file = database.keys().file(database.file().toString());
        print(file.make(new SecureRandom()).current());
        line().getErr().println("tapal: made " + file + "; keep a copy of it apart from the database");
        return 0;
    }
}
