package id.tapal.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The matrix of stage and act of each channel is an approved text in {@code docs}: a change of the procedure is a change of that text, to
 * be read by whoever answers for the standard. To approve, run with {@code -Dtapal.approve=true} and commit the difference.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcedureMatrixTest {

    private static final String HOW_TO_READ = """
            How to read this: a block is a stage, as lawful acts lead to it. A line is an act, done by whom the standard wants and with all
            the data it asks for. "-> stage" is where it leads; anything else are the clauses that close it, with the rule of section 6 and
            (in brackets) what it asks for. Live, an act so closed is refused; in a past log it is a breach.

            Printed by the rule book and compared in every build. To approve a change: mvn -pl domain test -Dtest=ProcedureMatrixTest
            -Dtapal.approve=true, and read the difference.
            """;

    @ParameterizedTest(name = "docs/{0}.txt")
    @CsvSource({
        "matrix-walk-in, WALK_IN, LEAVE, 'A. Tatap muka (walk-in); the identity document is left at the desk'",
        "matrix-walk-in-show-only, WALK_IN, SHOW_ONLY, 'A. Tatap muka (walk-in); the identity document is only shown'",
        "matrix-letter, LETTER, LEAVE, B. Surat (letter); the handler is of the staff and there is no organisation chart",
        "matrix-lapor, LAPOR, LEAVE, C. SP4N-LAPOR!; the handler is of the staff and there is no organisation chart",
    })
    void the_procedure_is_as_approved(String name, Channel channel, Custody custody, String title) throws IOException {
        Path file = docs().resolve(name + ".txt");
        String printed = title + "\n\n" + HOW_TO_READ + print(new ProcedureMatrix(channel, custody));
        if (Boolean.getBoolean("tapal.approve")) {
            Files.writeString(file, printed);
        }

        String approved = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        assertThat(printed)
                .as(
                        "What the rule book says differs from docs/%s.txt. If the standard changed, approve it: run this test with"
                                + " -Dtapal.approve=true and commit the file; if it did not, the code is wrong",
                        name)
                .isEqualTo(approved);
    }

    @ParameterizedTest
    @CsvSource({"WALK_IN, LEAVE", "WALK_IN, SHOW_ONLY", "LETTER, LEAVE", "LAPOR, LEAVE"})
    void a_row_speaks_for_every_case_that_stands_there(Channel channel, Custody custody) {
        ProcedureMatrix matrix = new ProcedureMatrix(channel, custody);

        List<String> otherwise = new ArrayList<>();
        for (ProcedureMatrix.State state : matrix.states()) {
            String name = matrix.name(state.file());
            ProcedureMatrix.State row = Objects.requireNonNull(matrix.rows().get(name), name);
            for (ActType act : matrix.acts()) {
                String said = matrix.outcome(row, act);
                String found = matrix.outcome(state, act);
                if (!isSpent(state, act, channel) && !found.equals(said)) {
                    otherwise.add(name + ": " + act.id() + " " + found + ", after " + state.acts());
                }
            }
        }

        assertThat(otherwise).isEmpty();
        assertThat(matrix.states()).hasSizeGreaterThan(2 * matrix.rows().size());
    }

    /** A second extension of the statutory limit is a repetition at every stage; the matrix shows it below, as a second time. */
    private static boolean isSpent(ProcedureMatrix.State state, ActType act, Channel channel) {
        return act == ActType.TIME_EXTENDED
                && channel != Channel.WALK_IN
                && state.file().isDone(act);
    }

    private static String print(ProcedureMatrix matrix) {
        StringBuilder text = new StringBuilder();
        matrix.rows().entrySet().stream()
                .sorted(Comparator.comparing(row -> row.getValue().file().stage()))
                .forEach(row -> text.append(block(matrix, row.getKey(), row.getValue())));
        Map<String, String> again = new LinkedHashMap<>();
        matrix.secondTimes().forEach((act, outcome) -> again.put(label(matrix, act), outcome));
        text.append("\nA SECOND TIME, STRAIGHT AFTER THE FIRST\n").append(lines(again));
        if (!matrix.leavingIncomplete().isEmpty()) {
            text.append("\nTHE ANSWER LEAVES, THOUGH THE REQUESTER BROUGHT NOTHING BUT THE REQUEST\n");
            text.append(lines(matrix.leavingIncomplete()));
        }
        return text.toString();
    }

    private static String block(ProcedureMatrix matrix, String name, ProcedureMatrix.State state) {
        CaseFile file = state.file();
        boolean climbs = file.stage() == Stage.DRAFTED && !file.openTiers().isEmpty();
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (ActType act : matrix.acts()) {
            outcomes.put(label(matrix, act), matrix.outcome(state, act));
        }
        return "\n" + name.toUpperCase(Locale.ROOT)
                + (climbs ? ": " + ProcedureMatrix.tiers(file) : "")
                + "\n"
                + lines(outcomes);
    }

    private static String label(ProcedureMatrix matrix, ActType act) {
        return String.format(Locale.ROOT, "%-8s  %s", matrix.clause(act).id(), act.id());
    }

    private static String lines(Map<String, String> outcomes) {
        int width = outcomes.keySet().stream().mapToInt(String::length).max().orElse(0);
        return outcomes.entrySet().stream()
                .map(each -> "  " + each.getKey()
                        + " ".repeat(width - each.getKey().length()) + "  " + each.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The folder {@code docs}, whether the test runs from the module or from the root of the repository. */
    private static Path docs() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("docs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no folder docs above " + List.of(Path.of("").toAbsolutePath())));
    }
}
