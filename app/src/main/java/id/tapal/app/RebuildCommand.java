package id.tapal.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tapal rebuild}: makes the register anew from the journal. */
@Command(
        name = "rebuild",
        description = "Makes the register anew from the journal, as after a change of calendar or standard.",
        mixinStandardHelpOptions = true)
final class RebuildCommand extends Printing implements Callable<Integer> {

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Override
    public Integer call() {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            open.desk().rebuild().rebuild();
            print("the register of " + DatabaseOption.name(database.address()) + " is made anew");
            return 0;
        }
    }
}
