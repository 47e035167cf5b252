package id.tapal.compliance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.log.Extract;
import id.tapal.application.request.Journal;
import id.tapal.codec.log.LogFormat;
import id.tapal.compliance.log.LogCheck;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.RandomWork;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What the desk has recorded, exported and checked as a past log, is judged as the desk judged it. */
final class DeskRoundTripPropertiesTest {

    /** What a breach is, without what was found: that may be masked. */
    private record Finding(
            Clause clause, BreachKind kind, @Nullable ActType act, Instant at, boolean readingDependent) {
        static Finding of(Breach breach) {
            return new Finding(breach.clause(), breach.kind(), breach.act(), breach.at(), breach.readingDependent());
        }
    }

    private static List<Finding> judged(RuleBook book, Journal.History history, Instant asOf) {
        Ruling ruling = book.fold(history.channel(), history.acts());
        return Stream.concat(ruling.breaches().stream(), book.omissions(ruling.after(), asOf).stream())
                .map(Finding::of)
                .toList();
    }

    @Property(tries = 12)
    void an_exported_log_is_judged_as_the_desk_judged_it(
            @ForAll long seed, @ForAll LogFormat format, @ForAll boolean people, @ForAll boolean beside) {
        DeskFixture desk = DeskFixture.inMemory();
        new RandomWork(desk, new Random(seed)).attempt(250);
        Instant asOf = desk.clock().instant();
        RuleBook live = desk.desk().book().with(Agency.organization());

        Extract extract = new Extract(Optional.empty(), Optional.empty(), EnumSet.allOf(Channel.class), people);
        byte[] log = Logs.written(
                format,
                live,
                writer -> desk.desk()
                        .export()
                        .read(extract, history -> writer.write(history.number(), history.channel(), history.acts())));
        Map<String, CaseVerdict> verdicts = Logs.check(LogCheck.by(live).on(beside ? 2 : 1), asOf, log).stream()
                .collect(Collectors.toMap(CaseVerdict::id, Function.identity()));

        int[] breaches = {0};
        desk.holdings().journal().forEach(history -> {
            CaseVerdict verdict = requireNonNull(verdicts.remove(history.number()), history.number());
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.taken())
                    .extracting(Taken::act)
                    .isEqualTo(history.acts().stream()
                            .map(entry -> entry.act())
                            .filter(act -> act != ActType.ENTRY_CORRECTED)
                            .toList());
            assertThat(verdict.breaches()).noneMatch(found -> found.breach().blocking());
            assertThat(verdict.breaches())
                    .extracting(found -> Finding.of(found.breach()))
                    .containsExactlyInAnyOrderElementsOf(judged(live, history, asOf));
            breaches[0] += verdict.breaches().size();
        });
        assertThat(verdicts).isEmpty();
        assertThat(breaches[0]).as("cases without a breach prove little").isPositive();
    }
}
