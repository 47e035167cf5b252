package id.tapal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.account.Binding;
import id.tapal.oidc.Browser.Page;
import id.tapal.testkit.Agency;
import id.tapal.web.page.Pages;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff come in with their account of a provider: the desk's own pages, and a Spring Authorization Server with its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class SignInWithProviderTest {

    private static final String STAFF = Agency.STAFF.id();

    private static SpringProvider spring;
    private static ProvidedDesk desk;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        spring = SpringProvider.start();
        desk = ProvidedDesk.of(spring);
    }

    @AfterAll
    static void stop() {
        desk.close();
        spring.close();
    }

    @BeforeEach
    void beginAnew() {
        desk.use(spring.issuer());
        desk.beginAnew();
        spring.tellInToken(true);
        spring.call("akun-1", STAFF);
        spring.call("akun-2", STAFF);
        spring.call("akun-3", "Kepala");
    }

    private static boolean isReturn(URI address) {
        return address.getPath().equals(Pages.RETURN);
    }

    /** From a page of the desk to the provider's form. */
    private Page asked(Browser by, String path) {
        Page signIn = by.get(desk.at(path));
        return by.get(signIn.link("Masuk dengan " + ProvidedDesk.NAME));
    }

    private static Map<String, String> account(String account) {
        return Map.of("username", account, "password", SpringProvider.PASSWORD);
    }

    private Page signIn(Browser by, String account) {
        return by.submit(asked(by, "/desk/password"), account(account));
    }

    private List<Binding> bindings() {
        return desk.fixture().holdings().bindings().all();
    }

    private static void isRefused(Page page, int status, String... words) {
        assertThat(page.status()).as(page.text()).isEqualTo(status);
        assertThat(page.html().select("#sign-in-problem").text()).contains(words);
        assertThat(page.html().select("input[type=password]")).hasSize(1);
    }

    @Test
    void staff_come_in_without_a_password_of_the_desk_and_land_where_they_wanted_to_go() {
        Page form = asked(browser, "/desk/password");
        assertThat(form.address().getHost()).isEqualTo("localhost");
        assertThat(form.hops().get(1).getQuery())
                .contains(
                        "response_type=code",
                        "client_id=" + SpringProvider.CLIENT,
                        "scope=openid+profile",
                        "code_challenge_method=S256",
                        "prompt=login",
                        "max_age=0");

        Page in = browser.submit(form, account("akun-1"));

        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(in.address()).isEqualTo(desk.at("/desk/password"));
        assertThat(in.text()).contains(Agency.STAFF.member().name(), "Anda masuk dengan akun instansi");
        assertThat(bindings()).hasSize(1).first().satisfies(bound -> {
            assertThat(bound.member()).isEqualTo(STAFF);
            assertThat(bound.subject()).isEqualTo("akun-1");
            assertThat(bound.issuer()).isEqualTo(spring.issuer().toString());
        });
    }

    @Test
    void the_cookie_on_the_way_is_narrow_short_and_gone_afterwards() {
        Page form = asked(browser, "/desk");
        assertThat(form.setCookies())
                .filteredOn(cookie -> cookie.startsWith("tapal-underway="))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).contains("Path=" + Pages.RETURN, "Max-Age=600", "HttpOnly", "SameSite=Lax"));

        Page in = browser.submit(form, account("akun-1"));
        assertThat(in.setCookies())
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("tapal-underway=;").contains("1970"));
        assertThat(browser.cookies())
                .extracting(HttpCookie::getName)
                .contains("tapal")
                .doesNotContain("tapal-underway");
    }

    @Test
    void who_comes_again_is_known_by_the_account_whatever_it_is_called_by_then() {
        signIn(browser, "akun-1");
        spring.call("akun-1", "nama-baru");

        Page again = signIn(new Browser(), "akun-1");
        assertThat(again.text()).contains(Agency.STAFF.member().name());
        assertThat(bindings()).hasSize(1);
    }

    @Test
    void a_name_that_only_the_userinfo_tells_is_asked_for_there() {
        spring.tellInToken(false);

        Page in = signIn(browser, "akun-3");
        assertThat(in.text()).contains(Agency.HEAD.member().name());
        assertThat(bindings()).extracting(Binding::member).containsExactly(Agency.HEAD.id());
    }

    @Test
    void another_account_of_the_same_name_is_refused_and_told_who_helps() {
        signIn(browser, "akun-1");

        isRefused(
                signIn(new Browser(), "akun-2"),
                403,
                "Nama pengguna " + STAFF + " sudah masuk dengan akun lain dari " + ProvidedDesk.NAME,
                Agency.HEAD.member().name());
        assertThat(bindings()).extracting(Binding::subject).containsExactly("akun-1");
    }

    @Test
    void once_an_administrator_has_taken_the_account_off_another_may_come() {
        signIn(browser, "akun-1");
        desk.fixture().desk().providerAccounts().undo(Agency.HEAD.id(), STAFF);

        assertThat(browser.get(desk.at("/desk/password")).address().getPath()).isEqualTo("/desk/sign-in");
        assertThat(signIn(new Browser(), "akun-2").text())
                .contains(Agency.STAFF.member().name());
        assertThat(bindings()).extracting(Binding::subject).containsExactly("akun-2");
    }

    @Test
    void who_is_unknown_or_not_active_is_refused_and_nothing_is_bound() {
        spring.call("akun-1", "orang-lain");
        isRefused(signIn(browser, "akun-1"), 403, "bukan milik pegawai aktif", "orang-lain");

        spring.call("akun-1", STAFF);
        desk.fixture().desk().administration().save(Agency.STAFF.member().withActive(false));
        isRefused(signIn(new Browser(), "akun-1"), 403, "bukan milik pegawai aktif");
        assertThat(bindings()).isEmpty();
    }

    @Test
    void an_answer_to_another_browser_is_none_for_this_one() {
        Page stopped = browser.submit(asked(browser, "/desk"), account("akun-1"), SignInWithProviderTest::isReturn);
        assertThat(stopped.address().getQuery()).contains("code=");

        Browser victim = new Browser();
        isRefused(victim.get(stopped.address()), 403, "tidak selesai");
        asked(victim, "/desk");
        isRefused(victim.get(stopped.address()), 403, "tidak selesai");
        assertThat(bindings()).isEmpty();
    }

    @Test
    void an_answer_opens_once() {
        Page stopped =
                browser.submit(asked(browser, "/desk/password"), account("akun-1"), SignInWithProviderTest::isReturn);
        HttpCookie underway = browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("tapal-underway"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.get(stopped.address()).address().getPath()).isEqualTo("/desk/password");

        Browser other = new Browser();
        isRefused(other.get(stopped.address()), 403, "tidak selesai");
        other.keep(stopped.address(), underway);
        isRefused(other.get(stopped.address()), 503, "sedang tidak dapat dipakai");
        assertThat(other.cookies()).extracting(HttpCookie::getName).doesNotContain("tapal");
    }

    @Test
    void an_answer_after_ten_minutes_is_none() {
        Page stopped = browser.submit(asked(browser, "/desk"), account("akun-1"), SignInWithProviderTest::isReturn);
        desk.fixture().clock().advance(Duration.ofMinutes(10));

        isRefused(browser.get(stopped.address()), 403, "sepuluh menit");
        assertThat(bindings()).isEmpty();
    }

    @Test
    void what_the_provider_sent_stands_on_no_page() {
        Page stopped = browser.submit(asked(browser, "/desk"), account("akun-1"), SignInWithProviderTest::isReturn);
        Page refused = new Browser().get(stopped.address());

        String code = stopped.address().getQuery().replaceFirst(".*code=([^&]+).*", "$1");
        assertThat(refused.html().html()).doesNotContain(code);
    }

    /** The provider has still a session of who was here before, and lets the next one through without asking. */
    @Test
    void at_a_shared_machine_the_next_does_not_come_in_as_the_one_before() {
        signIn(browser, "akun-1");
        assertThat(browser.get(desk.at("/desk/password")).status()).isEqualTo(200);
        desk.fixture().desk().accounts().signOutEverywhere(STAFF);
        desk.fixture().clock().advance(Duration.ofMinutes(5));

        Page next = asked(browser, "/desk/password");

        isRefused(next, 403, "masih membuka sesi yang lama");
        assertThat(browser.get(desk.at("/desk/password")).address().getPath()).isEqualTo("/desk/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://jahat.example/desk", "//jahat.example", "/desk\\jahat", "javascript:alert(1)"})
    void an_address_that_another_site_has_put_there_leads_nowhere_else(String to) {
        URI begin = desk.at("/desk/sign-in/provider?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));

        Page in = browser.submit(browser.get(begin), account("akun-1"));
        assertThat(in.address()).isEqualTo(desk.at("/desk"));
    }

    @Test
    void a_key_that_was_changed_is_asked_for() {
        signIn(browser, "akun-1");
        spring.changeKey();

        assertThat(signIn(new Browser(), "akun-1").text())
                .contains(Agency.STAFF.member().name());
    }

    @Test
    void without_the_provider_a_password_still_opens() {
        desk.fixture().desk().accounts().give(STAFF, "peta batas negara");
        try (SpringProvider gone = SpringProvider.start()) {
            desk.use(gone.issuer());
        }

        isRefused(asked(browser, "/desk/password"), 503, "sedang tidak dapat dipakai");
        Page signIn = browser.get(desk.at("/desk/sign-in?to=/desk/password"));
        Page in = browser.submit(signIn, Map.of("name", STAFF, "password", "peta batas negara"));
        assertThat(in.address()).isEqualTo(desk.at("/desk/password"));
        assertThat(in.text()).doesNotContain("Anda masuk dengan akun instansi");
    }
}
