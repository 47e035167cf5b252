package id.tapal.web.page;

import id.tapal.application.account.Credential;
import id.tapal.application.account.IdentityProvider;
import id.tapal.application.account.PasswordChange;
import id.tapal.application.account.Session;
import id.tapal.application.account.SignIn;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Coming in, going out, the password, and the language. */
final class SignInPages {

    static final String SIGN_IN = "/desk/sign-in";
    static final String PASSWORD = "/desk/password";

    private static final String SIGN_OUT = "/desk/sign-out";
    private static final String LANGUAGE = "/desk/language";
    private static final String FILE = "file";
    private static final Set<String> OPEN_BEFORE_CHANGE =
            Set.of(PASSWORD, SIGN_OUT, LANGUAGE, SIGN_IN, ProviderPages.BEGIN, Pages.RETURN);
    private static final int REFUSED = 403;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Desk desk;
    private final Pages pages;
    private final Pages.Surroundings surroundings;
    private final Optional<IdentityProvider> provider;

    SignInPages(Desk desk, Pages pages, Pages.Surroundings surroundings, Optional<IdentityProvider> provider) {
        this.desk = desk;
        this.pages = pages;
        this.surroundings = surroundings;
        this.provider = provider;
    }

    /** Whether somebody with a one-time password may go there before they have changed it. */
    static boolean isOpenBeforeChange(String path) {
        return OPEN_BEFORE_CHANGE.contains(path);
    }

    void register(Pages.Registry registry) {
        registry.read(
                SIGN_IN,
                visit -> form(
                        visit,
                        200,
                        visit.asked(FILE).isEmpty() ? "" : visit.words().t("sign-in.file")));
        registry.send(SIGN_IN, this::signIn);
        registry.send(SIGN_OUT, this::signOut);
        registry.send(SIGN_OUT + "/everywhere", this::signOutEverywhere);
        registry.read(PASSWORD, visit -> {
            visit.member();
            password(visit, 200, List.of());
        });
        registry.send(PASSWORD, this::changePassword);
        registry.send(LANGUAGE, SignInPages::changeLanguage);
    }

    /** Asks somebody to sign in, and then goes on to where they wanted to go. */
    static void ask(Visit visit) {
        boolean read = visit.context().method().name().equals("GET");
        visit.goTo(SIGN_IN + (read ? "?to=" + URLEncoder.encode(visit.context().path(), StandardCharsets.UTF_8) : ""));
    }

    /** The same where a file was sent: it is not kept, and the page with its form is most often the one above. */
    static void askBeforeFile(Visit visit) {
        String path = visit.context().path();
        String page = within(path.substring(0, path.lastIndexOf('/')));
        visit.goTo(SIGN_IN + "?" + FILE + "=true&to=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }

    private void form(Visit visit, int status, String problem) {
        String to = visit.form().text("to").isEmpty()
                ? visit.asked("to")
                : visit.form().text("to");
        form(visit, status, problem, to);
    }

    /**
     * Shows the page.
     *
     * @param problem what went wrong; empty where nothing did
     * @param to the page to go to afterwards
     */
    void form(Visit visit, int status, String problem, String to) {
        Other other = other(visit, to);
        pages.show(
                visit,
                status,
                "sign-in",
                visit.words().t("sign-in.title"),
                Map.of(
                        "to",
                        to,
                        "name",
                        visit.form().text("name"),
                        "problem",
                        problem,
                        "provider",
                        other.name(),
                        "providerAddress",
                        other.address()));
    }

    /**
     * Another way in than with a password.
     *
     * @param name of the provider; empty where there is none
     * @param address where it begins
     */
    record Other(String name, String address) {}

    /** The other way in, which leads on to a page. */
    Other other(Visit visit, String to) {
        return new Other(
                provider.map(each -> ProviderPages.name(each, visit.words())).orElse(""),
                visit.address(ProviderPages.BEGIN) + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    private void signIn(Visit visit) {
        let(visit, (status, problem) -> form(visit, status, problem))
                .ifPresent(in -> visit.goTo(
                        in.session().passwordToChange()
                                ? PASSWORD
                                : within(visit.form().text("to"))));
    }

    /** Says why somebody is not let in. */
    interface Telling {
        void told(int status, String problem);
    }

    /** Lets somebody in by the name and the password of a form; empty where they were told why not. */
    Optional<SignIn.SignedIn> let(Visit visit, Telling telling) {
        Words words = visit.words();
        if (!surroundings.mayTry(visit.context())) {
            telling.told(TOO_MANY, words.t("sign-in.too-many"));
            return Optional.empty();
        }
        String name = visit.form().text("name").toLowerCase(Locale.ROOT);
        switch (desk.accounts().signIn(name, visit.form().typed("password"))) {
            case SignIn.SignedIn in -> {
                letIn(visit, in);
                return Optional.of(in);
            }
            case SignIn.Expired expired -> telling.told(REFUSED, expired(visit, name));
            case SignIn.Refused refused -> telling.told(REFUSED, words.t("sign-in.refused"));
            case SignIn.Locked locked -> telling.told(REFUSED, locked(words, locked.until()));
        }
        return Optional.empty();
    }

    /** Gives the browser what opens the session. */
    void letIn(Visit visit, SignIn.SignedIn in) {
        Cookies.put(visit.context(), Cookies.SESSION, in.secret());
        Cookies.remove(visit.context(), Cookies.GUEST);
    }

    /** Only to a page of the desk: an address that another site has put there leads nowhere else. */
    static String within(String to) {
        return to.matches("/desk(/[\\w./-]*)?") && !to.contains("//") ? to : "/desk";
    }

    /** Says from whom a new one is to be had; names are told only here, to who has the right password. */
    private String expired(Visit visit, String member) {
        return visit.words().t("sign-in.expired", Credential.ONE_TIME_LIVES.toDays(), administrators(visit, member));
    }

    /** Who administers besides a member, by name; whoever runs the machine where nobody does. */
    String administrators(Visit visit, String member) {
        String others = desk.administration().administrators().stream()
                .filter(each -> !each.id().equals(member))
                .map(Member::name)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? visit.words().t("sign-in.operator") : others;
    }

    private String locked(Words words, Instant until) {
        ZoneId zone = desk.book().standard().zone();
        return words.t("sign-in.locked", words.moment(until, zone));
    }

    private void signOut(Visit visit) {
        desk.accounts().signOut(visit.secret());
        leave(visit);
    }

    private void signOutEverywhere(Visit visit) {
        desk.accounts().signOutEverywhere(visit.memberId());
        leave(visit);
    }

    private static void leave(Visit visit) {
        Cookies.remove(visit.context(), Cookies.SESSION);
        visit.goTo(SIGN_IN);
    }

    private void password(Visit visit, int status, List<Problem> problems) {
        boolean byProvider = visit.session().filter(Session::byProvider).isPresent();
        pages.show(
                visit,
                status,
                "password",
                visit.words().t("password.title"),
                Map.of("problems", problems, "byProvider", byProvider));
    }

    private void changePassword(Visit visit) {
        visit.member();
        Words words = visit.words();
        String next = visit.form().typed("next");
        if (!next.equals(visit.form().typed("again"))) {
            password(visit, UNPROCESSABLE, List.of(new Problem("again", words.t("password.differs"))));
            return;
        }
        PasswordChange change =
                desk.accounts().changePassword(visit.secret(), visit.form().typed("current"), next);
        switch (change) {
            case PasswordChange.Changed changed -> pages.say(visit, 200, "password.changed");
            case PasswordChange.WrongCurrent wrong ->
                password(visit, UNPROCESSABLE, List.of(new Problem("current", words.t("password.wrong"))));
            case PasswordChange.TooWeak weak ->
                password(
                        visit,
                        UNPROCESSABLE,
                        List.of(new Problem(
                                "next",
                                words.t("password."
                                        + weak.why()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))));
            case PasswordChange.Locked locked ->
                password(visit, UNPROCESSABLE, List.of(new Problem("current", locked(words, locked.until()))));
            case PasswordChange.NoSession none -> throw new NotSignedIn();
        }
    }

    private static void changeLanguage(Visit visit) {
        Cookies.put(
                visit.context(), Cookies.LANGUAGE, visit.form().text("language").equals("en") ? "en" : "id");
        visit.goTo(within(visit.form().text("to")));
    }
}
