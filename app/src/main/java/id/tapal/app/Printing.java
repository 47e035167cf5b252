package id.tapal.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that prints lines to standard output. */
abstract class Printing {

    @Spec
    private @Nullable CommandSpec spec;

    final CommandLine line() {
        return Objects.requireNonNull(spec, "spec").commandLine();
    }

    final void print(String text) {
        line().getOut().println(text);
    }
}
