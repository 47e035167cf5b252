package id.tapal.testkit;

import id.tapal.application.figures.CaseCounts;
import id.tapal.application.request.Outcome;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts in memory: each question goes through all rows, and no two are counted together. */
final class InMemoryCaseCounts implements CaseCounts {

    private final InMemoryCaseRegister register;

    InMemoryCaseCounts(InMemoryCaseRegister register) {
        this.register = register;
    }

    private Stream<RegisterRow> rows(Year year, Set<Channel> channels) {
        return register.all().stream()
                .filter(row -> channels.contains(row.channel())
                        && Year.from(row.outcome().opened()).equals(year));
    }

    @Override
    public List<Alike> opened(Year year, Set<Channel> channels) {
        return rows(year, channels)
                .map(row -> new Alike(
                        row.channel(),
                        row.outcome().opened(),
                        row.outcome().end(),
                        row.decision().filter(made -> row.outcome().end() == Outcome.End.ANSWERED),
                        row.outcome().grounds(),
                        row.outcome().promise().taken(),
                        row.outcome().statute().taken(),
                        1))
                .toList();
    }

    @Override
    public List<Overdue> overdue(Year year, Set<Channel> channels, Instant now) {
        return channels.stream()
                .map(channel -> new Overdue(
                        channel,
                        late(year, channel, now, row -> row.outcome().promise()),
                        late(year, channel, now, row -> row.outcome().statute())))
                .filter(each -> each.byPromise() + each.byStatute() > 0)
                .toList();
    }

    private long late(Year year, Channel channel, Instant now, Function<RegisterRow, Outcome.ByLimit> limit) {
        return rows(year, Set.of(channel))
                .filter(row -> limit.apply(row)
                        .lateFrom()
                        .filter(first -> !now.isBefore(first))
                        .isPresent())
                .count();
    }

    @Override
    public List<Standing> standing(Set<Channel> channels, Instant now) {
        return channels.stream()
                .map(channel -> new Standing(
                        channel,
                        count(channel, row -> row.stage() != Stage.COMPLETED && row.stage() != Stage.WITHDRAWN),
                        count(channel, row -> row.isLate(now))))
                .filter(each -> each.open() > 0)
                .toList();
    }

    private long count(Channel channel, Predicate<RegisterRow> which) {
        return register.all().stream()
                .filter(row -> row.channel() == channel)
                .filter(which)
                .count();
    }

    @Override
    public List<YearMonth> span(Set<Channel> channels) {
        List<YearMonth> all = register.all().stream()
                .filter(row -> channels.contains(row.channel()))
                .map(row -> row.outcome().opened())
                .sorted()
                .toList();
        return all.isEmpty() ? List.of() : List.of(all.getFirst(), all.getLast());
    }
}
