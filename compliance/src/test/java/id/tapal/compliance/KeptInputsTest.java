package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fuzzer was given to begin with, and what it has found, tried again without one. CONTRIBUTING.md says how to let it look for more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
final class KeptInputsTest {

    private static final Path INPUTS = Path.of("src/test/resources/id/tapal/compliance");
    private static final String FOLDER = "FuzzTestInputs";
    private static final int LONGEST = 4096;

    private static final Map<String, Consumer<byte[]>> TESTS = Map.of(
            "Csv", new CsvFuzzTest()::a_table_is_judged_or_refused,
            "Xes", new XesFuzzTest()::a_XES_log_is_judged_or_refused,
            "Gzip", new GzipFuzzTest()::a_compressed_log_is_judged_or_refused,
            "Mapping", new MappingFuzzTest()::a_mapping_is_read_or_refused,
            "BothForms", new BothFormsFuzzTest()::a_log_says_the_same_in_either_form);

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(INPUTS)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().contains(FOLDER))
                    .map(INPUTS::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static String test(Path input) {
        return input.getName(0).toString().replace(FOLDER, "");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_that_was_kept_does_as_it_should(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(INPUTS.resolve(input));

        assertThat(bytes).hasSizeLessThanOrEqualTo(LONGEST);
        TESTS.getOrDefault(test(input), none -> {
                    throw new AssertionError("no such test");
                })
                .accept(bytes);
    }

    @Test
    void each_fuzz_test_has_inputs() throws IOException {
        assertThat(inputs().stream().map(KeptInputsTest::test)).containsAll(TESTS.keySet());
        try (Stream<Path> sources = Files.list(Path.of("src/test/java/id/tapal/compliance"))) {
            assertThat(sources.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("FuzzTest.java"))
                            .map(name -> name.replace("FuzzTest.java", "")))
                    .containsExactlyInAnyOrderElementsOf(TESTS.keySet());
        }
    }
}
