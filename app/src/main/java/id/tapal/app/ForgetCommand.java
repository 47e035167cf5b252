package id.tapal.app;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.people.Forgetting;
import id.tapal.application.people.NotYetForgettable;
import id.tapal.codec.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapal forget}: forgets who asked in a case, on the decision of the office that may decide it. */
@Command(
        name = "forget",
        description = "Forgets who asked in a case, once objection and dispute are over; the case stays.",
        mixinStandardHelpOptions = true)
final class ForgetCommand extends Printing implements Callable<Integer> {

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Mixin
    private final StandardOption standard = new StandardOption();

    @Parameters(paramLabel = "CASE", description = "The registration number.")
    private String number = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "MEMBER",
            description = "On whose decision: head or secretary.")
    private String member = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
    private String reason = "";

    @Override
    public Integer call() {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            Forgetting done = open.desk()
                    .forget()
                    .forget(number, member, reason)
                    .orElseThrow(() -> new Failure("case: there is none of number " + number + "; see the register"));
            print("who asked in " + done.number() + " is forgotten, since " + done.at());
            return 0;
        } catch (NotPermitted notTheirs) {
            throw new Failure("--by: only the head, the secretary or their stand-ins decide this, not " + member);
        } catch (NotYetForgettable needed) {
            needed.recourse()
                    .ifPresent(recourse -> Messages.of(java.util.Locale.ENGLISH)
                            .readOut(recourse)
                            .forEach(this::print));
            throw new Failure("case: " + number + " is still needed, " + needed.getMessage());
        }
    }
}
