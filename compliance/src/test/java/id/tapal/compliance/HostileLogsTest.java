package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.Limits;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.log.MappingProposal;
import id.tapal.compliance.log.UnusableLog;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs that mean ill, or are none: they end with {@link UnusableLog}, within limits of time and memory. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
final class HostileLogsTest {

    private static final RuleBook BOOK = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());
    private static final LogCheck CHECK = LogCheck.by(BOOK);
    private static final String HEADER = "case_id,activity,timestamp,request\n";
    private static final String TRACE =
            "<log><trace><string key=\"concept:name\" value=\"W\"/><event><string key=\"request\" value=\"";

    private static void refused(LogSource log, String because) {
        refused(() -> CHECK.check(List.of(log)).close(), because);
    }

    private static void refused(ThrowingCallable reading, String because) {
        assertThatThrownBy(reading)
                .isInstanceOf(UnusableLog.class)
                .hasMessageStartingWith("log")
                .hasMessageContaining(because);
    }

    /** A beginning, and then the same for as long as anybody reads. */
    private static LogSource endless(String beginning, String forEver) {
        byte[] again = forEver.repeat(1024).getBytes(StandardCharsets.UTF_8);
        return new LogSource(
                "log",
                () -> new SequenceInputStream(
                        new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                            private int next;

                            @Override
                            public int read() {
                                int value = again[next];
                                next = (next + 1) % again.length;
                                return value;
                            }

                            @Override
                            public int read(byte[] buffer, int offset, int length) {
                                int count = Math.min(length, again.length - next);
                                System.arraycopy(again, next, buffer, offset, count);
                                next = (next + count) % again.length;
                                return count;
                            }
                        }),
                1 << 20);
    }

    private static byte[] compressed(byte[] bytes, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                gzip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_cell_without_an_end_is_refused() {
        refused(endless(HEADER + "W,x,2026-03-10T09:00Z,", "a"), "--max-cell");
        refused(endless(HEADER + "W,x,2026-03-10T09:00Z,\"", "a"), "--max-cell");
        refused(endless("", "a"), "--max-cell");
        refused(endless(TRACE, "a"), "--max-cell");
        refused(endless("<log><!--", "a"), "--max-cell");
        refused(endless("<log ", "a"), "--max-cell");
    }

    @Test
    void a_row_without_an_end_is_refused() {
        refused(endless(HEADER + "W,x,2026-03-10T09:00Z,", "a,"), "4096 cells");
        refused(endless("case_id,", "a,"), "4096 cells");
    }

    @Test
    void a_case_without_an_end_is_refused() {
        refused(endless(HEADER, "\nW,x,2026-03-10T09:00Z,"), "--max-events");
        String event = "<event><date key=\"time:timestamp\" value=\"2026-03-10T09:00Z\"/></event>";
        refused(endless("<log><trace><string key=\"concept:name\" value=\"W\"/>" + event, event), "--max-events");
    }

    @Test
    void elements_in_elements_without_an_end_are_refused() {
        refused(endless("<log>", "<string key=\"a\" value=\"b\">"), "--max-depth");
        refused(endless("", "<log>"), "");
    }

    /** Numbers of a million digits, and a million salutations: what is judged of a cell takes no longer than to read it. */
    @Test
    void cells_that_take_long_to_judge_are_judged() {
        String head = "case_id,channel,activity,timestamp,resource,role,addressed_to,fee\n";
        StringBuilder log = new StringBuilder(head);
        for (int i = 0; i < 20; i++) {
            log.append("S-" + i + ",letter,letter-received,2026-03-02T09:00+08:00,petugas-surat,registry,"
                    + "plt.".repeat(1 << 18) + "," + "9".repeat(1 << 20) + "\n");
        }
        try (CheckedLog checked = CHECK.check(List.of(Logs.source(log.toString())))) {
            assertThat(checked.summary(Instant.EPOCH).cases()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @MethodSource
    void no_mapping_is_proposed_for_a_log_that_means_ill(LogSource log, String because) {
        refused(() -> MappingProposal.of(log, Limits.USUAL), because);
    }

    static Stream<Arguments> no_mapping_is_proposed_for_a_log_that_means_ill() throws IOException {
        String attributes = IntStream.rangeClosed(0, 4096)
                .mapToObj(i -> "<string key=\"k" + i + "\" value=\"v\"/>")
                .collect(Collectors.joining("", "<log><trace><event>", "</event></trace></log>"));
        byte[] half = Arrays.copyOf(compressed(attributes.getBytes(StandardCharsets.UTF_8), 1), 1000);
        return Stream.of(
                Arguments.of(Logs.source(attributes), "log, line 1: more than 4096 different attributes"),
                Arguments.of(Logs.source(half), "cannot be read to its end"),
                Arguments.of(Logs.source("<log>\n<trace></log>"), "log, line 2: broken XML"),
                Arguments.of(Logs.source("<html/>"), "a XES file begins with <log>"),
                Arguments.of(Logs.source("<!DOCTYPE log []><log/>"), "document type"),
                Arguments.of(Logs.source("<log><event/></log>"), "belongs to no case"),
                Arguments.of(endless(TRACE, "a"), "--max-cell"),
                Arguments.of(endless("<log><trace><event>", "<string key=\"a\" value=\"b\">"), "--max-depth"));
    }

    @Test
    void no_more_of_a_log_is_kept_for_a_proposal_than_names() {
        StringBuilder log = new StringBuilder("<log><trace><event>");
        for (int i = 0; i < 201; i++) {
            log.append("<string key=\"jabatan\" value=\"").append(i).append("\"/>");
        }
        log.append("<string key=\"concept:name\" value=\"")
                .append("a".repeat(101))
                .append("\"/>");
        log.append("<string key=\"").append("k".repeat(101)).append("\" value=\"b\"/></event></trace></log>");

        assertThat(MappingProposal.of(Logs.source(log.toString()), Limits.USUAL))
                .contains("  role: jabatan\n#")
                .doesNotContain("kkk", "aaa", "activities:", "roles:", "nothing found for");
    }

    @Test
    void entities_are_not_expanded() {
        refused(Logs.source("""
                <!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <log><trace><string key="concept:name" value="&b;"/></trace></log>
                """), "document type");
        refused(Logs.source("""
                <!DOCTYPE log SYSTEM "file:///etc/passwd">
                <log/>
                """), "document type");
        refused(Logs.source("""
                <!DOCTYPE log [<!ENTITY a SYSTEM "file:///etc/passwd">]>
                <log><trace><string key="concept:name" value="&a;"/></trace></log>
                """), "document type");
    }

    @Test
    void a_bomb_in_gzip_is_refused() throws IOException {
        byte[] line = "W,x,2026-03-10T09:00Z,\n".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(compressed(header, 1));
        bomb.write(compressed(line, 150));
        LogSource log = Logs.source(bomb.toByteArray());
        assertThatThrownBy(() -> CHECK.within(new Limits(1 << 20, Integer.MAX_VALUE, 200, 100))
                        .check(List.of(log))
                        .close())
                .isInstanceOf(UnusableLog.class)
                .hasMessageContaining("--max-expansion");
    }

    @Test
    void what_is_cut_off_is_told() throws IOException {
        byte[] whole = compressed(Logs.HEADER.repeat(50).getBytes(StandardCharsets.UTF_8), 1);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        refused(Logs.source(half), "cannot be read to its end");
        refused(Logs.source(new byte[] {0x1F, (byte) 0x8B}), "cannot be read to its end");
    }

    @Test
    void limits_are_at_their_edge() {
        String row = "W,x,2026-03-10T09:00Z,aaaa\n";
        LogCheck narrow = CHECK.within(new Limits(17, 2, 1, 1));
        narrow.check(List.of(Logs.source(HEADER + row + row))).close();
        assertThatThrownBy(() -> narrow.check(List.of(Logs.source(HEADER + row + row + row))))
                .hasMessageContaining("more than 2 events");
        assertThatThrownBy(() -> narrow.check(List.of(Logs.source(HEADER + "W,x,2026-03-10T09:00Z," + "a".repeat(18)))))
                .hasMessageStartingWith("log, line 2: a cell is longer than 17 characters");
    }
}
