package id.tapal.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The pages let do what the API lets do, to the same people: every page and every act of every channel is asked by every member who can sign in, and
 * compared with {@code docs/access.txt}, which {@link AccessTableTest} has found by asking the API.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageAccessTest {

    private static final String PASSWORD = "batas darat dan laut";
    private static final Set<Integer> REFUSED = Set.of(403, 404, 422);
    private static final Set<String> CANNOT_SIGN_IN = Set.of("mantan", "lewat-masa", "tanpa-token");

    private final DeskServer server = DeskServer.start();
    private final Map<String, Map<String, String>> approved = new LinkedHashMap<>();
    private final Map<String, PageCaller> callers = new LinkedHashMap<>();

    @BeforeAll
    void let_everybody_sign_in() throws IOException {
        List<String> ids = List.copyOf(Callers.of(server).all().keySet());
        for (String line : Files.readAllLines(Path.of("").toAbsolutePath().resolveSibling("docs/access.txt"))) {
            if (line.matches("(GET|POST|PUT|DELETE) /.*[-+r./!]")) {
                int signs = line.lastIndexOf(' ') + 1;
                Map<String, String> byCaller = new LinkedHashMap<>();
                for (int i = 0; i < ids.size(); i++) {
                    byCaller.put(ids.get(i), line.substring(signs + i, signs + i + 1));
                }
                approved.put(line.substring(0, signs).strip(), byCaller);
            }
        }
        for (String id : ids) {
            if (!CANNOT_SIGN_IN.contains(id)) {
                server.fixture().desk().accounts().give(id, PASSWORD);
                PageCaller caller = new PageCaller(server.port());
                caller.signIn(id, PASSWORD);
                callers.put(id, caller);
            }
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private boolean isLet(String line, String id) {
        return requireNonNull(requireNonNull(approved.get(line), line).get(id), id)
                .matches("[+.]");
    }

    private void reads(String path, String line) {
        callers.forEach((id, caller) -> assertThat(caller.get(path).status())
                .as("%s reads %s, as %s", id, path, line)
                .isEqualTo(isLet(line, id) ? 200 : 403));
    }

    @Test
    void pages_are_read_by_those_who_read_the_same_from_the_api() {
        PageCaller administrator = requireNonNull(callers.get("pengelola"));
        assertThat(administrator.get("/desk").path()).as("owes nothing").isEqualTo("/desk/people");
        callers.forEach((id, caller) -> assertThat(caller.get("/desk").status())
                .as(id)
                .isEqualTo(isLet("GET /inbox  letter, one signed", id) || id.equals("pengelola") ? 200 : 403));
        reads("/desk/register", "GET /register  letter");
        reads("/desk/request-register", "GET /register  letter");
        reads("/desk/register.csv", "GET /register  letter");
        reads("/desk/register.xlsx", "GET /register  letter");
        reads("/desk/figures", "GET /figures");
        reads("/desk/figures.csv", "GET /figures");
        reads("/desk/guest-book", "GET /register  walk-in");
        reads("/desk/request-register.pdf", "GET /register  letter");
        reads("/desk/guest-book.pdf", "GET /register  walk-in");
        reads("/desk/complaints", "GET /complaints");
        reads("/desk/people", "POST /staff");
        reads("/desk/standard", "GET /standard");
        reads("/track", "GET /standard");
        reads("/verify", "GET /standard");
        for (Channel channel : Channel.values()) {
            String number = Ways.after(server.fixture(), channel, 1).number();
            String line = "GET /cases/<number>  " + channel.id();
            reads("/desk/cases/" + number, line);
            reads("/desk/cases/" + number + "/paper/receipt", line);
            reads("/desk/cases/" + number + "/paper/receipt.pdf", line);
            reads("/desk/cases/" + number + "/acts/request-withdrawn", line);
        }
    }

    /** The handler of the way is of the staff, and reads it as such. */
    @Test
    void a_letter_is_read_by_those_who_read_what_is_personal_over_the_api_and_by_its_handler() {
        String number = Ways.after(server.fixture(), Channel.LETTER, 3).number();
        callers.forEach((id, caller) -> {
            boolean let = id.equals(Agency.STAFF.id()) || isLet("POST /cases/<number>/identity  letter", id);
            assertThat(caller.get("/desk/cases/" + number + "/letter").status())
                    .as(id)
                    .isEqualTo(let ? 200 : 403);
        });
    }

    @Test
    void cases_are_opened_by_those_who_open_them_over_the_api() {
        for (Channel channel : Channel.values()) {
            for (ActType act : server.fixture().desk().book().procedure(channel).openings()) {
                String line = "POST /cases  " + channel.id() + ", " + act.id();
                callers.forEach((id, caller) -> {
                    PageCaller.Page answer =
                            sent(caller, "/desk/new/" + channel.id() + "?act=" + act.id(), Ways.pairs(act), Map.of());
                    boolean let = requireNonNull(approved.get(line), line)
                            .getOrDefault(id, "")
                            .matches("[+r]");
                    if (let) {
                        assertThat(answer.status()).as("%s: %s", id, line).isEqualTo(200);
                    } else {
                        assertThat(answer.status()).as("%s: %s", id, line).isIn(REFUSED);
                    }
                });
            }
        }
    }

    /** Who may record in a case that they may not read does so over the API: the pages show the case first. */
    @Test
    void acts_are_recorded_by_those_who_record_them_over_the_api_and_read_the_case() {
        int done = 0;
        for (Channel channel : Channel.values()) {
            List<ActType> way = Ways.acts(channel);
            for (Step step : server.fixture().desk().book().procedure(channel).steps()) {
                if (step.act() != way.getFirst() && step.act() != ActType.ENTRY_CORRECTED) {
                    done += act(channel, step.act(), AccessTableTest.before(channel, step.act()));
                }
            }
        }
        assertThat(done).as("acts that somebody recorded").isPositive();
    }

    private int act(Channel channel, ActType act, int before) {
        String line = "POST /cases/<number>/acts  " + channel.id() + ", " + act.id();
        List<CaseView> fresh = new ArrayList<>();
        int done = 0;
        for (Map.Entry<String, PageCaller> each : callers.entrySet()) {
            if (fresh.isEmpty()) {
                fresh.add(Ways.after(server.fixture(), channel, before));
            }
            CaseView view = fresh.getFirst();
            PageCaller.Page answer = sent(
                    each.getValue(),
                    "/desk/cases/" + view.number() + "/acts/" + act.id(),
                    Ways.pairs(act),
                    Map.of("version", String.valueOf(view.version())));
            int now = server.fixture()
                    .desk()
                    .cases()
                    .read(view.number(), Agency.HEAD.id())
                    .orElseThrow()
                    .version();
            String what = each.getKey() + ": " + line + " " + answer.text();
            if (isLet(line, each.getKey())) {
                assertThat(answer.status()).as(what).isEqualTo(200);
                assertThat(now).as(what).isEqualTo(view.version() + 1);
                fresh.clear();
                done++;
            } else {
                assertThat(answer.status()).as(what).isIn(REFUSED);
                assertThat(now).as(what).isEqualTo(view.version());
            }
        }
        return done;
    }

    /** Sends a form that this member never saw, with the token that is theirs. */
    private static PageCaller.Page sent(PageCaller caller, String path, String[] facts, Map<String, String> hidden) {
        String token = caller.get("/desk/standard").token("/desk/language");
        String[] all = Stream.concat(
                        Stream.concat(Stream.of("form-token", token), Stream.of(facts)),
                        hidden.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())))
                .toArray(String[]::new);
        return caller.post(path, all);
    }

    @Test
    void complaints_are_answered_and_staff_is_added_by_those_who_may_over_the_api() {
        callers.forEach((id, caller) -> {
            PageCaller.Page answer = sent(
                    caller, "/desk/complaints", new String[] {"number", "2026-PL-9999", "text", "Jawaban"}, Map.of());
            assertThat(answer.status()).as(id).isEqualTo(isLet("POST /complaints/{number}/answer", id) ? 409 : 403);
            PageCaller.Page added = sent(caller, "/desk/people/add", new String[] {"name", "", "id", ""}, Map.of());
            assertThat(added.status()).as(id).isEqualTo(isLet("POST /staff", id) ? 422 : 403);
            PageCaller.Page off = sent(caller, "/desk/people/account", new String[] {"member", "nobody"}, Map.of());
            assertThat(off.status()).as(id).isEqualTo(isLet("POST /staff", id) ? 422 : 403);
        });
    }

    @Test
    void who_is_no_longer_active_cannot_sign_in() {
        PageCaller caller = new PageCaller(server.port());
        assertThat(caller.signIn("mantan", PASSWORD).status()).isEqualTo(403);
        assertThat(caller.get("/desk").path()).isEqualTo("/desk/sign-in");
    }
}
