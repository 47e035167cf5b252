package id.tapal.persistence;

import static id.tapal.persistence.OutcomeColumns.UNANSWERED;

import id.tapal.application.figures.CaseCounts;
import id.tapal.application.request.Instants;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Counts the register in a database: each question is read from one index, in its order. */
final class JdbiCaseCounts implements CaseCounts {

    private static final String GROUPED =
            "opened_month, grounds, promise_taken, promise_late, statute_taken, statute_late";

    private final Jdbi reader;

    JdbiCaseCounts(Jdbi reader) {
        this.reader = reader;
    }

    @Override
    public List<Alike> opened(Year year, Set<Channel> channels) {
        return ask(
                channels,
                JdbiCaseCounts::grouped,
                Map.of("first", first(year), "last", last(year)),
                (row, context) -> alike(row));
    }

    /** Each outcome by itself: so an index has them in the order of the groups, and nothing is sorted. */
    static Stream<String> grouped(Channel channel) {
        return OutcomeColumns.outcomes().stream()
                .map(outcome -> "select '" + channel.id() + "' as channel, '" + outcome + "' as outcome, " + GROUPED
                        + ", count(*) as cases from register where channel = '" + channel.id() + "' and outcome = '"
                        + outcome + "' and opened_month between :first and :last group by " + GROUPED);
    }

    private static Alike alike(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Alike(
                channel(row),
                OutcomeColumns.month(row.getInt("opened_month")),
                OutcomeColumns.end(outcome),
                Decision.find(outcome),
                Decision.find(outcome).isPresent() ? OutcomeColumns.grounds(row.getString("grounds")) : Set.of(),
                OutcomeColumns.taken(row, "promise"),
                OutcomeColumns.taken(row, "statute"),
                row.getLong("cases"));
    }

    @Override
    public List<Overdue> overdue(Year year, Set<Channel> channels, Instant now) {
        return ask(
                        channels,
                        JdbiCaseCounts::unanswered,
                        Map.of("first", first(year), "last", last(year), "now", Instants.sortable(now)),
                        (row, context) -> new Overdue(channel(row), row.getLong("promise"), row.getLong("statute")))
                .stream()
                .filter(each -> each.byPromise() + each.byStatute() > 0)
                .toList();
    }

    static Stream<String> unanswered(Channel channel) {
        return Stream.of("select '" + channel.id() + "' as channel, " + count("promise_late_from <= :now")
                + " as promise, " + count("statute_late_from <= :now") + " as statute from register where channel = '"
                + channel.id() + "' and outcome = '" + UNANSWERED + "' and opened_month between :first and :last");
    }

    @Override
    public List<Standing> standing(Set<Channel> channels, Instant now) {
        return ask(
                        channels,
                        channel -> Arrays.stream(Stage.values())
                                .filter(stage -> !stage.isEnd())
                                .map(stage -> "select '" + channel.id() + "' as channel, count(*) as open"
                                        + " from register where stage = '" + stage.id() + "' and channel = '"
                                        + channel.id() + "'"),
                        Map.of(),
                        (row, context) -> Map.entry(channel(row), row.getLong("open")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Standing(each.getKey(), each.getValue(), late(each.getKey(), now)))
                .toList();
    }

    /** A limit is late when its end has passed, at the latest a day after it: only of what was due within that day are rows looked at. */
    private long late(Channel channel, Instant now) {
        return reader.inTransaction(handle -> handle.createQuery("""
                        select (select count(*) from register where channel = :channel and due_at < :surely)
                            + (select count(*) from register where channel = :channel and due_at >= :surely
                                and due_at < :now and late_from <= :now)
                        """)
                .bind("channel", channel.id())
                .bind("surely", Instants.sortable(now.minus(RegisterSearch.LATEST)))
                .bind("now", Instants.sortable(now))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<YearMonth> span(Set<Channel> channels) {
        return Stream.of("", " desc")
                .flatMap(direction -> ask(
                        channels,
                        channel -> Stream.of(
                                "select * from (select opened_month from register where channel = '" + channel.id()
                                        + "' order by opened_at" + direction + ", number" + direction + " limit 1) "
                                        + channel.name().toLowerCase(Locale.ROOT)),
                        Map.of(),
                        (row, context) -> OutcomeColumns.month(row.getInt("opened_month")))
                        .stream())
                .sorted()
                .toList();
    }

    private <T> List<T> ask(
            Set<Channel> channels,
            Function<Channel, Stream<String>> queries,
            Map<String, Object> values,
            RowMapper<T> row) {
        String sql = channels.stream().sorted().flatMap(queries).collect(Collectors.joining(" union all "));
        return sql.isEmpty()
                ? List.of()
                : reader.inTransaction(handle ->
                        handle.createQuery(sql).bindMap(values).map(row).list());
    }

    private static String count(String condition) {
        return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Channel.find(row.getString("channel")).orElseThrow();
    }

    private static int first(Year year) {
        return OutcomeColumns.month(year.atMonth(Month.JANUARY));
    }

    private static int last(Year year) {
        return OutcomeColumns.month(year.atMonth(Month.DECEMBER));
    }
}
