package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.codec.JsonBody;
import id.tapal.persistence.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds, seen without the program: with SQL and hashes of its own, so that it believes nothing of what it checks. It says what
 * must be true at any moment, however program or server came to an end.
 */
final class Inspection {

    private static final List<String> PERSONAL = List.of("name", "address", "phone", "email", "identity");
    private static final int ABSENT = -1;

    private final Map<String, List<Row>> cases = new TreeMap<>();
    private final Map<String, Map<String, String>> people = new HashMap<>();
    private final Map<String, Row> entries = new HashMap<>();
    private final Map<String, Row> register = new TreeMap<>();
    private final List<Row> owing;
    private final List<Row> once;
    private final List<Row> numbering;

    private Inspection(Connection connection, Vault vault) throws SQLException {
        for (Row each : rows(connection, "select * from journal_case")) {
            cases.put(each.text("number"), new ArrayList<>(List.of(each)));
        }
        for (Row each : rows(connection, "select * from entry order by case_number, sequence")) {
            entries.put(each.place(), each);
            assertThat(cases).containsKey(each.text("case_number"));
            cases.getOrDefault(each.text("case_number"), new ArrayList<>()).add(each);
        }
        for (Row each : rows(connection, "select * from person")) {
            people.put(each.place(), opened(each, vault));
        }
        for (Row each : rows(
                connection,
                "select r.*, q.name, q.folded from register r left join requester q on q.number = r.number")) {
            register.put(each.text("number"), each);
        }
        owing = rows(connection, "select * from owing order by number, who");
        once = rows(connection, "select * from done_once");
        numbering = rows(connection, "select * from numbering where series in ('walk-in', 'letter', 'lapor')");
        assertThat(rows(connection, "select number from requester"))
                .as("as many requesters as rows of the register")
                .hasSameSizeAs(register.keySet());
    }

    /**
     * Reads everything, at one moment.
     *
     * @param address of JDBC
     * @param vault what opens the identity numbers
     */
    static Inspection of(String address, Vault vault) {
        try (Connection connection = DriverManager.getConnection(address)) {
            connection.setAutoCommit(false);
            if (!address.startsWith("jdbc:sqlite:")) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            return new Inspection(connection, vault);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(address, unreadable);
        }
    }

    /** A row of a table, by the names of its columns. */
    private record Row(Map<String, @Nullable String> columns) {

        @Nullable
        String maybe(String column) {
            return columns.get(column);
        }

        String text(String column) {
            return String.valueOf(columns.get(column));
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }

        String place() {
            return text("case_number") + "#" + text("sequence");
        }
    }

    private static List<Row> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable String> columns = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.put(result.getMetaData().getColumnName(i), result.getString(i));
                }
                rows.add(new Row(columns));
            }
            return rows;
        }
    }

    private static Map<String, String> opened(Row person, Vault vault) {
        Map<String, String> stated = new HashMap<>();
        for (String fact : PERSONAL) {
            String text = person.maybe(fact);
            if (text != null) {
                stated.put(fact, fact.equals("identity") ? vault.open(text, person.place()) : text);
            }
        }
        stated.put("salt", person.text("salt"));
        return stated;
    }

    /** How many entries there are. */
    int entries() {
        return entries.size();
    }

    /** How many cases there are. */
    int cases() {
        return cases.size();
    }

    /** Each act is there whole: a case with its entries one after the other, sealed, with their people and the register's row; or not at all. */
    void requireWhole() {
        cases.forEach((number, rows) -> {
            Row opened = rows.getFirst();
            String before = hash(number, opened.text("channel"));
            assertThat(rows.size()).as("%s has an entry", number).isGreaterThan(1);
            for (int i = 1; i < rows.size(); i++) {
                Row entry = rows.get(i);
                assertThat(entry.whole("sequence")).as("%s, in turn", number).isEqualTo(i);
                before = requireSealed(entry, before);
                requirePeople(entry);
            }
            requireRegistered(number, rows.size() - 1, before);
        });
        assertThat(register.keySet()).as("the register has no case of its own").isEqualTo(cases.keySet());
        assertThat(entries.keySet())
                .as("nobody is left of an entry that is not there")
                .containsAll(people.keySet());
        assertThat(once)
                .allSatisfy(each -> assertThat(entries)
                        .as("what was done once")
                        .containsKey(each.text("number") + "#" + each.text("sequence")));
        requireNumbers();
    }

    private static String requireSealed(Row entry, String before) {
        assertThat(entry.text("hash_before")).as("%s follows", entry.place()).isEqualTo(before);
        List<@Nullable String> fields = new ArrayList<>(List.of(before, entry.text("case_number")));
        Stream.of("sequence", "act", "actor", "role", "occurred_at", "recorded_at", "payload", "commitment")
                .forEach(each -> fields.add(entry.maybe(each)));
        String hash = hash(fields.toArray(String[]::new));
        assertThat(entry.text("hash")).as("%s is sealed", entry.place()).isEqualTo(hash);
        return hash;
    }

    private void requirePeople(Row entry) {
        Map<String, String> person = people.get(entry.place());
        String commitment = entry.maybe("commitment");
        if (commitment == null) {
            assertThat(person).as("%s says nothing of a person", entry.place()).isNull();
        } else {
            assertThat(person).as("%s has its person", entry.place()).isNotNull();
            Map<String, String> stated = person == null ? Map.of() : person;
            String[] said = Stream.concat(Stream.of("salt"), PERSONAL.stream())
                    .map(stated::get)
                    .toArray(String[]::new);
            assertThat(hash(said)).as("what %s says of a person", entry.place()).isEqualTo(commitment);
        }
    }

    private void requireRegistered(String number, int version, String last) {
        Row row = register.get(number);
        assertThat(row).as("%s is in the register", number).isNotNull();
        if (row != null) {
            assertThat(row.whole("version")).as("%s, the version", number).isEqualTo(version);
            assertThat(row.text("hash")).as("%s, the last hash", number).isEqualTo(last);
            assertThat(row.maybe("name")).as("%s, who asks", number).isNotNull();
        }
    }

    /** Numbers run from 1 without a gap: one that was not used went back with its transaction. */
    private void requireNumbers() {
        Map<String, Long> used = cases.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getValue().getFirst().text("channel")
                                + each.getKey().substring(0, 4),
                        Collectors.counting()));
        assertThat(numbering.stream().collect(Collectors.toMap(each -> each.text("series") + each.text("year"), each ->
                        (long) each.whole("last"))))
                .as("the last number of each channel and year, and how many cases there are")
                .isEqualTo(used);
    }

    /** What was acknowledged stands there as it was sent. */
    void requireKept(Iterable<Crowd.Acknowledged> acknowledged) {
        for (Crowd.Acknowledged each : acknowledged) {
            Row entry = entries.get(each.place());
            assertThat(entry).as("%s was acknowledged", each).isNotNull();
            if (entry != null) {
                assertThat(entry.text("act"))
                        .as("%s", each)
                        .isEqualTo(each.sent().act());
                assertThat(facts(entry)).as("%s", each).isEqualTo(each.sent().facts());
            }
        }
    }

    /** What an entry states, with what it says of a person put back into it. */
    private Map<String, String> facts(Row entry) {
        Map<String, String> facts = new TreeMap<>();
        JsonBody.MAPPER
                .readTree(entry.text("payload"))
                .properties()
                .forEach(each -> facts.put(each.getKey(), each.getValue().asString()));
        Map<String, String> person = new HashMap<>(people.getOrDefault(entry.place(), Map.of()));
        person.remove("salt");
        facts.putAll(person);
        return facts;
    }

    /** How often an act with a mark in its facts is there. */
    Map<String, Long> marks() {
        return entries.values().stream()
                .map(each -> Crowd.markOf(facts(each)))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.groupingBy(mark -> mark, Collectors.counting()));
    }

    /** The register, in an order that does not depend on the database. */
    List<String> register() {
        return Stream.concat(register.values().stream(), owing.stream())
                .map(row -> new TreeMap<>(row.columns()).toString())
                .sorted()
                .toList();
    }

    /** SHA-256 over fields, each with its length before it. */
    private static String hash(@Nullable String... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(fields)
                    .map(field -> field == null ? null : field.getBytes(StandardCharsets.UTF_8))
                    .forEach(bytes -> {
                        digest.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(bytes == null ? ABSENT : bytes.length)
                                .flip());
                        if (bytes != null) {
                            digest.update(bytes);
                        }
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
