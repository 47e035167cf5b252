package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.people.Forgetting;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ForgottenFileTest {

    private static final String NAME = "Pemohon Peta Lintas Batas";
    private static final String NUMBER = "ktp:5371010101900001";

    @TempDir
    Path folder;

    private String bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    @Test
    void neither_file_nor_log_has_the_name_any_more_and_never_had_the_number() throws IOException {
        try (Database database = TestDatabases.copied(folder.resolve("tapal.db"))) {
            DeskFixture desk = DeskFixture.over(database.holdings());
            String number = desk.open(
                            Channel.LETTER,
                            ActType.LETTER_RECEIVED,
                            Agency.REGISTRY,
                            Facts.of(Fact.NAME, NAME, Fact.REQUEST, "Peta")
                                    .with(Fact.IDENTITY, NUMBER)
                                    .with(Fact.ADDRESSED_TO, "kepala"))
                    .number();
            String sealed = seals(database).getFirst();
            assertThat(bytes()).contains(NAME, sealed).doesNotContain("5371010101900001");

            database.people()
                    .forget(new Forgetting(number, "kepala", desk.clock().instant(), "diminta pemohon"));

            assertThat(bytes()).doesNotContain(NAME, sealed).contains("diminta pemohon");
        }
    }

    private static List<String> seals(Database database) {
        return database.reader()
                .inTransaction(handle -> handle.createQuery("select identity from person")
                        .mapTo(String.class)
                        .list());
    }
}
