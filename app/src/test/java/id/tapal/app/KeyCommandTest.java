package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyCommandTest {

    @TempDir
    Path folder;

    private Run run(String... arguments) {
        return Run.tapal(arguments);
    }

    @Test
    void a_new_file_is_made_where_it_is_named_and_never_again() throws IOException {
        Path file = folder.resolve("apart/agency.key");
        Run made = run("key", "new", "--key-file", file.toString());

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).matches("k-[0-9a-f]{8}\\R");
        String text = Files.readString(file);
        assertThat(text).startsWith(made.out().strip() + ":");
        assertThat(made.err()).contains(file.toString(), "copy").doesNotContain(text.strip());

        Run again = run("key", "new", "--key-file", file.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.fault()).contains(file.toString(), "there already");
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void without_a_name_it_stands_beside_the_database() {
        assertThat(run("key", "new", "--database", folder.resolve("tapal.db").toString())
                        .status())
                .isZero();
        assertThat(folder.resolve("tapal.key")).isRegularFile();
    }

    @Test
    void a_group_without_command_names_its_commands() {
        assertThat(run("key").fault()).startsWith("tapal: key: name one of new");
    }
}
