package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SealsTest {

    /** More than one page of them. */
    private static final int LETTERS = 450;

    private static final String NUMBER = "ktp:53710101019";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("tapal.db");
    }

    private static void letters(Database database, int count) {
        DeskFixture desk = DeskFixture.over(database.holdings());
        for (int i = 0; i < count; i++) {
            desk.open(
                    Channel.LETTER,
                    ActType.LETTER_RECEIVED,
                    Agency.REGISTRY,
                    Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                            .with(Fact.IDENTITY, NUMBER + i)
                            .with(Fact.ADDRESSED_TO, "kepala"));
        }
    }

    @Test
    void every_column_that_a_migration_says_is_sealed_is_in_the_list() throws IOException {
        Pattern sealed = Pattern.compile("^ +(\\w+) +text[^\\n]*-- sealed", Pattern.MULTILINE);
        Pattern table = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
        StringBuilder found = new StringBuilder();
        for (String migration : List.of(
                "migration/V3__chain_and_people.sql",
                "migration/V5__webhooks.sql",
                "migration/V10__key_check.sql",
                "sqlite/V18__documents.sql",
                "migration/V21__letters.sql")) {
            try (InputStream sql = SealsTest.class.getResourceAsStream(migration)) {
                found.append(new String(Objects.requireNonNull(sql, migration).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        List<String> columns = table.matcher(found)
                .results()
                .flatMap(each -> sealed.matcher(each.group(2)).results().map(name -> column(each, name)))
                .toList();

        assertThat(columns).contains("person.identity").hasSameElementsAs(Seals.columns());
    }

    private static String column(MatchResult table, MatchResult name) {
        return table.group(1) + "." + name.group(1);
    }

    @Test
    void all_is_sealed_again_under_a_new_key_and_opens_as_before() {
        Keyring old = Keyring.generate(new SecureRandom());
        Keyring rotated = old.rotated(new SecureRandom());
        try (Database database = Database.open(file(), old)) {
            letters(database, LETTERS);
            Seals seals = database.seals();
            assertThat(seals.uses()).isEqualTo(Map.of(old.current(), (long) LETTERS));

            assertThat(seals.again(rotated)).isEqualTo(LETTERS);

            assertThat(seals.uses()).isEqualTo(Map.of(rotated.current(), (long) LETTERS));
            assertThat(seals.check(rotated.without(old.current()))).isEqualTo(LETTERS);
            assertThat(seals.again(rotated)).as("once more").isZero();
        }
        try (Database database = Database.open(file(), rotated.without(old.current()))) {
            assertThat(database.journal()
                            .find("2026/SR/0001")
                            .orElseThrow()
                            .acts()
                            .getFirst()
                            .facts())
                    .returns(NUMBER + "0", facts -> facts.text(Fact.IDENTITY));
        }
    }

    @Test
    void what_was_broken_off_goes_on_where_it_was() {
        Keyring old = Keyring.generate(new SecureRandom());
        Keyring rotated = old.rotated(new SecureRandom());
        try (Database database = Database.open(file(), old)) {
            letters(database, 3);
            database.writer()
                    .useHandle(handle -> handle.execute(
                            "update person set identity = 'lost:AAAA' where case_number = '2026/SR/0003'"));
            assertThatThrownBy(() -> database.seals().again(rotated))
                    .isInstanceOf(UnusableKey.class)
                    .hasMessageContaining("2026/SR/0003#1");
            assertThat(database.seals().uses()).as("the page goes back whole").containsEntry(old.current(), 2L);
            assertThatThrownBy(() -> database.seals().check(old)).hasMessageContaining("2026/SR/0003#1");

            database.writer()
                    .useHandle(handle -> handle.execute("delete from person where case_number = '2026/SR/0003'"));
            assertThat(database.seals().again(rotated)).isEqualTo(2);
        }
    }

    @Test
    void a_file_tells_whether_anything_is_sealed_in_it() {
        assertThat(Seals.isAny(file())).isFalse();
        try (Database database = TestDatabases.open(file())) {
            assertThat(Seals.isAny(file())).isFalse();
            letters(database, 1);
        }
        assertThat(Seals.isAny(file())).isTrue();
        assertThat(Seals.isAny(folder)).isFalse();
    }
}
