package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ProgressTest {

    private static final String ERASE = "\r\u001B[2K";
    private static final long MEGABYTE = 1_000_000;

    private final StringWriter shown = new StringWriter();
    private long now = Long.MAX_VALUE - 5; // such a clock may overflow

    private Progress of(long megabytes, Locale language) {
        return Progress.of(megabytes * MEGABYTE, new PrintWriter(shown), Messages.of(language), () -> now);
    }

    private String after(Duration time, Progress progress, long megabytes) {
        shown.getBuffer().setLength(0);
        now += time.toNanos();
        progress.accept(megabytes * MEGABYTE);
        return shown.toString();
    }

    @Test
    void it_tells_share_rate_and_the_time_that_remains() {
        Progress progress = of(100, Locale.ENGLISH);
        assertThat(after(Duration.ofSeconds(2), progress, 25)).isEqualTo(ERASE + "reading: 25%, 12.5 MB/s, 6 s left");
        assertThat(after(Duration.ofSeconds(2), progress, 100)).isEqualTo(ERASE + "reading: 100%, 25.0 MB/s, 0 s left");
        assertThat(after(Duration.ofSeconds(2), of(100, Messages.INDONESIAN), 25))
                .isEqualTo(ERASE + "membaca: 25%, 12,5 MB/dtk, sisa 6 dtk");
    }

    @Test
    void short_work_and_what_follows_at_once_are_not_told() {
        Progress progress = of(100, Locale.ENGLISH);
        assertThat(after(Duration.ofMillis(999), progress, 25)).isEmpty();
        assertThat(after(Duration.ofMillis(1), progress, 26)).isNotEmpty();
        assertThat(after(Duration.ofMillis(499), progress, 27)).isEmpty();
        assertThat(after(Duration.ofMillis(1), progress, 28)).isNotEmpty();
    }

    @Test
    void a_second_reading_has_a_rate_of_its_own() {
        Progress progress = of(100, Locale.ENGLISH);
        after(Duration.ofSeconds(10), progress, 90);
        assertThat(after(Duration.ofSeconds(1), progress, 0)).isEmpty();
        assertThat(after(Duration.ofSeconds(1), progress, 10))
                .isEqualTo(ERASE + "reading again: 10%, 10.0 MB/s, 9 s left");
    }

    @Test
    void the_line_is_taken_away_once_if_there_is_one() {
        Progress progress = of(100, Locale.ENGLISH);
        progress.done();
        assertThat(shown.toString()).isEmpty();
        after(Duration.ofSeconds(2), progress, 25);
        progress.done();
        progress.close();
        assertThat(shown.toString()).endsWith("left" + ERASE);
    }

    @Test
    void what_has_no_known_size_is_not_told() {
        assertThat(after(Duration.ofSeconds(2), of(0, Locale.ENGLISH), 25)).isEmpty();
    }
}
