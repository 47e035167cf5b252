package id.tapal.app;

import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Keyring;
import id.tapal.persistence.Seals;
import java.security.SecureRandom;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

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
        KeyFile file = database.keys().file(database.address());
        print(file.make(new SecureRandom()).current());
        line().getErr().println("tapal: made " + file + "; keep a copy of it apart from the database");
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists the keys, the current one first, with how much is sealed with each.",
            mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOption database, @Mixin StandardOption standard) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            Keyring keys = database.keys().keyring(database.address());
            SortedMap<String, Long> uses = open.seals().uses();
            for (String id : keys.ids()) {
                String state = id.equals(keys.current()) ? "current" : "old";
                print(id + "\t" + state + "\t" + uses.getOrDefault(id, 0L));
            }
            uses.forEach((id, count) -> {
                if (!keys.ids().contains(id)) {
                    print(id + "\tmissing\t" + count);
                }
            });
            return 0;
        }
    }

    @Command(
            name = "check",
            description = "Opens everything that is sealed, and says where something does not open.",
            mixinStandardHelpOptions = true)
    int check(@Mixin DatabaseOption database, @Mixin StandardOption standard) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            print(open.seals().check(database.keys().keyring(database.address())) + " seals open");
            return 0;
        }
    }

    @Command(
            name = "rotate",
            description = {
                "Makes a new key the current one and seals everything again with it, while the desk works on.",
                "Broken off and called again, it finishes what it had begun, without another key."
            },
            mixinStandardHelpOptions = true)
    int rotate(@Mixin DatabaseOption database, @Mixin StandardOption standard) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            Seals seals = open.seals();
            Keyring keys = database.keys().keyring(database.address());
            boolean begun = seals.uses().keySet().stream().anyMatch(id -> !id.equals(keys.current()));
            Keyring sealing = begun ? keys : rotated(database);
            long resealed = 0;
            long more;
            do {
                more = seals.again(sealing); // what a running desk sealed meanwhile with the key it still had
                resealed += more;
            } while (more > 0);
            print(sealing.current() + " is the current key; " + resealed + " sealed again");
            line().getErr()
                    .println(
                            "tapal: copy the key file anew; old keys go with tapal key drop, once the backups sealed with "
                                    + "them are gone");
            return 0;
        }
    }

    private static Keyring rotated(DatabaseOption database) {
        if (database.keys().isOfEnvironment()) {
            throw new Failure(
                    "key: the keys stand in " + KeyOption.VARIABLE + ": put a new one before them (tapal key new "
                            + "makes one in a file), start everything anew, and call this again");
        }
        return database.keys().file(database.address()).rotate(new SecureRandom());
    }

    @Command(
            name = "drop",
            description = "Takes an old key out of the file, if nothing is sealed with it any more.",
            mixinStandardHelpOptions = true)
    int drop(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "KEY", description = "The id of the key, as listed.") String id) {
        if (database.keys().isOfEnvironment()) {
            throw new Failure("key: the keys stand in " + KeyOption.VARIABLE + "; take it out there");
        }
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            long uses = open.seals().uses().getOrDefault(id, 0L);
            if (uses > 0) {
                throw new Failure(
                        "key: " + uses + " are sealed with " + id + "; seal them again with tapal key rotate");
            }
            database.keys().file(database.address()).drop(id);
            print(id + " is dropped");
            return 0;
        }
    }
}
