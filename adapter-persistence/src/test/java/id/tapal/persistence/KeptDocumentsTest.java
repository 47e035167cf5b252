package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.document.Content;
import id.tapal.application.document.Document;
import id.tapal.application.document.DocumentAccess;
import id.tapal.application.document.DocumentKind;
import id.tapal.application.document.DocumentType;
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
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as they lie in a database: unreadable there, whole or not told at all, and gone when forgotten. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeptDocumentsTest {

    private static final String WORDS = "isi surat pemohon peta lintas batas";
    private static final String NAME = "surat pemohon.pdf";
    private static final Content SCAN = Content.of(("%PDF " + WORDS.repeat(5_000)).getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private static Document attached(Database database, String id, Content content) {
        DeskFixture desk = DeskFixture.over(database.holdings());
        String number = desk.open(
                        Channel.WALK_IN,
                        ActType.GUEST_BOOK_SIGNED,
                        Agency.RECEPTION,
                        Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"))
                .number();
        Document document = new Document(
                number,
                id,
                DocumentKind.LETTER,
                DocumentType.PDF,
                NAME,
                content.size(),
                Agency.RECEPTION.id(),
                DeskFixture.MONDAY_MORNING);
        return database.documents().add(document, content);
    }

    private static DocumentAccess opening(Document document) {
        return DocumentAccess.opening(document, Agency.HEAD.id(), DeskFixture.MONDAY_MORNING);
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

    private static String begin(byte[] part) {
        return new String(part, 0, Math.min(part.length, 64), StandardCharsets.ISO_8859_1);
    }

    @Test
    void nothing_of_a_content_stands_readable_and_nothing_of_it_is_left_when_forgotten() throws IOException {
        try (Database database = TestDatabases.open(folder.resolve("tapal.db"))) {
            Document document = attached(database, "a", SCAN);
            List<String> kept = database.reader()
                    .inTransaction(handle -> handle.createQuery("select content from document_part")
                            .map((row, context) -> begin(row.getBytes("content")))
                            .list());
            assertThat(kept).hasSizeGreaterThan(2);
            assertThat(bytes()).doesNotContain(WORDS).contains(NAME).contains(kept);

            database.people()
                    .forget(new Forgetting(
                            document.number(), Agency.HEAD.id(), DeskFixture.MONDAY_MORNING, "diminta pemohon"));

            assertThat(bytes()).doesNotContain(NAME).doesNotContain(kept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from document_part where part = 1",
                "delete from document_part where part = 2",
                "update document_part set content = x'00' where part = 0",
                "update document_part set part = 9 where part = 0",
                "update document_part set document = 'b' where document = 'a' and part = 2",
                "update document set content_key = (select content_key from document where id = 'b') where id = 'a'"
            })
    void what_was_changed_cut_or_moved_does_not_open_and_counts_as_unopened(String sql) {
        try (Database database = TestDatabases.open(folder.resolve("tapal.db"))) {
            Document document = attached(database, "a", SCAN);
            attached(database, "b", Content.of(new byte[9]));
            assertThat(database.documents().open(opening(document))).contains(SCAN);
            database.writer().useHandle(handle -> handle.execute(sql));

            assertThatThrownBy(() -> database.documents().open(opening(document)))
                    .isInstanceOf(UnusableKey.class)
                    .hasMessageContaining("document:a");

            assertThat(database.documents().accesses(document.number(), 10)).hasSize(2);
        }
    }

    @Test
    void a_rotation_of_the_keys_leaves_the_contents_and_they_open_as_before() {
        Keyring old = Keyring.generate(new SecureRandom());
        Keyring rotated = old.rotated(new SecureRandom());
        Path file = folder.resolve("tapal.db");
        Document document;
        try (Database database = Database.open(file, old)) {
            document = attached(database, "a", SCAN);
            assertThat(database.seals().again(rotated)).isEqualTo(1);
        }
        try (Database database = Database.open(file, rotated.without(old.current()))) {
            assertThat(database.documents().open(opening(document))).contains(SCAN);
        }
    }

    @Test
    void a_copy_of_the_file_has_them() {
        Path file = folder.resolve("tapal.db");
        try (Database database = TestDatabases.open(file)) {
            Document document = attached(database, "a", SCAN);
            Path target = folder.resolve("copy.db");
            DatabaseFile.at(file).copyTo(target);
            try (Database copy = TestDatabases.open(target)) {
                assertThat(copy.documents().list(document.number())).containsExactly(document);
                assertThat(copy.documents().open(opening(document))).contains(SCAN);
            }
        }
    }

    @Test
    void who_attached_and_opened_is_never_changed_or_deleted() {
        try (Database file = TestDatabases.open(folder.resolve("tapal.db"));
                Database server = TestDatabases.onServer()) {
            for (Database each : List.of(file, server)) {
                Document document = attached(each, "a", SCAN);
                for (String sql :
                        List.of("update document_access set member = 'somebody'", "delete from document_access")) {
                    assertThatThrownBy(() -> each.writer().useHandle(handle -> handle.execute(sql)))
                            .as(sql)
                            .hasMessageContaining("who opened a document stays recorded");
                }
                assertThat(each.documents().accesses(document.number(), 10)).hasSize(1);
            }
        }
    }
}
