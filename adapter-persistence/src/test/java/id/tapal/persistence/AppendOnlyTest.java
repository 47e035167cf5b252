package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.organization.Reach;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class AppendOnlyTest {

    @TempDir
    Path folder;

    private Database database;
    private DeskFixture desk;
    private CaseView visit;

    @BeforeEach
    void recordAVisit() {
        database = TestDatabases.copied(folder.resolve("tapal.db"));
        desk = DeskFixture.over(database.holdings());
        visit = desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta batas"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void execute(String sql) {
        database.writer().useHandle(handle -> handle.execute(sql));
    }

    private List<RegisterRow> register() {
        return database.register().search(RegisterQuery.all(DeskFixture.MONDAY_MORNING, 10), Reach.whole("kepala"));
    }

    @Test
    void an_entry_is_never_changed_or_deleted() {
        for (String sql : List.of(
                "update entry set payload = '{}'",
                "update entry set actor = 'somebody'",
                "delete from entry",
                "insert or replace into entry select * from entry")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("the journal is append-only");
        }
        assertThat(database.journal().find(visit.number()).orElseThrow().entries())
                .isEqualTo(visit.entries());
    }

    @Test
    void a_case_of_the_journal_keeps_its_number_and_channel() {
        for (String sql : List.of("update journal_case set channel = 'letter'", "delete from journal_case")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("the journal is append-only");
        }
    }

    @Test
    void what_was_changed_in_the_administration_stays_recorded() {
        for (String sql : List.of(
                "update administration_change set author = 'somebody'",
                "delete from administration_change",
                "insert or replace into administration_change select * from administration_change")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("stays recorded");
        }
    }

    @Test
    void an_entry_goes_when_its_row_cannot_be_written() {
        List<RegisterRow> before = register();
        execute("""
                create trigger broken before update on register
                begin
                    select raise(abort, 'the disk is full');
                end
                """);

        assertThatThrownBy(() ->
                        desk.record(visit, ActType.IDENTITY_LEFT, Agency.RECEPTION, Facts.of(Fact.IDENTITY, "ktp")))
                .hasMessageContaining("the disk is full");

        assertThat(database.journal().find(visit.number()).orElseThrow().entries())
                .isEqualTo(visit.entries());
        assertThat(register()).isEqualTo(before);
    }

    @Test
    void a_case_and_its_number_go_when_its_row_cannot_be_written() {
        execute("""
                create trigger broken before insert on requester when new.name = 'Pemohon lain'
                begin
                    select raise(abort, 'the disk is full');
                end
                """);

        assertThatThrownBy(() -> open("Pemohon lain")).hasMessageContaining("the disk is full");

        assertThat(open("Pemohon").number()).isEqualTo("2026/TM/0002");
        assertThat(register()).hasSize(2);
    }

    private CaseView open(String name) {
        return desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, name, Fact.REQUEST, "Peta batas"));
    }
}
