package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.document.Content;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.people.Forgetting;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.CaseView;
import id.tapal.domain.exemption.Decision;
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
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts and letters as they lie in a database: unreadable there, whole or not told at all, never changed, and gone when forgotten. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeptLettersTest {

    private static final String TEXT = "peta lintas batas yang diminta terlampir";
    private static final Content LETTER = Content.of(TEXT.repeat(5_000).getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    /** A case with a draft and a frozen letter. */
    private static String answered(Database database) {
        DeskFixture desk = DeskFixture.over(database.holdings());
        CaseView view = desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta").with(Fact.ADDRESSED_TO, "kepala"));
        view = desk.record(
                view,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, Agency.STAFF.id(), Fact.TO_ROLE, "staff"));
        String number = desk.draft(view, Agency.STAFF, Facts.of(Fact.DECISION, "granted"), TEXT)
                .number();
        database.letters()
                .number(
                        number,
                        2026,
                        running -> code -> new Letter(
                                number,
                                3,
                                "2026-SJ-" + running,
                                code,
                                Decision.GRANTED,
                                DeskFixture.MONDAY_MORNING,
                                Map.of()),
                        () -> "code of " + number);
        database.letters().freeze(number, Map.of(LetterFormat.HTML, LETTER));
        return number;
    }

    private static void forget(Database database, String number) {
        database.people()
                .forget(new Forgetting(number, Agency.HEAD.id(), DeskFixture.MONDAY_MORNING, "diminta pemohon"));
    }

    private String bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    private static List<String> seals(Database database) {
        return database.reader()
                .inTransaction(handle -> handle.createQuery(
                                "select words from draft_words union all select content_key from letter_content")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void nothing_of_them_stands_readable_and_nothing_of_it_is_left_when_forgotten() throws IOException {
        try (Database database = TestDatabases.open(folder.resolve("tapal.db"))) {
            String number = answered(database);
            List<String> sealed = seals(database);
            assertThat(sealed).hasSize(2);
            assertThat(bytes()).doesNotContain(TEXT).contains(sealed).contains("code of " + number);

            forget(database, number);

            assertThat(bytes()).doesNotContain(sealed).contains("code of " + number);
            assertThat(database.seals().check(TestDatabases.KEY)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from letter_content_part where part = 1",
                "update letter_content_part set content = x'00' where part = 0",
                "update letter_content set content_key = (select content_key from letter_content where id like '%2#html')"
                        + " where id like '%1#html'",
                "update draft_words set words = (select words from draft_words where case_number like '%2')"
                        + " where case_number like '%1'"
            })
    void what_was_changed_cut_or_moved_does_not_open(String sql) {
        try (Database database = TestDatabases.open(folder.resolve("tapal.db"))) {
            String number = answered(database);
            answered(database);
            database.writer().useHandle(handle -> handle.execute(sql));

            assertThatThrownBy(() -> {
                        database.drafts().of(number);
                        database.letters().content(number, LetterFormat.HTML);
                    })
                    .isInstanceOf(UnusableKey.class);
        }
    }

    @Test
    void a_rotation_of_the_keys_seals_them_again_and_they_open_as_before() {
        Keyring old = Keyring.generate(new SecureRandom());
        Keyring rotated = old.rotated(new SecureRandom());
        Path file = folder.resolve("tapal.db");
        String number;
        try (Database database = Database.open(file, old)) {
            number = answered(database);
            assertThat(database.seals().again(rotated)).isEqualTo(2);
        }
        try (Database database = Database.open(file, rotated.without(old.current()))) {
            assertThat(database.letters().content(number, LetterFormat.HTML)).contains(LETTER);
            assertThat(database.drafts().of(number)).isEqualTo(Map.of(3, new AnswerWords(TEXT)));
        }
    }

    @Test
    void a_copy_of_the_file_has_them() {
        Path file = folder.resolve("tapal.db");
        try (Database database = TestDatabases.open(file)) {
            String number = answered(database);
            Path target = folder.resolve("copy.db");
            DatabaseFile.at(file).copyTo(target);
            try (Database copy = TestDatabases.open(target)) {
                assertThat(copy.letters().content(number, LetterFormat.HTML)).contains(LETTER);
                assertThat(copy.drafts().of(number)).hasSize(1);
            }
        }
    }

    @Test
    void number_and_sha_256_are_never_changed_or_deleted_also_after_a_forgetting() {
        try (Database file = TestDatabases.open(folder.resolve("tapal.db"));
                Database server = TestDatabases.onServer()) {
            for (Database each : List.of(file, server)) {
                String number = answered(each);
                for (String sql : List.of(
                        "update letter set number = '2026-SJ-9'",
                        "delete from letter",
                        "update letter_content set digest = 'a'",
                        "delete from letter_content")) {
                    assertThatThrownBy(() -> each.writer().useHandle(handle -> handle.execute(sql)))
                            .as(sql)
                            .hasMessageContaining("a letter stays as it was signed");
                }
                Letter frozen = each.letters().find(number).orElseThrow();
                forget(each, number);
                assertThat(each.letters().find(number)).contains(frozen);
                assertThat(each.letters().content(number, LetterFormat.HTML)).isEmpty();
            }
        }
    }
}
