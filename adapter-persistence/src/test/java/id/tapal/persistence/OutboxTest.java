package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class OutboxTest {

    @TempDir
    Path folder;

    private final AtomicInteger told = new AtomicInteger();
    private Database database;
    private DeskFixture desk;

    @BeforeEach
    void open() {
        database = TestDatabases.copied(folder.resolve("tapal.db"));
        Desk.Holdings holdings = database.holdings();
        desk = DeskFixture.over(holdings);
        database.onEvents(told::incrementAndGet);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void subscribe() {
        desk.desk().webhooks().subscribe(URI.create("https://sistem.go.id/"));
    }

    private void aVisit(String name) {
        desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, name, Fact.REQUEST, "Peta"));
    }

    private int events() {
        return database.reader()
                .withHandle(handle -> handle.createQuery("select count(*) from outbox")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void takes_nothing_while_nobody_subscribes() {
        aVisit("Pemohon");
        assertThat(events()).isZero();
        assertThat(told).hasValue(0);
    }

    @Test
    void tells_of_new_events_once_they_are_committed() {
        subscribe();
        database.onEvents(() -> told.set(events()));
        aVisit("Pemohon");
        assertThat(told).hasValue(1);
    }

    @Test
    void has_the_event_with_the_entry_or_neither() {
        subscribe();
        database.writer().useHandle(handle -> handle.execute("""
                create trigger full before insert on outbox
                begin
                    select raise(abort, 'the disk is full');
                end
                """));
        assertThatThrownBy(() -> aVisit("Pemohon")).hasMessageContaining("the disk is full");
        assertThat(database.journal().find("2026/TM/0001")).isEmpty();
        assertThat(told).hasValue(0);
    }
}
