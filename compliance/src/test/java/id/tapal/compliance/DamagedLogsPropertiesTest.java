package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.log.LogFormat;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.log.UnusableLog;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.DrawnCase;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A log of which bytes were turned over, taken out, doubled or put in, is judged, or refused in words. */
final class DamagedLogsPropertiesTest {

    private static final RuleBook BOOK = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());
    private static final LogCheck CHECK = LogCheck.by(BOOK);

    @Provide
    Arbitrary<DrawnCase> cases() {
        return DrawnCase.any();
    }

    @Property(tries = 300)
    void a_damaged_log_is_judged_or_refused(
            @ForAll("cases") DrawnCase drawn,
            @ForAll LogFormat format,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int times) {
        byte[] log = Logs.written(format, BOOK, writer -> {
            writer.write("1", drawn.channel(), drawn.entries());
            writer.write("2", drawn.channel(), drawn.entries());
        });
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            log = damaged(log, random);
        }
        LogSource source = new LogSource("log", sourceOf(log), log.length);
        String alone = outcome(CHECK, source);
        assertThat(outcome(CHECK.on(2), source)).as("parsed beside").isEqualTo(alone);
        assertThat(outcome(CHECK.on(3), source)).as("judged beside too").isEqualTo(alone);
    }

    /** How many cases there are, or why it is refused. */
    private static String outcome(LogCheck check, LogSource source) {
        try (CheckedLog checked = check.check(List.of(source))) {
            Instant asOf = checked.latest().orElse(Instant.EPOCH);
            return checked.summary(asOf).toString();
        } catch (UnusableLog refused) {
            assertThat(refused).hasMessageStartingWith("log").hasMessageMatching("(?s)log(, line \\d+)?: .{10,}");
            return String.valueOf(refused.getMessage());
        }
    }

    private static LogSource.Opening sourceOf(byte[] log) {
        return () -> new ByteArrayInputStream(log);
    }

    private static byte[] damaged(byte[] log, Random random) {
        if (log.length == 0) {
            return log;
        }
        int at = random.nextInt(log.length);
        int count = Math.min(log.length - at, 1 + random.nextInt(30));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(log, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(log, at + count, log.length - at - count);
            case 1 -> {
                out.write(log, at, count);
                out.write(log, at, log.length - at);
            }
            case 2 -> {
                out.write(random.nextInt(256));
                out.write(log, at + 1, log.length - at - 1);
            }
            default -> {
                out.write("\"',;<>&\n\r\u0000".charAt(random.nextInt(10)));
                out.write(log, at, log.length - at);
            }
        }
        return out.toByteArray();
    }
}
