package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.codec.JsonBody;
import id.tapal.domain.standard.Standard;
import id.tapal.pdf.PdfPrinter;
import id.tapal.testkit.Agency;
import id.tapal.testkit.SettableClock;
import id.tapal.web.WebServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The house as it is put together for service, over a real database file, at a time that the test sets. */
final class RunningDesk implements AutoCloseable {

    private static final Duration BETWEEN_ACTS = Duration.ofMinutes(1);

    private final SettableClock clock;
    private final OpenDesk open;
    private final WebServer server;
    private final Client client;
    private final Map<Agency, String> secrets = new EnumMap<>(Agency.class);

    private RunningDesk(Path file, SettableClock clock) {
        this.clock = clock;
        this.open = OpenDesk.at(file, Standard.bppdNtt());
        Desk desk = open.desk(clock);
        if (desk.administration().members().isEmpty()) {
            Agency.members().forEach(desk.administration()::save);
            desk.administration().replace(Agency.organization());
        }
        for (Agency each : Agency.values()) {
            secrets.put(
                    each, desk.access().issue(each.id(), Duration.ofDays(30)).secret());
        }
        this.server = WebServer.start(desk, new PdfPrinter(), open::isReady, WebServer.Options.loopback(0));
        this.client = new Client(server.port());
    }

    static RunningDesk at(Path file, String time) {
        return new RunningDesk(
                file, new SettableClock(OffsetDateTime.parse(time).toInstant()));
    }

    /** Stops everything and starts it again over the same file, at the same moment. */
    RunningDesk reopened(Path file) {
        close();
        return new RunningDesk(file, clock);
    }

    JsonNode read(Agency reader, String path) {
        return client.get(secrets.getOrDefault(reader, ""), path);
    }

    /** Plays a request to its end; at each step the unlawful act is tried first. Returns the number. */
    String play(String channel, List<Step> steps) {
        String number = "";
        for (Step step : steps) {
            JsonNode before = stateOf(number);
            refuse(channel, number, step);
            assertThat(stateOf(number))
                    .as("what is recorded after %s", step.wrong())
                    .isEqualTo(before);
            number = record(channel, number, step);
            clock.advance(BETWEEN_ACTS);
        }
        return number;
    }

    /** The case; before there is one, the register, so that a refused opening leaves no trace either. */
    private JsonNode stateOf(String number) {
        return number.isEmpty()
                ? read(Agency.HEAD, "/register")
                : read(Agency.HEAD, "/cases/" + number).path("entries");
    }

    private void refuse(String channel, String number, Step step) {
        HttpResponse<String> refused = post(channel, number, step.wrong());
        assertThat(refused.statusCode())
                .as("%s: %s", step.wrong(), refused.body())
                .isEqualTo(422);
        List<String> clauses = JsonBody.MAPPER
                .readTree(refused.body())
                .path("breaches")
                .valueStream()
                .map(breach -> breach.path("clause").asString())
                .toList();
        assertThat(clauses).as("%s", step.wrong()).isEqualTo(step.breaks());
    }

    private String record(String channel, String number, Step step) {
        HttpResponse<String> recorded = post(channel, number, step.right());
        assertThat(recorded.statusCode())
                .as("%s: %s", step.right(), recorded.body())
                .isEqualTo(number.isEmpty() ? 201 : 200);
        JsonNode view = JsonBody.MAPPER.readTree(recorded.body());
        assertThat(view.path("stage").asString()).as("%s", step.right()).isEqualTo(step.stage());
        assertThat(view.path("breaches")).as("%s", step.right()).isEmpty();
        return view.path("number").asString();
    }

    private HttpResponse<String> post(String channel, String number, Step.Act act) {
        ObjectNode body = JsonBody.MAPPER.createObjectNode().put("act", act.act());
        act.facts().forEach(body::put);
        if (number.isEmpty()) {
            return client.post(secret(act), "/cases", body.put("channel", channel));
        }
        body.put("expectedVersion", stateOf(number).size());
        return client.post(secret(act), "/cases/" + number + "/acts", body);
    }

    private String secret(Step.Act act) {
        return secrets.getOrDefault(act.by(), "");
    }

    @Override
    public void close() {
        server.close();
        open.close();
    }
}
