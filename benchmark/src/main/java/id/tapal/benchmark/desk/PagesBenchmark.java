package id.tapal.benchmark.desk;

import id.tapal.benchmark.desk.AskedPages.Asked;
import id.tapal.pdf.PdfPrinter;
import id.tapal.web.Limits;
import id.tapal.web.WebServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tapal benchmark pages}: every page of a large desk, asked for over HTTP as browsers do. */
@Command(
        name = "pages",
        description =
                "Measures how long each page of a desk with many cases takes, and what it weighs. Exit status 1 if one is slower than the target.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
public final class PagesBenchmark implements Callable<Integer> {

    private static final String PASSWORD = "batas darat dan laut";
    private static final double NANOS_IN_MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double P50 = 0.5;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;
    private static final WebServer.Options UNLIMITED =
            new WebServer.Options("127.0.0.1", 0, Limits.USUAL.atAnyRate(), WebServer.Metrics.OFF, false);

    @Option(
            names = "--databases",
            split = ",",
            defaultValue = "sqlite,postgresql",
            description = "Which; ${DEFAULT-VALUE}.")
    private List<String> databases = List.of();

    @Option(names = "--cases", defaultValue = "100000", description = "How many cases there are; ${DEFAULT-VALUE}.")
    private int cases;

    @Option(
            names = "--weeks",
            defaultValue = "" + Fill.WEEKS,
            description = "Over how many weeks back they lie; ${DEFAULT-VALUE}.")
    private int weeks;

    @Option(names = "--clients", defaultValue = "2", description = "How many ask at a time; ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--rounds",
            defaultValue = "4",
            description = "How often all pages are gone through; ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--times",
            defaultValue = "25",
            description = "How often each client asks for a page in a round; ${DEFAULT-VALUE}.")
    private int times;

    @Option(
            names = "--target",
            defaultValue = "100",
            description = "Milliseconds that 95 of 100 answers of a page may take at most; ${DEFAULT-VALUE}.")
    private double target;

    @Option(names = "--folder", description = "Where the databases are made; a temporary folder by default.")
    private @Nullable Path folder;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        Path base = folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : Files.createDirectories(folder);
        Path here = Files.createTempDirectory(base, "tapal-pages");
        boolean met = true;
        try {
            Template template = Template.make(Files.createDirectory(here.resolve("template")));
            for (String database : databases) {
                try (Place place = database.equals("sqlite") ? new Place.Sqlite(here) : Place.Postgres.start()) {
                    met &= pages(place, template);
                }
            }
        } finally {
            DeskBenchmark.delete(here);
        }
        return met ? 0 : 1;
    }

    private boolean pages(Place place, Template template) throws Exception {
        String address = place.fresh("pages");
        try (Place.Open open = place.open(address, template.vault())) {
            long start = System.nanoTime();
            try (Connection connection = place.connect(address)) {
                template.settleAgency(connection);
                new Fill(template, weeks).upTo(connection, cases);
                place.settle(connection);
            }
            out.printf(
                    Locale.ROOT,
                    "%n%s, %,d cases of %d weeks (filled in %.0f s), %d clients%n",
                    place.label(),
                    cases,
                    weeks,
                    (System.nanoTime() - start) / 1e9,
                    clients);
            try (WebServer server =
                    WebServer.start(open.desk(), new PdfPrinter(), open.database()::isReady, UNLIMITED)) {
                return measured(open, server);
            }
        }
    }

    private boolean measured(Place.Open open, WebServer server) throws Exception {
        Map<String, PageClient> callers = callers(open, server.port());
        PageClient head = caller(callers, "kepala");
        List<Asked> asked = new AskedPages(open.desk()).all(head.next("/desk/register"));
        Map<Asked, List<Double>> took = new HashMap<>();
        Map<Asked, Integer> bytes = new HashMap<>();
        for (Asked each : asked) { // to warm up: the first time finds a program that is being compiled
            for (int i = 0; i < times; i++) {
                bytes.put(each, caller(callers, each.member()).get(each.path()).length);
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int round = 0; round < rounds; round++) {
                for (Asked each : asked) {
                    took.computeIfAbsent(each, page -> new ArrayList<>())
                            .addAll(round(threads, caller(callers, each.member()), each.path()));
                }
            }
        }
        boolean met = tell(asked, took, bytes);
        weigh(head, "/desk");
        weigh(caller(callers, ""), "/desk/sign-in");
        List<String> missed = AskedPages.missed(server.pages(), asked);
        if (!missed.isEmpty()) {
            out.println("not asked for: " + String.join(", ", missed));
        }
        return met;
    }

    private static PageClient caller(Map<String, PageClient> callers, String member) {
        PageClient caller = callers.get(member);
        if (caller == null) {
            throw new IllegalArgumentException("nobody signed in as " + member);
        }
        return caller;
    }

    private static Map<String, PageClient> callers(Place.Open open, int port) throws Exception {
        Map<String, PageClient> callers = new HashMap<>(Map.of("", new PageClient(port)));
        for (String member : List.of("kepala", "petugas-tamu", "penghubung", "kasubid-1-1")) {
            open.desk().accounts().give(member, PASSWORD);
            callers.put(member, new PageClient(port).signedIn(member, PASSWORD));
        }
        return callers;
    }

    private List<Double> round(ExecutorService threads, PageClient caller, String path) throws Exception {
        List<Callable<List<Double>>> all = IntStream.range(0, clients)
                .mapToObj(client -> (Callable<List<Double>>) () -> asked(caller, path))
                .toList();
        List<Double> took = new ArrayList<>();
        for (Future<List<Double>> each : threads.invokeAll(all)) {
            try {
                took.addAll(each.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(path + ": " + failed.getCause(), failed);
            }
        }
        return took;
    }

    private List<Double> asked(PageClient caller, String path) throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            caller.get(path);
            took.add((System.nanoTime() - before) / NANOS_IN_MILLISECOND);
        }
        return took;
    }

    /** Tables are told too, and have no target: who keeps a file waits for it. */
    private boolean tell(List<Asked> asked, Map<Asked, List<Double>> took, Map<Asked, Integer> bytes) {
        out.printf("%-14s %-58s %8s %8s %8s %9s%n", "member", "page", "p50 ms", "p95 ms", "p99 ms", "bytes");
        boolean met = true;
        for (Asked each : asked) {
            double[] sorted = took.getOrDefault(each, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            double p95 = Rounds.percentile(sorted, P95);
            boolean slow = !each.isTable() && p95 > target;
            met &= !slow;
            out.printf(
                    Locale.ROOT,
                    "%-14s %-58s %8.1f %8.1f %8.1f %,9d%s%n",
                    each.member(),
                    each.path().replaceFirst("cursor=.*", "cursor=…"),
                    Rounds.percentile(sorted, P50),
                    p95,
                    Rounds.percentile(sorted, P99),
                    bytes.getOrDefault(each, 0),
                    each.isTable() ? "  (a file)" : slow ? "  OVER THE TARGET" : "");
        }
        return met;
    }

    private void weigh(PageClient caller, String path) throws IOException, InterruptedException {
        int page = caller.get(path).length;
        int all = page;
        for (String asset : new TreeSet<>(caller.assets(path))) {
            all += caller.get(asset).length;
        }
        out.printf(Locale.ROOT, "%s weighs %,d bytes, with style, script and sign %,d%n", path, page, all);
    }
}
