package id.tapal.codec.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.log.Extract;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.RandomWork;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What the desk has recorded, exported, read by another program and judged as a past log, is judged as the desk judged it. */
final class LogRoundTripTest {

    /** What a breach is, without what was found: that may be masked. */
    private record Finding(
            Clause clause, BreachKind kind, @Nullable ActType act, Instant at, boolean readingDependent) {
        static Finding of(Breach breach) {
            return new Finding(breach.clause(), breach.kind(), breach.act(), breach.at(), breach.readingDependent());
        }
    }

    private static List<Finding> judged(RuleBook book, Channel channel, List<Entry> entries, Instant asOf) {
        Ruling ruling = book.fold(channel, entries);
        return Stream.concat(ruling.breaches().stream(), book.omissions(ruling.after(), asOf).stream())
                .map(Finding::of)
                .toList();
    }

    @Property(tries = 300)
    void whatever_is_said_comes_back(@ForAll LogFormat format, @ForAll boolean semicolon, @ForAll("texts") String text)
            throws Exception {
        char separator = semicolon ? LogFormat.SEMICOLON : LogFormat.COMMA;
        Entry entry = new Entry(
                ActType.LETTER_RECEIVED,
                "persuratan",
                Role.REGISTRY,
                DeskFixture.MONDAY_MORNING,
                Facts.of(Fact.NAME, text, Fact.REQUEST, "NTT " + text));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogWriter writer = format.begin(out, ZoneOffset.UTC, separator);
        writer.write("1", Channel.LETTER, List.of(entry, entry));
        writer.end();

        assertThat(LogRow.of(format, out, separator)).extracting(LogRow::entry).containsExactly(entry, entry);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("\"'`,;|=+-@\n\r\t <>&]{}#\\")
                .withCharRange('\u0080', '\uD7FF')
                .withCharRange('\uE000', '\uFFFD')
                .ofMaxLength(12)
                .map(text -> text + "🌏東" + text);
    }

    @Property(tries = 12)
    void an_exported_log_is_judged_as_the_desk_judged_it(
            @ForAll long seed, @ForAll LogFormat format, @ForAll boolean people, @ForAll boolean semicolon)
            throws Exception {
        DeskFixture desk = DeskFixture.inMemory();
        new RandomWork(desk, new Random(seed)).attempt(250);
        Instant asOf = desk.clock().instant();
        RuleBook live = desk.desk().book().with(Agency.organization());
        char separator = semicolon ? LogFormat.SEMICOLON : LogFormat.COMMA;

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogWriter writer = format.begin(out, live.standard().zone(), separator);
        Extract extract = new Extract(Optional.empty(), Optional.empty(), EnumSet.allOf(Channel.class), people);
        desk.desk()
                .export()
                .read(extract, history -> writer.write(history.number(), history.channel(), history.acts()));
        writer.end();
        Map<String, List<LogRow>> cases =
                LogRow.of(format, out, separator).stream().collect(Collectors.groupingBy(LogRow::caseId));

        int[] breaches = {0};
        desk.holdings().journal().forEach(history -> {
            List<LogRow> rows = cases.getOrDefault(history.number(), List.of());
            cases.remove(history.number());
            assertThat(rows)
                    .extracting(LogRow::act)
                    .isEqualTo(history.acts().stream().map(Entry::act).toList());
            assertThat(rows).extracting(LogRow::channel).containsOnly(history.channel());
            List<Entry> read = rows.stream()
                    .filter(row -> row.act() != ActType.ENTRY_CORRECTED)
                    .map(LogRow::entry)
                    .toList();
            List<Finding> ofDesk = judged(live, history.channel(), history.acts(), asOf);
            assertThat(judged(live.forLogs(), history.channel(), read, asOf)).isEqualTo(ofDesk);
            breaches[0] += ofDesk.size();
        });
        assertThat(cases).isEmpty();
        assertThat(breaches[0]).as("cases without a breach prove little").isPositive();
    }
}
