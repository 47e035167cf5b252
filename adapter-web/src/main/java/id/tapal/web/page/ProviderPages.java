package id.tapal.web.page;

import id.tapal.application.account.IdentityProvider;
import id.tapal.application.account.ProviderErrand;
import id.tapal.application.account.ProviderSignIn;
import id.tapal.application.account.SignIn;
import id.tapal.application.account.Vouching;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Secrets;
import java.net.URI;
import java.util.Optional;

/** Coming in with an account of a provider (masuk dengan akun instansi): the browser is sent there, and comes back with its word. */
final class ProviderPages {

    /** A link, not a form: a browser lets no form of these pages be sent on to another site. */
    static final String BEGIN = SignInPages.SIGN_IN + "/provider";

    private static final int REFUSED = 403;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    private final Desk desk;
    private final IdentityProvider provider;
    private final SignInPages signIn;
    private final Pages.Surroundings surroundings;
    private final Secrets secrets;

    /**
     * @param signIn where it is said what went wrong
     */
    ProviderPages(
            Desk desk,
            IdentityProvider provider,
            SignInPages signIn,
            Pages.Surroundings surroundings,
            Secrets secrets) {
        this.desk = desk;
        this.provider = provider;
        this.signIn = signIn;
        this.surroundings = surroundings;
        this.secrets = secrets;
    }

    void register(Pages.Registry registry) {
        registry.read(BEGIN, this::begin);
        registry.read(Pages.RETURN, this::comeBack);
    }

    /** What staff call the provider. */
    static String name(IdentityProvider provider, Words words) {
        return provider.name().orElseGet(() -> words.t("sign-in.provider-name"));
    }

    private void begin(Visit visit) {
        String to = visit.asked("to");
        if (!surroundings.mayAskProvider(visit.context())) {
            signIn.form(visit, TOO_MANY, visit.words().t("sign-in.too-many"), to);
            return;
        }
        Underway underway = Underway.begun(secrets.text(), desk.clock().instant(), to);
        Optional<URI> address = provider.address(underway.errand());
        if (address.isPresent()) {
            Cookies.putUnderway(visit.context(), underway.cookie(), Underway.LONGEST);
            visit.goTo(address.get().toString());
        } else {
            say(visit, AWAY, "sign-in.provider-away", to);
        }
    }

    private void comeBack(Visit visit) {
        Optional<Underway> underway = Underway.of(
                Cookies.of(visit.context(), Cookies.UNDERWAY), desk.clock().instant());
        Cookies.removeUnderway(visit.context());
        String state = visit.asked("state");
        if (underway.filter(each -> FormToken.isSame(each.errand().state(), state))
                .isEmpty()) {
            say(visit, REFUSED, "sign-in.provider-stray", "");
        } else if (surroundings.mayAskProvider(visit.context())) {
            answered(visit, underway.get());
        } else {
            signIn.form(
                    visit,
                    TOO_MANY,
                    visit.words().t("sign-in.too-many"),
                    underway.get().to());
        }
    }

    private void answered(Visit visit, Underway underway) {
        ProviderErrand errand = underway.errand();
        String to = underway.to();
        switch (provider.identity(errand, visit.context().queryParamMap())) {
            case Vouching.Vouched vouched ->
                signedIn(visit, desk.providerAccounts().signIn(vouched.identity()), to);
            case Vouching.Declined declined -> say(visit, REFUSED, "sign-in.provider-declined", to);
            case Vouching.Earlier earlier -> say(visit, REFUSED, "sign-in.provider-earlier", to);
            case Vouching.Unusable unusable -> say(visit, AWAY, "sign-in.provider-away", to);
        }
    }

    private void signedIn(Visit visit, ProviderSignIn became, String to) {
        switch (became) {
            case SignIn.SignedIn in -> {
                signIn.letIn(visit, in);
                visit.goTo(to);
            }
            case ProviderSignIn.Unknown unknown ->
                say(
                        visit,
                        REFUSED,
                        "sign-in.provider-unknown",
                        to,
                        unknown.name().isEmpty() ? "–" : unknown.name());
            case ProviderSignIn.Taken taken ->
                say(
                        visit,
                        REFUSED,
                        "sign-in.provider-taken",
                        to,
                        taken.member(),
                        signIn.administrators(visit, taken.member()));
        }
    }

    /** Says on the page of signing in what went wrong with the provider, whose name comes first among the places. */
    private void say(Visit visit, int status, String key, String to, Object... places) {
        Object[] all = new Object[places.length + 1];
        all[0] = name(provider, visit.words());
        System.arraycopy(places, 0, all, 1, places.length);
        signIn.form(visit, status, visit.words().t(key, all), to);
    }
}
