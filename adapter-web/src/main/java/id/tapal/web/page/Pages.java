package id.tapal.web.page;

import static java.util.Objects.requireNonNull;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import id.tapal.application.account.IdentityProvider;
import id.tapal.application.account.Session;
import id.tapal.application.desk.Desk;
import id.tapal.application.desk.Unavailable;
import id.tapal.application.letter.LetterPress;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.Secrets;
import id.tapal.application.paper.About;
import id.tapal.application.paper.Printer;
import id.tapal.application.request.Recording;
import id.tapal.domain.request.ActType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The staff desk in the browser: every page goes through here, where it is seen who calls, and that a form came from one of these pages. */
public final class Pages {

    /** Where a provider sends the browser back to. */
    public static final String RETURN = SignInPages.SIGN_IN + "/return";

    private static final String HOME = "/desk";
    private static final Set<String> FREE = Set.of("/", HOME, TrackPage.PATH, ComplaintPages.PATH, VerifyPage.PATH);

    /** What a browser may do with a page. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Desk desk;
    private final Printer printer;
    private final Surroundings surroundings;
    private final Outside outside;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "id.tapal.web.page");
    private final Assets assets = new Assets();
    private final HeldFiles files = new HeldFiles();
    private final Secrets secrets = new Secrets(new SecureRandom());

    /** What the server does around a call, whatever is called. */
    public interface Surroundings {
        /** The body, within the limits of the server. */
        byte[] body(Context context);

        /** The body of a form with a file, or with what came of one, within wider limits. */
        byte[] bodyWithFile(Context context);

        /** Notes who calls. */
        void calls(Context context, String member);

        /** Counts what came of an act. */
        void count(ActType act, Recording recording);

        /** Sends an answer while it is made, which may be long; what fails before its first byte is thrown. */
        void stream(Context context, Streamed answer);

        /** Takes one try to sign in from the address of a call; false where there have been too many. */
        boolean mayTry(Context context);

        /**
         * Takes one look at a letter from the address of a call; false where there have been too many. Such looks keep nobody from signing in: a link to one may
         * stand on any site.
         */
        boolean mayVerify(Context context);

        /** Takes one way to a provider, or back, from the address of a call; false where there have been too many. They too keep nobody from a password. */
        boolean mayAskProvider(Context context);
    }

    /** Writes an answer. */
    public interface Streamed {
        /** Writes it, and leaves the stream open. */
        void write(OutputStream out) throws IOException;
    }

    /** A page, or what a form does. */
    interface Action {
        void run(Visit visit);
    }

    /**
     * What lies outside of the server.
     *
     * @param address where it is known, without a path; empty where each caller knows it by the address they call
     * @param provider with whose accounts staff come in too; empty where with passwords alone
     */
    public record Outside(Optional<URI> address, Optional<IdentityProvider> provider) {

        /** The whole address of a path here. */
        String address(Context context, String path) {
            return address.map(known -> known + path).orElseGet(() -> Cookies.address(context, path));
        }
    }

    private Pages(Desk desk, Printer printer, Outside outside, Surroundings surroundings) {
        this.desk = requireNonNull(desk, "desk");
        this.printer = requireNonNull(printer, "printer");
        this.outside = requireNonNull(outside, "outside");
        this.surroundings = requireNonNull(surroundings, "surroundings");
    }

    /** The pages of a desk, and the papers printed from them. */
    public static Pages of(Desk desk, Printer printer, Outside outside, Surroundings surroundings) {
        return new Pages(desk, printer, outside, surroundings);
    }

    /** Whether a path belongs to the pages, and not to the API. */
    public static boolean has(String path) {
        return FREE.contains(path)
                || path.startsWith(HOME + "/")
                || path.startsWith(VerifyPage.PATH + "/")
                || path.startsWith(Assets.PREFIX);
    }

    /** Registers the pages. */
    public void register(RoutesConfig routes) {
        assets.register(routes);
        routes.get("/", context -> context.status(303).header("Location", HOME));
        SignInPages signIn = new SignInPages(desk, this, surroundings, outside.provider());
        Registry registry = new Registry(routes, new HeldForms(this, signIn));
        signIn.register(registry);
        outside.provider()
                .map(provider -> new ProviderPages(desk, provider, signIn, surroundings, secrets))
                .ifPresent(pages -> pages.register(registry));
        new WorkPage(desk, this).register(registry);
        new PaperPages(desk, this).register(registry);
        new LetterPages(desk, this).register(registry);
        new GuestBookPage(desk, this).register(registry);
        CasePages cases = new CasePages(desk, this, surroundings);
        cases.register(registry);
        new SmsPage(desk, this, cases).register(registry);
        new ImportPages(desk, this, surroundings).register(registry);
        new DocumentPages(desk, this, cases).register(registry);
        new RegisterPage(desk, this).register(registry);
        new RegisterExport(desk, surroundings).register(registry);
        new RequestRegisterPage(desk, this, surroundings).register(registry);
        new FiguresPage(desk, this, surroundings).register(registry);
        new PeoplePage(desk, this).register(registry);
        new OrganizationPage(desk, this).register(registry);
        new PostPage(desk, this).register(registry);
        new ChartFilePage(desk, this).register(registry);
        new ChangesPage(desk, this).register(registry);
        new StandardPage(desk, this).register(registry);
        new TrackPage(desk, this, surroundings).register(registry);
        new VerifyPage(desk, this, surroundings).register(registry);
        new ComplaintPages(desk, this, surroundings).register(registry);
        registry.read(HOME + "/<nothing>", visit -> {
            throw new NoSuchPage();
        });
    }

    /** Does what follows on an act that was recorded, by a page or otherwise: with the signing, the letter is frozen. */
    public void afterwards(Context context, ActType act, Recording recording) {
        desk.letters().afterwards(act, recording, press(context));
    }

    /** Makes letters, on which stands the address of this server. */
    LetterPress press(Context context) {
        return new PagePress(
                templates, printer, desk.book().standard(), outside.address(context, VerifyPage.PATH + "/"));
    }

    /** Where pages are registered. */
    final class Registry {
        private final RoutesConfig routes;
        private final HeldForms held;

        private Registry(RoutesConfig routes, HeldForms held) {
            this.routes = routes;
            this.held = held;
        }

        /** A page that is read. */
        void read(String path, Action action) {
            routes.get(path, context -> answer(context, visit(context, Form.EMPTY), action));
        }

        /** A form that is sent, and into which nothing is typed that would be missed. */
        void send(String path, Action action) {
            post(path, action, visit -> say(visit, 403, "error.form"));
        }

        /**
         * A form that is sent, and of which nothing typed is lost where it is no longer valid.
         *
         * @param again shows the form with what was typed, and does nothing else
         */
        void send(String path, Action action, Action again) {
            post(path, held.or(action, again), held::show);
        }

        private void post(String path, Action action, Action invalid) {
            routes.post(
                    path,
                    context -> typed(context, () -> Form.of(surroundings.body(context)), Pages.this::unreadable)
                            .ifPresent(form -> sent(visit(context, form), action, invalid)));
        }

        /**
         * A form that is sent with a file, by who is signed in: of nobody else is a byte of it read.
         *
         * @param tooLarge what is answered where more came than is taken; it changes nothing, for nothing is known of the form
         */
        void sendFile(String path, Action action, Action tooLarge) {
            routes.post(path, context -> {
                Visit visit = visit(context, Form.EMPTY);
                if (visit.session().isEmpty()) {
                    SignInPages.askBeforeFile(visit);
                } else {
                    few(visit, () -> received(visit, action, tooLarge));
                }
            });
        }
    }

    /** What was typed into a form; empty where it cannot be read and that was answered. */
    private Optional<Form> typed(Context context, Supplier<Form> reading, Action tooLarge) {
        try {
            return Optional.of(reading.get());
        } catch (ContentTooLargeResponse large) {
            answer(context, visit(context, Form.EMPTY), tooLarge);
        } catch (HttpResponseException unreadable) {
            say(visit(context, Form.EMPTY), unreadable.getStatus(), "error.unreadable");
        } catch (IllegalArgumentException unreadable) {
            say(visit(context, Form.EMPTY), 400, "error.unreadable");
        }
        return Optional.empty();
    }

    private void unreadable(Visit visit) {
        say(visit, 413, "error.unreadable");
    }

    private void sent(Visit visit, Action action, Action invalid) {
        if (FormToken.isOf(visit.secret(), visit.form().text(FormToken.FIELD))) {
            answer(visit.context(), visit, action);
        } else {
            invalid.run(visit);
        }
    }

    private void received(Visit visit, Action action, Action tooLarge) {
        Context context = visit.context();
        Action invalid = again -> say(again, 403, "error.form-with-file");
        typed(context, () -> withFile(context), tooLarge).ifPresent(form -> sent(visit.with(form), action, invalid));
    }

    /** What says that it comes without a file is a form too, which lacks one. */
    private Form withFile(Context context) {
        byte[] body = surroundings.bodyWithFile(context);
        String type = context.contentType();
        return MultipartForm.isOne(type) ? MultipartForm.of(type, body) : Form.of(body);
    }

    private Visit visit(Context context, Form form) {
        context.header("Content-Security-Policy", POLICY);
        Words words = Words.of(Cookies.of(context, Cookies.LANGUAGE));
        String secret = Cookies.of(context, Cookies.SESSION);
        Optional<Session> session =
                secret.isEmpty() ? Optional.empty() : desk.accounts().session(secret);
        session.ifPresent(open -> surroundings.calls(context, open.member().id()));
        return new Visit(context, words, session.isPresent() ? secret : guest(context), session, form, outside);
    }

    /** Knows the forms of somebody who is not signed in yet: else another site could sign them in as somebody else. */
    private String guest(Context context) {
        String known = Cookies.of(context, Cookies.GUEST);
        if (!known.isEmpty()) {
            return known;
        }
        String made = secrets.text();
        Cookies.put(context, Cookies.GUEST, made);
        return made;
    }

    private void answer(Context context, Visit visit, Action action) {
        try {
            if (visit.session().filter(Session::passwordToChange).isPresent()
                    && !SignInPages.isOpenBeforeChange(context.path())
                    && !HeldForms.isOne(visit.form())) {
                visit.goTo(SignInPages.PASSWORD);
                return;
            }
            action.run(visit);
        } catch (NotSignedIn nobody) {
            SignInPages.ask(visit);
        } catch (NotPermitted denied) {
            String reason =
                    visit.words().messages().text("denied." + denied.reason().id());
            say(visit, 403, "error.denied", reason);
        } catch (NoSuchPage none) {
            say(visit, 404, "error.none");
        } catch (Unavailable away) {
            context.header("Retry-After", "5");
            say(visit, 503, away.fault() == Unavailable.Fault.IN_DOUBT ? "error.in-doubt" : "error.away");
        }
    }

    /** Does something that holds a whole file, as soon as few others do. */
    void few(Visit visit, Runnable work) {
        if (!files.hold(work)) {
            visit.context().header("Retry-After", "5");
            say(visit, 503, "documents.busy");
        }
    }

    /** Says one thing on a page of its own. */
    void say(Visit visit, int status, String key, Object... places) {
        String text = visit.words().t(key, places);
        show(visit, status, "message", visit.words().t("error.title"), Map.of("text", text));
    }

    /** Shows a page. */
    void show(Visit visit, String template, String title, Map<String, Object> parts) {
        show(visit, 200, template, title, parts);
    }

    /** Shows a page with another status than that all is well. */
    void show(Visit visit, int status, String template, String title, Map<String, Object> parts) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        render(template, shell(visit, title, false), parts, output);
        visit.context()
                .status(status)
                .contentType("text/html; charset=utf-8")
                .header("Content-Language", visit.words().language())
                .result(output.toByteArray());
    }

    private void render(String template, Shell shell, Map<String, Object> parts, TemplateOutput output) {
        Map<String, Object> all = new HashMap<>(parts);
        all.put("shell", shell);
        templates.render(template + ".jte", all, output);
    }

    /** A part of a page. */
    String part(Visit visit, String template, Map<String, Object> parts) {
        StringOutput output = new StringOutput();
        render(template, shell(visit, "", false), parts, output);
        return output.toString();
    }

    /**
     * A page that is a paper: it can be shown, and printed.
     *
     * @param template of the page, made with {@code sheet.jte}
     * @param title of the page
     * @param name of the paper among others, such as the title and a number; its file is called so too
     * @param parts what stands on it
     */
    record Leaf(String template, String title, String name, Map<String, Object> parts) {

        String fileName() {
            return name.replaceAll("[^\\p{L}\\p{N}]+", "-") + ".pdf";
        }
    }

    /** Shows a paper. */
    void show(Visit visit, Leaf leaf) {
        show(visit, leaf.template(), leaf.title(), leaf.parts());
    }

    /** A paper as PDF: what is sent, or kept. */
    byte[] printed(Visit visit, Leaf leaf) {
        StringOutput html = new StringOutput();
        render(leaf.template(), shell(visit, leaf.title(), true), leaf.parts(), html);
        String agency = desk.book().standard().agency().name();
        Locale language = visit.words().messages().locale();
        return printer.print(
                html.toString(),
                new About(leaf.name(), language, agency, desk.clock().instant()));
    }

    /** Sends a paper as PDF, as soon as few others are made. */
    void print(Visit visit, Leaf leaf) {
        few(
                visit,
                () -> Download.send(
                        visit.context(),
                        leaf.fileName(),
                        "application/pdf",
                        new ByteArrayInputStream(printed(visit, leaf))));
    }

    private Shell shell(Visit visit, String title, boolean printed) {
        return new Shell(
                visit.words(),
                title,
                desk.book().standard().agency().name(),
                path(visit.context()),
                visit.session().map(Session::member),
                FormToken.of(visit.secret()),
                assets,
                printed);
    }

    /** What a provider has sent with the browser stands on no page. */
    private static String path(Context context) {
        String query = context.queryString();
        return query == null || context.path().equals(RETURN) ? context.path() : context.path() + "?" + query;
    }
}
