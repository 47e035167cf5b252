package id.tapal.benchmark.desk;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterQuery.Sort;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/** What a desk asks of the register: each filter under each sort in both directions, first page and a later one; and the inboxes. */
final class Questions {

    private static final int PAGE = 50;
    private static final String READER = "kepala"; // who may read all
    private static final String INBOX = "inbox";
    private static final int WARM_UP = 3;
    private static final int TIMES = 20;

    private final Desk desk;
    private final Instant now;

    Questions(Desk desk) {
        this.desk = desk;
        this.now = desk.clock().instant();
    }

    /**
     * How long a question takes, or several of a kind.
     *
     * @param question which
     * @param times of each time it was asked, in milliseconds, the shortest first
     * @param rows how many came
     */
    record Took(String question, List<Double> times, int rows) {

        Took(String question, DoubleStream times, int rows) {
            this(question, times.sorted().boxed().toList(), rows);
        }

        double p50() {
            return part(0.5);
        }

        double p95() {
            return part(0.95);
        }

        private double part(double part) {
            return Rounds.percentile(
                    times.stream().mapToDouble(Double::doubleValue).toArray(), part);
        }

        boolean isOfInbox() {
            return question.startsWith(INBOX);
        }

        /** All times of several together: as if each question were asked as often as any other. */
        static Took together(String name, List<Took> several) {
            return new Took(
                    name,
                    several.stream().flatMap(each -> each.times.stream()).mapToDouble(Double::doubleValue),
                    several.stream().mapToInt(Took::rows).sum());
        }
    }

    /** The conditions of a search, without sort and page. */
    private record Filter(
            Optional<String> number,
            Optional<String> requester,
            Optional<String> text,
            Optional<Channel> channel,
            Optional<Stage> stage,
            Optional<Instant> from,
            Optional<Instant> before,
            Optional<Boolean> late,
            Optional<String> handler) {

        static final Filter NONE = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Filter number(String part) {
            return new Filter(Optional.of(part), requester, text, channel, stage, from, before, late, handler);
        }

        Filter requester(String part) {
            return new Filter(number, Optional.of(part), text, channel, stage, from, before, late, handler);
        }

        Filter text(String part) {
            return new Filter(number, requester, Optional.of(part), channel, stage, from, before, late, handler);
        }

        Filter channel(Channel only) {
            return new Filter(number, requester, text, Optional.of(only), stage, from, before, late, handler);
        }

        Filter stage(Stage only) {
            return new Filter(number, requester, text, channel, Optional.of(only), from, before, late, handler);
        }

        Filter opened(Instant first, Instant end) {
            return new Filter(
                    number, requester, text, channel, stage, Optional.of(first), Optional.of(end), late, handler);
        }

        Filter late(boolean only) {
            return new Filter(number, requester, text, channel, stage, from, before, Optional.of(only), handler);
        }

        Filter handler(String only) {
            return new Filter(number, requester, text, channel, stage, from, before, late, Optional.of(only));
        }
    }

    private Map<String, Filter> filters() {
        Filter all = Filter.NONE;
        Instant monthAgo = now.minus(Duration.ofDays(30));
        Instant yearAgo = now.minus(Duration.ofDays(365));
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("all", all);
        filters.put("text common", all.text(Fill.COMMON_WORD));
        filters.put("text rare", all.text("nomor 4711"));
        filters.put("text none", all.text("tiada yang begini"));
        filters.put("text three letters", all.text("ang"));
        filters.put("text three letters, none", all.text("zqx"));
        filters.put("text two common", all.text("peta salinan"));
        filters.put("requester common", all.requester("pemohon"));
        filters.put("requester rare", all.requester("desa 4711"));
        filters.put("number part", all.number("1004711"));
        filters.put("number common", all.number("2026"));
        filters.put("number of one channel", all.number("/TM/"));
        filters.put("channel", all.channel(Channel.LETTER));
        for (Stage stage : Stage.values()) {
            filters.put("stage " + stage.id(), all.stage(stage));
        }
        filters.put("channel + stage", all.channel(Channel.LAPOR).stage(Stage.ANSWERED));
        filters.put("late", all.late(true));
        filters.put("not late", all.late(false));
        filters.put("late + channel", all.late(true).channel(Channel.WALK_IN));
        filters.put("handler", all.handler("kasubid-1-1"));
        filters.put("handler rare", all.handler("nobody"));
        filters.put("handler + late", all.handler("staf-1-1").late(true));
        filters.put("month", all.opened(monthAgo, now));
        filters.put("month + stage", all.opened(monthAgo, now).stage(Stage.ANSWERED));
        filters.put(
                "month a year ago + text",
                all.opened(yearAgo.minus(Duration.ofDays(30)), yearAgo).text("peta"));
        filters.put("text common + late", all.text("peta").late(true));
        filters.put(
                "text common + stage + channel",
                all.text("peta").stage(Stage.ANSWERED).channel(Channel.LETTER));
        filters.put("text common + handler rare", all.text("peta").handler("nobody"));
        filters.put(
                "everything",
                all.text("peta")
                        .requester("pemohon")
                        .number("2026")
                        .channel(Channel.LETTER)
                        .stage(Stage.ANSWERED)
                        .opened(yearAgo, now)
                        .late(false)
                        .handler("staf-1-1"));
        return filters;
    }

    /** Asks everything twice, and tells of the second time: the first one finds a program that is being compiled. */
    List<Took> ask() {
        once();
        return once();
    }

    private List<Took> once() {
        List<Took> took = new ArrayList<>();
        filters().forEach((name, filter) -> {
            for (Sort sort : Sort.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    RegisterQuery query = query(filter, sort, descending);
                    String question = name + " by " + sort.name().toLowerCase(java.util.Locale.ROOT)
                            + (descending ? " descending" : "");
                    took.add(measure(
                            question,
                            () -> desk.search().search(query, READER).items().size()));
                }
            }
        });
        for (String member : List.of("kepala", "sekretaris", "kabid-1", "kasubid-1-1", "petugas-tamu", "penghubung")) {
            took.add(measure(
                    INBOX + " of " + member,
                    () -> desk.inbox()
                            .of(member, Optional.empty(), PAGE)
                            .items()
                            .size()));
        }
        return took;
    }

    private RegisterQuery query(Filter filter, Sort sort, boolean descending) {
        return new RegisterQuery(
                filter.number(),
                filter.requester(),
                filter.text(),
                filter.channel(),
                filter.stage(),
                filter.from(),
                filter.before(),
                filter.late(),
                filter.handler(),
                now,
                sort,
                descending,
                Optional.empty(),
                PAGE);
    }

    private static Took measure(String question, java.util.function.IntSupplier asked) {
        int rows = 0;
        double[] took = new double[TIMES];
        for (int i = -WARM_UP; i < took.length; i++) {
            long before = System.nanoTime();
            rows = asked.getAsInt();
            long after = System.nanoTime();
            if (i >= 0) {
                took[i] = (after - before) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            }
            if (i == -WARM_UP && after - before > TimeUnit.SECONDS.toNanos(1)) {
                double once = (after - before) / (double) TimeUnit.MILLISECONDS.toNanos(1);
                return new Took(question, DoubleStream.of(once), rows); // hopeless: once is enough
            }
        }
        return new Took(question, Arrays.stream(took), rows);
    }
}
