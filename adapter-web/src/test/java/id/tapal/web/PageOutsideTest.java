package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.account.IdentityProvider;
import id.tapal.application.account.ProviderErrand;
import id.tapal.application.account.Vouching;
import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import id.tapal.web.page.Pages;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A desk that is known by another address than it is called by, with a provider that is away; one that answers is in the tests of its adapter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageOutsideTest {

    private static final String KNOWN = "https://tapal.bppd.example";

    private final DeskServer server = DeskServer.start(
            options -> options.with(new Pages.Outside(Optional.of(URI.create(KNOWN)), Optional.of(new Away()))));

    @AfterAll
    void stop() {
        server.close();
    }

    private static final class Away implements IdentityProvider {
        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> address(ProviderErrand errand) {
            return Optional.empty();
        }

        @Override
        public Vouching identity(ProviderErrand errand, Map<String, List<String>> answer) {
            return new Vouching.Unusable();
        }
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    @Test
    void receipts_and_letters_bear_the_address_it_is_known_by() {
        CaseView received = Ways.after(server.fixture(), Channel.LETTER, 1);
        Page receipt = as(Agency.REGISTRY).get("/desk/cases/" + received.number() + "/paper/receipt");
        assertThat(QrReader.read(receipt.html())).isEqualTo(KNOWN + "/track");
        assertThat(receipt.text()).contains(KNOWN + "/track").doesNotContain("127.0.0.1");

        CaseView drafted = Ways.after(
                server.fixture(), Channel.LETTER, Ways.acts(Channel.LETTER).indexOf(ActType.ANSWER_SIGNED));
        String path = "/desk/cases/" + drafted.number();
        PageCaller head = as(Agency.HEAD);
        assertThat(head.fill(head.get(path), path + "/acts/answer-signed").status())
                .isEqualTo(200);
        assertThat(head.get(path + "/letter.html").html())
                .contains(KNOWN.replace("https://", "") + "/verify/")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void the_way_to_the_provider_begins_there_whatever_address_is_called() {
        Page signIn = new PageCaller(server.port()).get("/desk/sign-in?to=/desk/register");

        assertThat(signIn.html()).contains("href=\"" + KNOWN + "/desk/sign-in/provider?to=%2Fdesk%2Fregister\"");
        assertThat(signIn.text()).contains("Masuk dengan akun instansi");
        assertThat(new MarkupFaults().of(signIn.html())).isEmpty();
    }

    @Test
    void while_the_provider_is_away_a_password_is_asked_for_in_both_languages() {
        PageCaller caller = new PageCaller(server.port());
        Page away = caller.get("/desk/sign-in/provider?to=/desk/register");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("Masuk dengan akun instansi sedang tidak dapat dipakai");
        assertThat(away.hidden("/desk/sign-in")).containsEntry("to", "/desk/register");
        assertThat(new MarkupFaults().of(away.html())).isEmpty();

        caller.fill(away, "/desk/language", "language", "en");
        assertThat(caller.get("/desk/sign-in/provider").text())
                .contains("Signing in with the agency's account does not work at the moment");
        Page stray = caller.get("/desk/sign-in/return?code=c&state=s");
        assertThat(stray.status()).isEqualTo(403);
        assertThat(stray.text()).contains("this is no answer to what this browser asked");
    }

    @Test
    void without_a_provider_there_is_no_way_to_one() {
        try (DeskServer plain = DeskServer.start()) {
            PageCaller caller = new PageCaller(plain.port());
            assertThat(caller.get("/desk/sign-in").html()).doesNotContain("/desk/sign-in/provider", "akun instansi");
            assertThat(caller.get("/desk/sign-in/provider").status()).isEqualTo(404);
            assertThat(caller.get("/desk/sign-in/return?state=s").status()).isEqualTo(404);
            assertThat(plain.pages()).noneMatch(page -> page.contains("/desk/sign-in/"));
        }
    }

    @Test
    void many_tries_are_too_many_and_keep_nobody_from_a_password() {
        try (DeskServer strict = DeskServer.start(options ->
                options.with(Limits.USUAL).with(new Pages.Outside(Optional.empty(), Optional.of(new Away()))))) {
            PageCaller caller = new PageCaller(strict.port());
            int tries = 0;
            while (caller.get("/desk/sign-in/provider").status() == 503) {
                tries++;
            }
            assertThat(tries).isEqualTo(Limits.USUAL.failures());
            Page refused = caller.get("/desk/sign-in/provider");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text()).contains("Terlalu banyak percobaan");
            assertThat(caller.signIn(Agency.STAFF.id(), "bukan kata sandinya").status())
                    .isEqualTo(403);
        }
    }
}
