package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.pdf.PdfPrinter;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A real server on this machine over a desk in memory, with a token for each member of the agency. */
final class DeskServer implements AutoCloseable {

    /** Of whoever is given one. */
    static final String PASSWORD = "batas darat dan laut";

    private final DeskFixture fixture;
    private final Map<Agency, String> secrets = new EnumMap<>(Agency.class);
    private final WebServer server;
    private boolean ready = true;

    private DeskServer(DeskFixture fixture, WebServer.Options options) {
        this.fixture = fixture;
        for (Agency each : Agency.values()) {
            secrets.put(
                    each,
                    fixture.desk()
                            .access()
                            .issue(each.id(), Duration.ofDays(366))
                            .secret());
        }
        server = WebServer.start(fixture.desk(), new PdfPrinter(), () -> ready, options);
    }

    static DeskServer start() {
        return start(options -> options);
    }

    static DeskServer start(UnaryOperator<WebServer.Options> other) {
        return over(DeskFixture.inMemory(), other);
    }

    static DeskServer over(DeskFixture fixture) {
        return over(fixture, options -> options);
    }

    /** At any rate: the clock of the fixture stands still. */
    static DeskServer over(DeskFixture fixture, UnaryOperator<WebServer.Options> other) {
        return new DeskServer(fixture, other.apply(WebServer.Options.loopback(0).with(Limits.USUAL.atAnyRate())));
    }

    DeskFixture fixture() {
        return fixture;
    }

    /** As {@code GET /cases/<number>}. */
    Set<String> routes() {
        return server.routes();
    }

    /** As {@code GET /desk/register}. */
    Set<String> pages() {
        return server.pages();
    }

    int port() {
        return server.port();
    }

    void ready(boolean answers) {
        ready = answers;
    }

    /** A member at a browser, given a password and signed in with it. */
    PageCaller atPages(Agency member) {
        fixture.desk().accounts().give(member.id(), PASSWORD);
        PageCaller caller = new PageCaller(port());
        PageCaller.Page page = caller.signIn(member.id(), PASSWORD);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).isEqualTo("/desk");
        return caller;
    }

    Caller nobody() {
        return Caller.nobody(port());
    }

    Caller as(Agency member) {
        return nobody().showing(secret(member));
    }

    String secret(Agency member) {
        return secrets.getOrDefault(member, "");
    }

    /** A visit up to the appointment of the subdivision head. */
    Answer anAppointedVisit() {
        Answer visit = as(Agency.RECEPTION).open("walk-in", "guest-book-signed", "name", "Pemohon", "request", "Peta");
        visit = as(Agency.RECEPTION).act(visit, "identity-left", "identity", "ktp");
        visit = as(Agency.RECEPTION)
                .act(visit, "purpose-relayed", "to", Agency.DIVISION_HEAD.id(), "to_role", "division-head");
        return as(Agency.DIVISION_HEAD)
                .act(visit, "handler-appointed", "to", Agency.SUBDIVISION_HEAD.id(), "to_role", "subdivision-head")
                .expect(200);
    }

    Answer aVisit() {
        return as(Agency.RECEPTION)
                .open("walk-in", "guest-book-signed", "name", "Pemohon", "request", "Peta")
                .expect(201);
    }

    @Override
    public void close() {
        server.close();
    }
}
