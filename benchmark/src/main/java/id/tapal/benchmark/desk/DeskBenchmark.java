package id.tapal.benchmark.desk;

import id.tapal.application.desk.Desk;
import id.tapal.codec.JsonBody;
import id.tapal.pdf.PdfPrinter;
import id.tapal.web.Limits;
import id.tapal.web.WebServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tapal benchmark desk}: the desk beside a loop that only writes, in the same run under the same settings. */
@Command(
        name = "desk",
        description = "Measures acts per second and waiting times of a desk, and its register when it is large.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
public final class DeskBenchmark implements Callable<Integer> {

    private static final Duration TOKENS_LIVE = Duration.ofDays(1);

    private static final WebServer.Options UNLIMITED =
            new WebServer.Options("127.0.0.1", 0, Limits.USUAL.atAnyRate(), WebServer.Metrics.OFF, false);

    /** What can be measured. */
    enum Part {
        /** A loop that only writes. */
        RAW,
        /** The application port. */
        PORT,
        /** Over HTTP. */
        HTTP,
        /** Register and inbox. */
        SEARCH
    }

    @Option(
            names = "--databases",
            split = ",",
            defaultValue = "sqlite,postgresql",
            description = "Which; ${DEFAULT-VALUE}.")
    private List<String> databases = List.of();

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "raw,port,http,search",
            description = "What; ${DEFAULT-VALUE}.")
    private List<Part> parts = List.of();

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,8,32",
            description = "How many at a time; ${DEFAULT-VALUE}.")
    private List<Integer> clients = List.of();

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000",
            description = "How many cases the register has when it is searched; ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of();

    @Option(names = "--warm-up", defaultValue = "3", description = "Seconds before it counts; ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "3", description = "How many rounds; ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "How long a round takes; ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--folder", description = "Where the databases are made; a temporary folder by default.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "A file for every figure.")
    private @Nullable Path json;

    private final PrintStream out = System.out;
    private final ArrayNode acts = JsonBody.MAPPER.createArrayNode();
    private final ArrayNode questions = JsonBody.MAPPER.createArrayNode();

    @Override
    public Integer call() throws Exception {
        Path base = folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : Files.createDirectories(folder);
        Path here = Files.createTempDirectory(base, "tapal-desk");
        try {
            Template template = Template.make(Files.createDirectory(here.resolve("template")));
            for (String database : databases) {
                try (Place place = database.equals("sqlite") ? new Place.Sqlite(here) : Place.Postgres.start()) {
                    acts(place, template);
                    if (parts.contains(Part.SEARCH)) {
                        search(place, template);
                    }
                }
            }
        } finally {
            delete(here);
        }
        if (json != null) {
            ObjectNode all = JsonBody.MAPPER.createObjectNode();
            all.set("acts", acts);
            all.set("questions", questions);
            Files.writeString(
                    json, JsonBody.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        }
        return 0;
    }

    private void acts(Place place, Template template) throws Exception {
        Rounds measured = new Rounds(warmUp, rounds, seconds);
        if (parts.contains(Part.RAW) || parts.contains(Part.PORT) || parts.contains(Part.HTTP)) {
            out.printf(
                    "%-11s %7s  %-22s %9s %8s %8s %8s %9s%n",
                    "database", "clients", "what", "acts/s", "p50 ms", "p99 ms", "p99.9 ms", "longest");
        }
        for (int many : clients) {
            for (RawLoad.Form form : RawLoad.Form.values()) {
                if (parts.contains(Part.RAW)
                        && (form == RawLoad.Form.TWO_STATEMENTS || place instanceof Place.Postgres)) {
                    String name = ("raw_" + form + "_" + many).toLowerCase(Locale.ROOT);
                    String address = place.fresh(name);
                    place.open(address, template.vault()).close();
                    RawLoad load = new RawLoad(place, address, template.visit(), form).prepared(many);
                    row(
                            place,
                            many,
                            "raw, " + form.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            measured.run(load, many));
                }
            }
            if (parts.contains(Part.PORT) || parts.contains(Part.HTTP)) {
                String address = place.fresh("desk_" + many);
                try (Place.Open open = place.open(address, template.vault());
                        Connection connection = place.connect(address)) {
                    template.settleAgency(connection);
                    desk(place, open, many, measured);
                }
            }
        }
    }

    private void desk(Place place, Place.Open open, int many, Rounds measured) throws Exception {
        Desk desk = open.desk();
        if (parts.contains(Part.PORT)) {
            row(place, many, "application port", measured.run(new PortLoad(desk.cases()), many));
        }
        if (parts.contains(Part.HTTP)) {
            Map<String, String> secrets = new HashMap<>();
            for (String member : Visit.MEMBERS) {
                secrets.put(member, desk.access().issue(member, TOKENS_LIVE).secret());
            }
            try (WebServer server = WebServer.start(desk, new PdfPrinter(), open.database()::isReady, UNLIMITED)) {
                row(place, many, "HTTP", measured.run(new HttpLoad(server.port(), secrets), many));
            }
        }
    }

    private void row(Place place, int many, String what, Rounds.Figures figures) {
        out.printf(
                Locale.ROOT,
                "%-11s %7d  %-22s %,9.0f %8.2f %8.2f %8.2f %9.1f%n",
                place.label(),
                many,
                what,
                figures.perSecond(),
                figures.p50(),
                figures.p99(),
                figures.p999(),
                figures.longest());
        acts.addObject()
                .put("database", place.label())
                .put("clients", many)
                .put("what", what)
                .put("perSecond", figures.perSecond())
                .put("p50", figures.p50())
                .put("p99", figures.p99())
                .put("p999", figures.p999())
                .put("longest", figures.longest());
    }

    private void search(Place place, Template template) throws Exception {
        String address = place.fresh("large");
        Fill fill = new Fill(template);
        try (Place.Open open = place.open(address, template.vault());
                Connection connection = place.connect(address)) {
            template.settleAgency(connection);
            for (int size : sizes) {
                long start = System.nanoTime();
                fill.upTo(connection, size);
                place.settle(connection);
                out.printf(
                        Locale.ROOT,
                        "%n%s, %,d cases (filled in %.0f s)%n",
                        place.label(),
                        size,
                        (System.nanoTime() - start) / 1e9);
                answers(place, size, new Questions(open.desk()).ask());
            }
        }
    }

    /** The whole list goes into the JSON; printed are the slowest, the inboxes, and either kind as a whole. */
    private void answers(Place place, int size, List<Questions.Took> asked) {
        Map<Boolean, List<Questions.Took>> byKind =
                asked.stream().collect(Collectors.partitioningBy(Questions.Took::isOfInbox));
        List<Questions.Took> kinds = List.of(
                Questions.Took.together("search, all questions", byKind.getOrDefault(false, List.of())),
                Questions.Took.together("inbox, all members", byKind.getOrDefault(true, List.of())));
        List<Questions.Took> took =
                Stream.concat(asked.stream(), kinds.stream()).toList();
        for (Questions.Took each : took) {
            questions
                    .addObject()
                    .put("database", place.label())
                    .put("cases", size)
                    .put("question", each.question())
                    .put("p50", each.p50())
                    .put("p95", each.p95())
                    .put("rows", each.rows());
        }
        out.printf("%-55s %8s %8s %5s%n", "question", "p50 ms", "p95 ms", "rows");
        Stream<Questions.Took> slowest = byKind.getOrDefault(false, List.of()).stream()
                .sorted(Comparator.comparingDouble(Questions.Took::p95).reversed())
                .limit(12);
        Stream.of(slowest, byKind.getOrDefault(true, List.of()).stream(), kinds.stream())
                .flatMap(each -> each)
                .forEach(each -> out.printf(
                        Locale.ROOT, "%-55s %8.2f %8.2f %5d%n", each.question(), each.p50(), each.p95(), each.rows()));
        double[] p95 = asked.stream().mapToDouble(Questions.Took::p95).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%d questions: half have a p95 under %.2f ms, all under %.2f ms%n",
                p95.length,
                Rounds.percentile(p95, 0.5),
                Rounds.percentile(p95, 1));
    }

    static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            walked.forEach(all::add);
        }
        all.sort(Comparator.reverseOrder());
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
