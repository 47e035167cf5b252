package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RecentCasesTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // such a clock may turn over
    private final RecentCases recent = new RecentCases(nanos::get);

    private static JournalEntry entry(int sequence) {
        return new JournalEntry(
                sequence, new Entry(ActType.DRAFT_RETURNED, "kabid-1", Role.DIVISION_HEAD, AT, Facts.NONE), AT);
    }

    private static EntryTable.Kept kept(String number, int entries) {
        return new EntryTable.Kept(
                new Journal.History(
                        number,
                        Channel.LETTER,
                        IntStream.rangeClosed(1, entries)
                                .mapToObj(RecentCasesTest::entry)
                                .toList()),
                "hash-" + entries);
    }

    @Test
    void a_case_is_kept_as_it_was_last_put_or_has_grown() {
        assertThat(recent.find("1")).isEmpty();
        recent.put(kept("1", 1));
        recent.put(kept("1", 2));
        assertThat(recent.find("1")).isEqualTo(Optional.of(kept("1", 2)));

        recent.grown("1", entry(3), "hash-3");
        assertThat(recent.find("1")).isEqualTo(Optional.of(kept("1", 3)));
    }

    @Test
    void what_does_not_follow_changes_nothing() {
        recent.put(kept("1", 2));
        recent.grown("1", entry(2), "other");
        recent.grown("1", entry(4), "other");
        recent.grown("2", entry(1), "other");
        assertThat(recent.find("1")).isEqualTo(Optional.of(kept("1", 2)));
        assertThat(recent.find("2")).isEmpty();
    }

    @Test
    void nothing_is_kept_of_a_case_that_is_removed() {
        recent.put(kept("1", 1));
        recent.remove("1");
        assertThat(recent.find("1")).isEmpty();
    }

    @Test
    void nothing_is_kept_longer_than_a_quarter_of_an_hour() {
        recent.put(kept("1", 1));
        nanos.addAndGet(Duration.ofMinutes(15).toNanos());
        assertThat(recent.find("1")).isPresent();

        nanos.incrementAndGet();
        assertThat(recent.find("1")).isEmpty();
    }

    @Test
    void of_many_the_oldest_go() {
        IntStream.rangeClosed(1, 256).forEach(i -> recent.put(kept("" + i, 1)));
        recent.put(kept("1", 2));
        assertThat(recent.find("2")).isPresent();

        recent.put(kept("257", 1));
        assertThat(recent.find("2")).isEmpty();
        assertThat(recent.find("1")).isPresent();
        assertThat(recent.find("257")).isPresent();
    }

    @Test
    void a_case_that_has_grown_heavy_is_not_kept() {
        recent.put(kept("1", 64));
        assertThat(recent.find("1")).isPresent();

        recent.grown("1", entry(65), "hash");
        assertThat(recent.find("1")).isEmpty();
    }

    @Test
    void a_case_of_many_words_is_not_kept() {
        recent.put(kept("1", 1));
        JournalEntry wordy = new JournalEntry(
                2,
                new Entry(
                        ActType.DRAFT_RETURNED,
                        "kabid-1",
                        Role.DIVISION_HEAD,
                        AT,
                        Facts.of(Fact.NOTE, "n".repeat(32 * 1024))),
                AT);
        recent.grown("1", wordy, "hash");
        assertThat(recent.find("1")).isEmpty();
    }

    @Test
    void what_was_read_before_a_case_was_removed_is_not_kept() {
        Recent.Moment before = recent.now();
        recent.remove("1");
        recent.read(kept("1", 1), before);
        assertThat(recent.find("1")).isEmpty();

        recent.read(kept("1", 1), recent.now());
        assertThat(recent.find("1")).isPresent();
    }

    @Test
    void what_was_read_is_kept_no_longer_than_since_the_reading_began() {
        Recent.Moment before = recent.now();
        nanos.addAndGet(Duration.ofMinutes(14).toNanos());
        recent.read(kept("1", 1), before);
        assertThat(recent.find("1")).isPresent();

        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(recent.find("1")).isEmpty();
    }
}
