package id.tapal.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A command that was run.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed on standard error
 */
record Run(int status, String out, String err) {

    static Run tapal(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Tapal.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Run(line.execute(arguments), out.toString(), err.toString());
    }

    /** The first line on standard error. */
    String fault() {
        return err.lines().findFirst().orElse("");
    }
}
