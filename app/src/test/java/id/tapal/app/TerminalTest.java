package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TerminalTest {

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void the_launcher_tells_of_each_stream(String out, String err) {
        Terminal terminal =
                Terminal.of(Map.of(Terminal.OUT, out, Terminal.ERR, err)::get, Map.of("TERM", "xterm"), () -> {
                    throw new AssertionError("the JVM is asked though the launcher has told");
                });
        assertThat(terminal).isEqualTo(new Terminal(Boolean.parseBoolean(out), Boolean.parseBoolean(err)));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void without_the_launcher_the_jvm_knows_of_both_together(boolean both) {
        assertThat(Terminal.of(property -> null, Map.of(), () -> both)).isEqualTo(new Terminal(both, both));
    }

    @Test
    void who_wants_no_colours_sees_progress_all_the_same() {
        assertThat(Terminal.of(property -> "true", Map.of("NO_COLOR", "1"), () -> false))
                .isEqualTo(new Terminal(false, true));
        assertThat(Terminal.of(property -> "true", Map.of("NO_COLOR", ""), () -> false))
                .isEqualTo(new Terminal(true, true));
    }

    @Test
    void a_terminal_on_which_nothing_moves_shows_neither() {
        assertThat(Terminal.of(property -> "true", Map.of("TERM", "dumb"), () -> true))
                .isEqualTo(new Terminal(false, false));
    }
}
