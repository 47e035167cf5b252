package id.tapal.app;

import id.tapal.application.request.JournalProof;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tapal verify}: proves the journal and the register, and names what is wrong. */
@Command(
        name = "verify",
        description = {
            "Proves that nothing recorded was changed, lost, added or reordered, and that the register is what the journal makes it.",
            "Changes nothing; the desk may work on meanwhile. Names each finding on a line of its own."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand extends Printing implements Callable<Integer> {

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Override
    public Integer call() {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            JournalProof.Seen seen = open.verification().verify(finding -> print(FindingText.of(finding)));
            String counts = seen.cases() + " cases, " + seen.entries() + " entries: ";
            if (seen.findings() == 0) {
                print(counts + "all is as it was written");
                return 0;
            }
            line().getErr().println("tapal: verify: " + counts + seen.findings() + " findings; see docs/operations.md");
            return Tapal.FAILED;
        }
    }
}
