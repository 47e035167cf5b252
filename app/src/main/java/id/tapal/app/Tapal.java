package id.tapal.app;

import id.tapal.persistence.UnusableDatabase;
import id.tapal.persistence.UnusableKey;
import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code tapal serve}, {@code tapal staff}, {@code tapal token}, {@code tapal migrate}, {@code tapal deadline}, … */
@Command(
        name = "tapal",
        description = "A public agency's service standard, made executable.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "In a checkout, `tapal test` builds everything and runs all tests; `tapal benchmark` measures, `tapal mvn`",
            "is Maven on the JDK found.",
            "",
            "Exit status: 0 done; 1 it could not be done (a database, a port, a name that is not there);",
            "2 the call is wrong (an option, a value, the content of a file). That of tapal check is told in its help."
        })
final class Tapal implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            StaffCommand.class,
            TokenCommand.class,
            WebhookCommand.class,
            MigrateCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            KeyCommand.class,
            ForgetCommand.class,
            DeadlineCommand.class);

    /** It could not be done. */
    static final int FAILED = 1;

    /** The call is wrong. */
    static final int WRONG_CALL = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Tapal() {}

    /** Runs a command and exits with its status. */
    public static void main(String... arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** With the one command that is asked for, since each takes its time to read; with all of them where none is. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Tapal());
        Optional<Class<?>> asked = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && nameOf(command).equals(arguments[0]))
                .findFirst();
        asked.map(List::<Class<?>>of).orElse(COMMANDS).forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Tapal::wrongCall)
                .setExecutionExceptionHandler((failed, where, parsed) -> failed(failed, where));
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "command: name one of " + commands(spec.commandLine()));
    }

    static String commands(CommandLine line) {
        return String.join(", ", line.getSubcommands().keySet());
    }

    private static int wrongCall(ParameterException wrong, String... arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println("tapal: " + wrong.getMessage());
        line.getErr().println("tapal: see " + line.getCommandSpec().qualifiedName() + " --help");
        return WRONG_CALL;
    }

    private static int failed(Exception failed, CommandLine line) throws Exception {
        PrintWriter err = line.getErr();
        switch (failed) {
            case Failure failure -> err.println("tapal: " + failure.getMessage());
            case UnusableKey unusable -> err.println("tapal: " + unusable.getMessage());
            case UnusableDatabase unusable -> err.println("tapal: " + unusable.getMessage());
            case JavalinBindException bind ->
                err.println("tapal: port: cannot listen there (" + bind.getMessage() + "); choose another with --port");
            case IllegalArgumentException wrong -> {
                String.valueOf(wrong.getMessage()).lines().forEach(fault -> err.println("tapal: " + fault));
                return WRONG_CALL;
            }
            default -> throw failed;
        }
        return FAILED;
    }
}
