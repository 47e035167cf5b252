package id.tapal.compliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentationTest {

    private static final Path EXAMPLE = Path.of("../examples/foreign-desk/src/test/java/example/desk");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void what_the_documentation_shows_stands_in_the_example() throws IOException {
        String page = Files.readString(Path.of("../docs/compliance.md"));
        String section = page.substring(page.indexOf("\n## In your own tests\n"));
        String example = Files.readString(EXAMPLE.resolve("FrontDeskTest.java"))
                + Files.readString(EXAMPLE.resolve("ArchiveTest.java"));
        List<String> blocks = JAVA.matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();

        assertThat(blocks).hasSize(3);
        assertThat(blocks)
                .allSatisfy(block ->
                        assertThat(block.lines()).isSubsetOf(example.lines().toList()));
    }
}
