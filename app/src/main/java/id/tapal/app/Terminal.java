package id.tapal.app;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What somebody sees as it is written. The launcher tells of either stream whether it is a terminal, for the JVM knows only whether standard input and output
 * both are.
 *
 * @param colours whether standard output is one that takes colours, and its user wants them
 * @param progress whether standard error is one on which a line can be written over
 */
record Terminal(boolean colours, boolean progress) {

    static final String OUT = "tapal.terminal.out";
    static final String ERR = "tapal.terminal.err";

    /** The terminal of this process, if it has one. */
    static Terminal here() {
        return of(System::getProperty, System.getenv(), Ansi.AUTO::enabled);
    }

    /**
     * What is known of a terminal.
     *
     * @param properties what the launcher tells
     * @param environment where a user says {@code NO_COLOR} (no-color.org) and which terminal it is
     * @param both what the JVM knows, where it was started without the launcher
     */
    static Terminal of(
            UnaryOperator<@Nullable String> properties, Map<String, String> environment, BooleanSupplier both) {
        boolean moves = !environment.getOrDefault("TERM", "").equals("dumb");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                moves && !plain && is(properties.apply(OUT), both), moves && is(properties.apply(ERR), both));
    }

    private static boolean is(@Nullable String told, BooleanSupplier both) {
        return told == null ? both.getAsBoolean() : Boolean.parseBoolean(told);
    }
}
