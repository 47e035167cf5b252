package id.tapal.benchmark.desk;

import id.tapal.benchmark.desk.CaseRows.Row;
import id.tapal.benchmark.desk.CaseRows.Table;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import id.tapal.persistence.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills a database with copies of the template's cases, in large transactions: under numbers of their own, some weeks earlier, with names and
 * requests made of words of which some are common and some rare. One in {@value #OPEN_EVERY} is open. The chain is copied too and does not verify.
 */
final class Fill {

    /** The commonest word of the requests stands in every third of them. */
    static final String COMMON_WORD = "peta";

    private static final int OPEN_EVERY = 10;
    private static final int BATCH = 2_000;
    private static final Standard STANDARD = Standard.bppdNtt();

    /** Four years. */
    static final int WEEKS = 208;

    private static final int FIRST_NUMBER = 1_000_000;
    private static final int DATE = 10;
    private static final Set<String> INSTANTS = Set.of(
            "occurred_at",
            "recorded_at",
            "opened_at",
            "last_at",
            "due_at",
            "late_from",
            "answered_at",
            "promise_late_from",
            "statute_late_from");
    private static final List<String> WORDS = List.of(
            "salinan",
            "daftar",
            "jumlah",
            "anggaran",
            "laporan",
            "rencana",
            "jadwal",
            "keputusan",
            "data",
            "profil",
            "pos",
            "lintas",
            "batas",
            "wilayah",
            "negara",
            "desa",
            "kecamatan",
            "kabupaten",
            "patok",
            "jalan",
            "pasar",
            "sekolah",
            "puskesmas",
            "jembatan",
            "air",
            "listrik",
            "pelintas",
            "kerja",
            "sama",
            "perjanjian",
            "sengketa",
            "lahan",
            "pembangunan",
            "gedung",
            "pengadaan",
            "perjalanan",
            "dinas",
            "pegawai",
            "penerima",
            "bantuan");

    private final List<Map<String, List<Row>>> open;
    private final List<Map<String, List<Row>>> closed;
    private final Random random = new Random(7);
    private final Map<String, String> dates = new HashMap<>();
    private final Map<String, String> identities = new HashMap<>();
    private final Vault vault;
    private final int weeksBack;
    private int filled;

    Fill(Template template) {
        this(template, WEEKS);
    }

    /**
     * @param weeksBack over how many weeks the cases lie
     */
    Fill(Template template, int weeksBack) {
        this.weeksBack = weeksBack;
        this.vault = template.vault();
        this.open = template.cases().stream().filter(Fill::isOpen).toList();
        this.closed = template.cases().stream().filter(each -> !isOpen(each)).toList();
    }

    private static boolean isOpen(Map<String, List<Row>> each) {
        return !each.getOrDefault(Table.OWING.name(), List.of()).isEmpty();
    }

    /** Fills up to a number of cases. */
    void upTo(Connection connection, int cases) throws SQLException {
        connection.setAutoCommit(false);
        Map<Table, PreparedStatement> inserts = new LinkedHashMap<>();
        for (Table table : Table.OF_A_CASE) {
            inserts.put(table, connection.prepareStatement(sample(table).insert(table)));
        }
        while (filled < cases) {
            add(inserts);
            filled++;
            if (filled % BATCH == 0 || filled == cases) {
                for (PreparedStatement insert : inserts.values()) {
                    insert.executeBatch();
                }
                connection.commit();
            }
        }
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
        connection.setAutoCommit(true);
    }

    private Row sample(Table table) {
        return open.stream()
                .flatMap(each -> each.getOrDefault(table.name(), List.of()).stream())
                .findFirst()
                .orElseThrow();
    }

    private void add(Map<Table, PreparedStatement> inserts) throws SQLException {
        List<Map<String, List<Row>>> among = filled % OPEN_EVERY == 0 ? open : closed;
        Map<String, List<Row>> template = among.get(random.nextInt(among.size()));
        String old = String.valueOf(template.getOrDefault(Table.CASE.name(), List.of())
                .getFirst()
                .values()
                .get("number"));
        String number = old.substring(0, old.lastIndexOf('/') + 1) + (FIRST_NUMBER + filled);
        int weeks = random.nextInt(weeksBack);
        String name = "Pemohon " + WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(FIRST_NUMBER);
        String request = request();
        for (Map.Entry<Table, PreparedStatement> each : inserts.entrySet()) {
            for (Row row : template.getOrDefault(each.getKey().name(), List.of())) {
                changed(row, each.getKey(), number, weeks, name, request).bind(each.getValue(), 1);
                each.getValue().addBatch();
            }
        }
    }

    private String request() {
        StringBuilder request = new StringBuilder(random.nextInt(3) == 0 ? COMMON_WORD : "berkas");
        for (int i = 0; i < 5; i++) {
            int skewed = (int) (WORDS.size() * Math.pow(random.nextDouble(), 2));
            request.append(' ').append(WORDS.get(skewed));
        }
        return request.append(" nomor ").append(random.nextInt(FIRST_NUMBER)).toString();
    }

    private Row changed(Row row, Table table, String number, int weeks, String name, String request) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.values()
                .forEach((column, value) -> values.put(
                        column,
                        switch (column) {
                            case "name" -> value == null ? null : name;
                            case "identity" -> value == null ? null : sealedAgain(row, String.valueOf(value), number);
                            case "folded" -> name.toLowerCase(Locale.ROOT);
                            case "request" -> request;
                            case "request_folded" -> request.toLowerCase(Locale.ROOT);
                            case "number_folded" -> number.toLowerCase(Locale.ROOT);
                            default -> INSTANTS.contains(column) ? earlier(String.valueOf(value), weeks) : value;
                        }));
        if (table.equals(Table.REGISTER)) {
            outcome(values);
        }
        return new Row(values).under(table, number);
    }

    /** Copies would all have taken as long as the few cases of the demo: these take what they take, and are late where that is too long. */
    private void outcome(Map<String, @Nullable Object> values) {
        YearMonth month = YearMonth.from(
                Instant.parse(String.valueOf(values.get("opened_at"))).atZone(STANDARD.zone()));
        values.put("opened_month", month.getYear() * 100 + month.getMonthValue());
        Channel channel = Channel.find(String.valueOf(values.get("channel"))).orElseThrow();
        if (!String.valueOf(values.get("promise_taken")).equals("-1")) {
            int limit = STANDARD.limit(channel).amount();
            int taken = (int) (2.5 * limit * random.nextDouble() * random.nextDouble());
            int working = channel == Channel.WALK_IN ? 0 : taken * 5 / 7;
            values.put("promise_taken", taken);
            values.put("promise_late", taken > limit ? 1 : 0);
            values.put("statute_taken", working);
            values.put("statute_late", working > STANDARD.statute().answerWorkingDays() ? 1 : 0);
        }
    }

    /** What is sealed is bound to its place. */
    private String sealedAgain(Row row, String sealed, String number) {
        String place = "#" + row.values().get("sequence");
        String plain = identities.computeIfAbsent(
                sealed, key -> vault.open(key, row.values().get("case_number") + place));
        return vault.seal(plain, number + place);
    }

    private String earlier(String instant, int weeks) {
        if (instant.startsWith("9999")) {
            return instant; // never due
        }
        String day = instant.substring(0, DATE);
        return dates.computeIfAbsent(
                        day + weeks,
                        key -> LocalDate.parse(day).minusWeeks(weeks).toString())
                + instant.substring(DATE);
    }
}
