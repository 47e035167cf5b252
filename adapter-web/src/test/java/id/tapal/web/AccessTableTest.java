package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.CaseView;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may do what is an approved text, {@code docs/access.txt}: every route and every act, asked by every kind of caller over HTTP. To approve
 * a change, run with {@code -Dtapal.approve=true} and read the difference.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTableTest {

    private static final String HOW_TO_READ = """
            Who may read and do what

            A line is a call or an act, a column a caller:
              +  done, and the case (where there is one) is shown
              r  done, and a receipt is all that is told: who recorded it may not read the case
              .  answered, but this case is not in it
              /  not theirs to do, or to do now: refused by the rule book (422)
              -  not permitted (403)
              !  let in by no valid token (401)

            Found by asking the server, and compared in every build. To approve a change: mvn -pl adapter-web -am test
            -Dtest=AccessTableTest -Dsurefire.failIfNoSpecifiedTests=false -Dtapal.approve=true, and read the difference.
            """;

    private static final String CASE = "GET /cases/<number>";
    private static final String ENTRIES = "GET /cases/<number>/entries";
    private static final String ACTS = "POST /cases/<number>/acts";
    private static final String WHY = "{\"reason\":\"mencocokkan surat kuasa\"}";
    private static final int WIDEST = 60;

    private static final Set<String> OPEN =
            Set.of("GET /health", "GET /ready", "GET /standard", "GET /openapi.yaml", "GET /docs");

    /** Where a side act is done: after so many acts of the way. */
    private static final Map<ActType, Map<Channel, Integer>> BESIDE_THE_WAY = Map.of(
            ActType.TIME_EXTENDED, Map.of(Channel.WALK_IN, 5, Channel.LETTER, 2, Channel.LAPOR, 5),
            ActType.HANDLER_REPLACED, Map.of(Channel.WALK_IN, 5, Channel.LETTER, 2, Channel.LAPOR, 5),
            ActType.DRAFT_RETURNED, Map.of(Channel.LAPOR, 6),
            ActType.ANSWER_SENT, Map.of(Channel.LETTER, 8));

    private final DeskServer server = DeskServer.start();
    private final Map<String, Caller> callers = Callers.of(server).all();
    private final Map<String, String> table = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeAll
    void ask_everybody_everything() {
        for (String route : List.of(
                "GET /health",
                "GET /ready",
                "GET /standard",
                "GET /openapi.yaml",
                "GET /docs",
                "GET /me",
                "GET /staff",
                "GET /organization",
                "GET /tokens",
                "GET /export",
                "GET /figures",
                "GET /webhooks",
                "GET /complaints")) {
            line(route, "", (id, caller) -> sign(caller.get(path(route))));
        }
        line("GET /metrics", "", (id, caller) -> {
            Answer metrics = caller.get("/metrics");
            return metrics.status() == 200 ? "+" : sign(metrics);
        });
        String complaint = "/complaints/" + aComplaint();
        line("GET /complaints/{number}", "", (id, caller) -> sign(caller.get(complaint)));
        for (Channel channel : Channel.values()) {
            String number = Ways.after(server.fixture(), channel, 1).number();
            line(
                    "POST /cases/<number>/identity",
                    channel.id(),
                    (id, caller) -> sign(caller.post("/cases/" + number + "/identity", WHY)));
            line(CASE, channel.id(), (id, caller) -> sign(caller.get("/cases/" + number)));
            line(ENTRIES, channel.id(), (id, caller) -> sign(caller.get("/cases/" + number + "/entries")));
            line(
                    "GET /register",
                    channel.id(),
                    (id, caller) -> listed(caller.get("/register?limit=200"), "/rows", number));
            line(
                    "GET /inbox",
                    channel.id() + ", one just begun",
                    (id, caller) -> listed(caller.get("/inbox"), "/items", number));
        }
        String signed = Ways.after(server.fixture(), Channel.LETTER, 8).number();
        line("GET /inbox", "letter, one signed", (id, caller) -> listed(caller.get("/inbox"), "/items", signed));
        String handled = Ways.after(server.fixture(), Channel.LAPOR, 5).number();
        line("GET /inbox", "lapor, one disposed", (id, caller) -> listed(caller.get("/inbox"), "/items", handled));

        line(
                "POST /complaints",
                "",
                (id, caller) -> sign(caller.post("/complaints", "{\"route\":\"officer\",\"text\":\"Antre lama\"}")));
        line(
                "POST /complaints/{number}/answer",
                "",
                (id, caller) -> sign(
                        caller.post("/complaints/" + aComplaint() + "/answer", "{\"text\":\"Loket kedua dibuka\"}")));
        line(
                "POST /staff",
                "",
                (id, caller) -> sign(caller.post("/staff", "{\"id\":\"baru\",\"name\":\"Staf Baru\"}")));
        String chart = OrganizationJson.tree(
                        server.fixture().desk().administration().organization())
                .toString();
        line(
                "PUT /organization",
                "",
                (id, caller) -> sign(caller.with("If-Match", "*").put("/organization", chart)));
        line("POST /tokens", "", (id, caller) -> sign(caller.post("/tokens", "{\"member\":\"staf\"}")));
        line("DELETE /tokens/{id}", "", (id, caller) -> sign(caller.delete("/tokens/" + aToken())));
        webhooks();
        people();
        for (Channel channel : Channel.values()) {
            for (Step step : server.fixture().desk().book().procedure(channel).steps()) {
                act(channel, step.act());
            }
        }
    }

    private void people() {
        String open =
                "/cases/" + Ways.after(server.fixture(), Channel.LETTER, 1).number();
        line(
                "GET /cases/<number>/identity/readings",
                "",
                (id, caller) -> sign(caller.get(open + "/identity/readings")));
        String old = "/cases/" + aLetterOfLastYear();
        line(
                "POST /cases/<number>/forget",
                "one past objection and dispute",
                (id, caller) -> sign(caller.post(old + "/forget", WHY)));
    }

    private String aLetterOfLastYear() {
        String at = "2025-03-03T09:00:00+08:00";
        Caller registry = server.as(Agency.REGISTRY);
        Answer letter = registry.open(
                "letter", "letter-received", "at", at, "name", "Pemohon", "request", "Peta", "addressed_to", "kepala");
        registry.act(letter, "request-withdrawn", "at", at).expect(200);
        return letter.number();
    }

    private void webhooks() {
        String address = "{\"address\":\"http://127.0.0.1:9/\"}";
        String standing = "/webhooks/" + aWebhook();
        line("GET /webhooks/{id}", "", (id, caller) -> sign(caller.get(standing)));
        line("GET /webhooks/{id}/deliveries", "", (id, caller) -> sign(caller.get(standing + "/deliveries")));
        line("POST /webhooks", "", (id, caller) -> sign(caller.post("/webhooks", address)));
        line("PUT /webhooks/{id}", "", (id, caller) -> sign(caller.put(standing, address)));
        String replay = "{\"since\":\"2026-03-02T09:00:00+08:00\"}";
        line("POST /webhooks/{id}/replay", "", (id, caller) -> sign(caller.post(standing + "/replay", replay)));
        line("DELETE /webhooks/{id}", "", (id, caller) -> sign(caller.delete("/webhooks/" + aWebhook())));
    }

    private String aWebhook() {
        return server.fixture()
                .desk()
                .webhooks()
                .subscribe(URI.create("http://127.0.0.1:9/"))
                .subscription()
                .id();
    }

    private void act(Channel channel, ActType act) {
        List<ActType> way = Ways.acts(channel);
        if (server.fixture().desk().book().procedure(channel).openings().contains(act)) {
            String body = Caller.object(Ways.pairs(act))
                    .put("channel", channel.id())
                    .put("act", act.id())
                    .toString();
            line("POST /cases", channel.id() + ", " + act.id(), (id, caller) -> sign(caller.post("/cases", body)));
        }
        if (act == way.getFirst()) {
            return;
        }
        int before = before(channel, act);
        List<CaseView> fresh = new ArrayList<>();
        line(ACTS, channel.id() + ", " + act.id(), (id, caller) -> {
            if (fresh.isEmpty()) {
                fresh.add(Ways.after(server.fixture(), channel, before));
            }
            CaseView view = fresh.getFirst();
            Answer answer = caller.act(view.number(), view.version(), act.id(), Ways.pairs(act));
            if (answer.status() == 200) {
                fresh.clear();
            }
            return sign(answer);
        });
    }

    /** After how many acts of the way an act is tried. */
    static int before(Channel channel, ActType act) {
        return Objects.requireNonNullElse(
                BESIDE_THE_WAY.getOrDefault(act, Map.of()).get(channel),
                Math.max(1, Ways.acts(channel).indexOf(act)));
    }

    private void line(String route, String of, BiFunction<String, Caller, String> asking) {
        asked.add(route);
        String line = callers.entrySet().stream()
                .map(each -> asking.apply(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        table.put(of.isEmpty() ? route : route + "  " + of, line);
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private static String sign(Answer answer) {
        return switch (answer.status()) {
            case 200, 201 -> isReceipt(answer) ? "r" : "+";
            case 401 -> "!";
            case 403 -> "-";
            case 422 -> "/";
            default -> throw new AssertionError(answer.status() + " " + answer.body());
        };
    }

    private static boolean isReceipt(Answer answer) {
        return answer.header("Content-Type").startsWith("application/json")
                && answer.json().has("stage")
                && !answer.json().has("entries");
    }

    private static String listed(Answer answer, String list, String number) {
        return answer.status() == 200 && !answer.each(list, "number").contains(number) ? "." : sign(answer);
    }

    private String aComplaint() {
        return server.fixture()
                .desk()
                .complaints()
                .receive(ComplaintRoute.OFFICER, Agency.RECEPTION.id(), "", "Antre lama")
                .number();
    }

    private String aToken() {
        return server.fixture()
                .desk()
                .access()
                .issue(Agency.STAFF.id(), Duration.ofDays(1))
                .token()
                .id();
    }

    @Test
    void who_may_do_what_is_as_approved() throws IOException {
        Path file = docs().resolve("access.txt");
        String printed = print();
        if (Boolean.getBoolean("tapal.approve")) {
            Files.writeString(file, printed);
        }
        assertThat(printed)
                .as(
                        "what the server lets whom do differs from docs/access.txt: approve it, if it is meant, or mend the code")
                .isEqualTo(Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "");
    }

    @Test
    void every_route_of_the_server_is_in_the_table() {
        assertThat(asked).isEqualTo(server.routes());
    }

    @Test
    void every_act_is_somebodys_to_record() {
        assertThat(table).allSatisfy((line, signs) -> assertThat(signs).as(line).containsAnyOf("+", "r"));
    }

    @Test
    void an_auditor_is_shown_every_case_and_changes_nothing() {
        assertThat(column("pemeriksa")).allSatisfy((line, sign) -> {
            if (line.startsWith("GET /inbox")) {
                assertThat(sign).as(line).isEqualTo("."); // they owe nothing
            } else {
                assertThat(sign).as(line).isEqualTo(line.startsWith("GET ") || line.contains("/identity") ? "+" : "-");
            }
        });
    }

    @Test
    void a_duty_is_shown_the_cases_of_its_channel_and_no_other() {
        Map<String, Channel> works = Map.of(
                "penerima-tamu", Channel.WALK_IN,
                "hanya-reception", Channel.WALK_IN,
                "persuratan", Channel.LETTER,
                "hanya-registry", Channel.LETTER,
                "penghubung", Channel.LAPOR,
                "hanya-liaison", Channel.LAPOR);
        works.forEach((id, own) -> assertThat(column(id)).as(id).allSatisfy((line, sign) -> {
            boolean ofAnother = Stream.of(Channel.values())
                    .filter(channel -> channel != own)
                    .anyMatch(channel -> line.contains("  " + channel.id()));
            if (ofAnother) {
                assertThat(sign).as(line).isNotEqualTo("+");
            }
            if (line.startsWith("GET /cases") && !line.contains("/identity")) {
                assertThat(sign).as(line).isEqualTo(ofAnother ? "-" : "+");
            }
        }));
    }

    @Test
    void without_a_role_nothing_is_read_but_who_one_is_and_what_is_counted() {
        assertThat(column("magang")).allSatisfy((line, sign) -> {
            boolean open =
                    OPEN.contains(line) || List.of("GET /me", "GET /metrics").contains(line);
            if (line.startsWith("GET ")) {
                assertThat(sign).as(line).isEqualTo(open ? "+" : "-");
            }
            assertThat(open || !sign.equals("+")).as(line).isTrue();
        });
    }

    @Test
    void nothing_is_open_to_nobody_but_health_and_the_standard() {
        for (String nobody : List.of("mantan", "lewat-masa", "tanpa-token")) {
            assertThat(column(nobody))
                    .allSatisfy((line, sign) ->
                            assertThat(sign).as("%s %s", nobody, line).isEqualTo(OPEN.contains(line) ? "+" : "!"));
        }
    }

    private Map<String, String> column(String id) {
        int place = List.copyOf(callers.keySet()).indexOf(id);
        Map<String, String> column = new LinkedHashMap<>();
        table.forEach((line, signs) -> column.put(line, signs.substring(place, place + 1)));
        return column;
    }

    private String print() {
        StringBuilder text = new StringBuilder(HOW_TO_READ).append('\n');
        char letter = 'a';
        StringBuilder letters = new StringBuilder();
        for (String id : callers.keySet()) {
            text.append("  %s  %-16s %s\n".formatted(letter, id, Callers.described(id)));
            letters.append(letter);
            letter = letter == 'z' ? 'A' : (char) (letter + 1);
        }
        text.append('\n').append(" ".repeat(WIDEST)).append(letters).append('\n');
        table.forEach((line, signs) -> text.append(line)
                .append(" ".repeat(WIDEST - line.length()))
                .append(signs)
                .append('\n'));
        return text.toString();
    }

    private static Path docs() {
        return Path.of("").toAbsolutePath().resolveSibling("docs"); // tests run in the folder of their module
    }
}
