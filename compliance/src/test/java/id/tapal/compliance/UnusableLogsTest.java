package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tapal.compliance.log.UnusableLog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The logs of {@code golden/unusable}, each beside what is to be said of it: no verdict comes of them. With {@code -Dtapal.golden.write=true} what is said is
 * written anew where file and line are as expected.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class UnusableLogsTest {

    static final String FOLDER = "unusable";

    private static final Pattern PLACE = Pattern.compile("[^ :,]+(, line \\d+)?: ");

    static List<String> logs() {
        return GoldenLog.names().stream()
                .filter(name -> new GoldenLog(name).folder().equals(FOLDER))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_log_is_refused_with_its_file_and_line_and_what_to_do(String name) throws IOException {
        GoldenLog log = new GoldenLog(name);
        UnusableLog refusal = catchThrowableOfType(
                UnusableLog.class, () -> log.check().check(log.sources()).close());
        String expected = Files.readString(log.beside(".txt"));
        if (Boolean.getBoolean("tapal.golden.write")) {
            assertThat(place(String.valueOf(refusal.getMessage()))).isEqualTo(place(expected));
            Files.writeString(log.beside(".txt"), refusal.getMessage() + "\n");
        } else {
            assertThat(refusal).hasMessage(expected.stripTrailing());
        }
    }

    /** File and line. */
    private static String place(String message) {
        Matcher matcher = PLACE.matcher(message);
        assertThat(matcher.lookingAt()).as(message).isTrue();
        return matcher.group();
    }
}
