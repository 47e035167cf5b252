package id.tapal.app;

import id.tapal.application.request.JournalProof;
import id.tapal.domain.standard.Standard;
import id.tapal.persistence.Vault;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tapal move}: from a SQLite file to a PostgreSQL server, or back. */
@Command(
        name = "move",
        description = {
            "Copies everything into an empty database of either kind, and proves it there; the one it comes from stays.",
            "Stop tapal serve first: what is written meanwhile would stay behind, and is refused."
        },
        mixinStandardHelpOptions = true)
final class MoveCommand extends Printing implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATABASE",
            description = "A SQLite file, or the address of a PostgreSQL server.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "DATABASE", description = "The same, of an empty one.")
    private String to = "";

    @Mixin
    private final KeyOption keys = new KeyOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Override
    public Integer call() {
        Standard governing = standard.standard();
        String source = DatabaseOption.withCredentials(from);
        String target = DatabaseOption.withCredentials(to);
        DatabaseOption.requireThere(source, "--from");
        Vault vault = keys.vault(source, line().getErr());
        SortedMap<String, Long> rows;
        try (OpenDesk open = OpenDesk.at(source, vault, governing)) {
            rows = open.copyTo(target, vault);
        }
        rows.forEach((table, count) -> print(table + "\t" + count));
        try (OpenDesk open = OpenDesk.at(target, vault, governing)) {
            long seals = open.seals().check(vault);
            JournalProof.Seen seen = open.verification().verify(finding -> print(FindingText.of(finding)));
            if (seen.findings() > 0) {
                throw new Failure("move: " + seen.findings() + " findings in " + DatabaseOption.name(target)
                        + "; see whether tapal verify has them in " + DatabaseOption.name(source) + " too");
            }
            print(DatabaseOption.name(target) + ": " + seen.cases() + " cases, " + seen.entries() + " entries, " + seals
                    + " seals proven; its keys are those of " + DatabaseOption.name(source));
            return 0;
        }
    }
}
