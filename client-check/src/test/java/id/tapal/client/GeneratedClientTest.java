package id.tapal.client;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tapal.app.OpenDesk;
import id.tapal.application.desk.Desk;
import id.tapal.client.api.CasesApi;
import id.tapal.client.api.RegisterApi;
import id.tapal.client.api.StaffApi;
import id.tapal.client.model.Act;
import id.tapal.client.model.ActConflict;
import id.tapal.client.model.ActName;
import id.tapal.client.model.Channel;
import id.tapal.client.model.Clause;
import id.tapal.client.model.Members;
import id.tapal.client.model.OpenAct;
import id.tapal.client.model.Opening;
import id.tapal.client.model.Recorded;
import id.tapal.client.model.Refused;
import id.tapal.client.model.Stage;
import id.tapal.client.model.VersionUnmatched;
import id.tapal.domain.standard.Standard;
import id.tapal.pdf.PdfPrinter;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.SettableClock;
import id.tapal.web.WebServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has nothing but the OpenAPI document, and a client that a generator made of it, can do a desk's work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
final class GeneratedClientTest {

    private static final Duration BETWEEN_ACTS = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private SettableClock clock;
    private OpenDesk open;
    private Desk desk;
    private WebServer server;

    @BeforeEach
    void serve() {
        clock = new SettableClock(DeskFixture.MONDAY_MORNING);
        open = OpenDesk.at(folder.resolve("tapal.db"), Standard.bppdNtt());
        desk = open.desk(clock);
        Agency.members().forEach(desk.administration()::save);
        desk.administration().replace(Agency.organization());
        server = WebServer.start(desk, new PdfPrinter(), open::isReady, WebServer.Options.loopback(0));
    }

    @AfterEach
    void stop() {
        server.close();
        open.close();
    }

    private ApiClient as(Agency member) {
        String secret = desk.access().issue(member.id(), Duration.ofDays(1)).secret();
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + server.port());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + secret));
        return client;
    }

    private Recorded open(Agency by, Opening opening) throws ApiException {
        clock.advance(BETWEEN_ACTS);
        return new CasesApi(as(by)).openCase(opening, null, null);
    }

    private Recorded act(Recorded before, Agency by, Act act) throws ApiException {
        clock.advance(BETWEEN_ACTS);
        return new CasesApi(as(by))
                .recordAct(before.getNumber(), act.expectedVersion(before.getVersion()), null, null, null);
    }

    private static Act an(ActName name) {
        return new Act().act(name);
    }

    private Recorded aVisit() throws ApiException {
        return open(
                RECEPTION,
                new Opening()
                        .channel(Channel.WALK_IN)
                        .act(ActName.GUEST_BOOK_SIGNED)
                        .name("Pemohon")
                        .request("Peta pos lintas batas"));
    }

    @Test
    void a_visit_goes_from_the_guest_book_to_the_identity_returned() throws ApiException {
        Recorded visit = aVisit();
        assertThat(visit.getOpen())
                .extracting(OpenAct::getAct)
                .first()
                .isEqualTo(ActName.IDENTITY_LEFT); // the contract's words lead on
        visit = act(visit, RECEPTION, an(ActName.IDENTITY_LEFT).identity("ktp"));
        visit = act(visit, RECEPTION, an(ActName.PURPOSE_RELAYED).to("kabid-1").toRole("division-head"));
        visit = act(
                visit,
                DIVISION_HEAD,
                an(ActName.HANDLER_APPOINTED).to("kasubid").toRole("subdivision-head"));
        visit = act(visit, RECEPTION, an(ActName.VISITOR_DIRECTED).to("kasubid"));
        visit = act(visit, SUBDIVISION_HEAD, an(ActName.ANSWER_GIVEN).decision("granted"));
        visit = act(visit, RECEPTION, an(ActName.IDENTITY_RETURNED));
        assertEnded(visit, 7);
    }

    @Test
    void a_letter_goes_from_the_registry_up_to_the_head_and_out() throws ApiException {
        Recorded letter = open(
                REGISTRY,
                new Opening()
                        .channel(Channel.LETTER)
                        .act(ActName.LETTER_RECEIVED)
                        .name("Universitas")
                        .request("Data pos lintas batas")
                        .addressedTo("Yth. Kepala Badan")
                        .identity("institution"));
        letter = act(letter, HEAD, an(ActName.DISPOSITION_MADE).to("staf").toRole("staff"));
        letter = act(
                letter,
                STAFF,
                an(ActName.ANSWER_DRAFTED)
                        .decision("refused")
                        .grounds(List.of("17a.1", "17c.3"))
                        .reason("Pola patroli")
                        .exemptUntil("2030-12-31")
                        .consequenceTest("Uji 1"));
        letter = act(letter, SUBDIVISION_HEAD, an(ActName.DRAFT_ENDORSED));
        letter = act(letter, DIVISION_HEAD, an(ActName.DRAFT_ENDORSED));
        letter = act(letter, HEAD, an(ActName.ANSWER_SIGNED));
        letter = act(letter, REGISTRY, an(ActName.ANSWER_SENT).means("post"));
        assertEnded(letter, 7);
        assertThat(letter.getEntries())
                .element(2)
                .extracting(entry -> entry.getFacts().getGrounds())
                .isEqualTo("17a.1|17c.3");
        assertThat(letter.getDeadlines())
                .isNotEmpty()
                .allSatisfy(deadline -> assertThat(deadline.getSteps()).isNotEmpty());
    }

    @Test
    void a_report_by_sms_goes_through_the_liaison_officer_and_back() throws ApiException {
        Recorded report = open(
                LIAISON,
                new Opening()
                        .channel(Channel.LAPOR)
                        .act(ActName.REPORT_SUBMITTED)
                        .medium("sms")
                        .name("Pemohon")
                        .address("Kupang")
                        .request("NTT Berapa pos lintas batas?"));
        report = act(report, LIAISON, an(ActName.REPORT_REVIEWED));
        report = act(report, LIAISON, an(ActName.HARD_COPY_MADE));
        report = act(report, LIAISON, an(ActName.REPORT_FORWARDED).toRole("head"));
        report = act(report, HEAD, an(ActName.DISPOSITION_MADE).to("staf").toRole("staff"));
        report = act(report, STAFF, an(ActName.ANSWER_DRAFTED).decision("granted"));
        report = act(report, SUBDIVISION_HEAD, an(ActName.DRAFT_ENDORSED));
        report = act(report, DIVISION_HEAD, an(ActName.DRAFT_ENDORSED));
        report = act(report, HEAD, an(ActName.ANSWER_APPROVED));
        report = act(report, STAFF, an(ActName.ANSWER_HANDED_TO_LIAISON));
        report = act(report, LIAISON, an(ActName.ANSWER_DELIVERED).means("sms"));
        assertEnded(report, 11);
    }

    private void assertEnded(Recorded last, int version) throws ApiException {
        assertThat(last.getEnded()).isTrue();
        assertThat(last.getStage()).isEqualTo(Stage.COMPLETED);
        assertThat(last.getVersion()).isEqualTo(version);
        assertThat(new CasesApi(as(HEAD)).readCase(last.getNumber(), null, null).getEntries())
                .hasSize(version);
        assertThat(new RegisterApi(as(HEAD))
                        .searchRegister(
                                last.getNumber(),
                                null,
                                null,
                                null,
                                Stage.COMPLETED,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .getRows())
                .hasSize(1);
    }

    @Test
    void a_refusal_tells_its_clauses_and_what_is_open_instead() throws ApiException {
        Recorded visit = aVisit();
        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> act(visit, SUBDIVISION_HEAD, an(ActName.ANSWER_GIVEN).decision("granted")));
        assertThat(refused.getCode()).isEqualTo(422);
        Refused problem = problem(refused, Refused.class);
        assertThat(problem.getType()).isEqualTo("urn:tapal:clause:A.1");
        assertThat(problem.getBreaches())
                .allSatisfy(breach -> assertThat(breach.getMessage()).isNotBlank())
                .extracting(breach -> breach.getClause())
                .contains(Clause.A_1, Clause.A_2, Clause.A_3);
    }

    @Test
    void who_is_slower_is_told_both_versions() throws ApiException {
        Recorded visit = aVisit();
        act(visit, RECEPTION, an(ActName.IDENTITY_LEFT).identity("ktp"));
        ApiException slower = catchThrowableOfType(
                ApiException.class,
                () -> act(visit, RECEPTION, an(ActName.IDENTITY_LEFT).identity("ktp")));
        assertThat(slower.getCode()).isEqualTo(409);
        ActConflict stale = problem(slower, ActConflict.class);
        assertThat(stale.getExpectedVersion()).isEqualTo(1);
        assertThat(stale.getActualVersion()).isEqualTo(2);

        ApiException unmatched = catchThrowableOfType(
                ApiException.class,
                () -> new CasesApi(as(RECEPTION))
                        .recordAct(visit.getNumber(), an(ActName.IDENTITY_LEFT).identity("ktp"), "\"1\"", null, null));
        assertThat(unmatched.getCode()).isEqualTo(412);
        assertThat(problem(unmatched, VersionUnmatched.class).getActualVersion())
                .isEqualTo(2);
    }

    @Test
    void a_list_is_followed_from_page_to_page() throws ApiException {
        StaffApi staff = new StaffApi(as(HEAD));
        Members page = staff.listStaff(null, 3, null);
        List<String> listed = new ArrayList<>(ids(page));
        while (page.getNext() != null) {
            page = staff.listStaff(page.getNext(), 3, null);
            listed.addAll(ids(page));
        }
        assertThat(listed)
                .containsExactlyElementsOf(Agency.members().stream()
                        .map(each -> each.id())
                        .sorted()
                        .toList());
    }

    private static List<String> ids(Members page) {
        return page.getMembers().stream().map(member -> member.getId()).toList();
    }

    private <T> T problem(ApiException refused, Class<T> shape) {
        return as(HEAD).getObjectMapper().readValue(refused.getResponseBody(), shape);
    }
}
