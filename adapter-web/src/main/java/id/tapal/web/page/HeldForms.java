package id.tapal.web.page;

import id.tapal.application.account.Session;
import id.tapal.application.organization.NotPermitted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Forms that came when they were no longer valid, as after the end of a session. Nothing is done with them; the page that says so carries what was typed, and
 * from there the form opens again with it.
 */
final class HeldForms {

    /** The field by which such a page asks for its form. */
    static final String MARK = "held";

    /** Stands before the name of each field that is carried. */
    private static final String CARRIED = "held.";

    private static final Set<String> NEVER = Set.of(FormToken.FIELD, MARK, "password", "current", "next", "again");
    private static final Set<String> UNSEEN = Set.of(SentOnce.FIELD, "version", "entry");

    /** From another site nothing was typed here; browsers too old to tell are believed, for nothing is done all the same. */
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private static final int MOST = 200;
    private static final int REFUSED = 403;

    private final Pages pages;
    private final SignInPages signIn;

    HeldForms(Pages pages, SignInPages signIn) {
        this.pages = pages;
        this.signIn = signIn;
    }

    /**
     * A held form in words.
     *
     * @param text what happened
     * @param problem why it could not be opened; empty where that was not tried
     * @param carried the fields by the names under which they are carried
     * @param typed what is shown of them
     * @param asking whether a name and a password are asked for
     * @param changing whether a password is to be changed first
     * @param name that was typed to sign in
     * @param other the other way in
     */
    record Shown(
            String text,
            String problem,
            List<Map.Entry<String, String>> carried,
            List<CaseShown.Pair> typed,
            boolean asking,
            boolean changing,
            String name,
            SignInPages.Other other) {}

    /** Whether a form asks for one that was held. */
    static boolean isOne(Form form) {
        return !form.text(MARK).isEmpty();
    }

    /** Says on a form that it holds what was typed, and was not sent. */
    static Problem unsent(Visit visit) {
        return new Problem("", visit.words().t("held.unsent"));
    }

    /** What a form does; of a held one, that it opens again. */
    Pages.Action or(Pages.Action action, Pages.Action again) {
        return visit -> {
            if (isOne(visit.form())) {
                open(visit, again);
            } else {
                action.run(visit);
            }
        };
    }

    /** Holds a form that is not valid. */
    void show(Visit visit) {
        show(visit, REFUSED, "");
    }

    private void show(Visit visit, int status, String problem) {
        Form typed = typed(visit.form());
        List<Map.Entry<String, String>> texts = typed.texts();
        if (FOREIGN.contains(Objects.requireNonNullElse(visit.context().header("Sec-Fetch-Site"), ""))
                || texts.size() > MOST) {
            pages.say(visit, REFUSED, "error.form");
            return;
        }
        Shown shown = new Shown(
                visit.words().t("held." + why(visit)),
                problem,
                typed.named(CARRIED::concat).texts(),
                pairs(visit.words(), texts),
                isAsking(visit),
                isChanging(visit),
                isOne(visit.form()) ? visit.form().text("name") : "",
                signIn.other(visit, ""));
        pages.show(visit, status, "held", visit.words().t("held.title"), Map.of("held", shown));
    }

    private static String why(Visit visit) {
        if (isAsking(visit)) {
            return "ended";
        }
        if (isChanging(visit)) {
            return "password";
        }
        return visit.session().isPresent() ? "other" : "free";
    }

    /** Some forms are for anybody. */
    private static boolean isAsking(Visit visit) {
        return visit.session().isEmpty() && visit.context().path().startsWith("/desk/");
    }

    private static boolean isChanging(Visit visit) {
        return visit.session().filter(Session::passwordToChange).isPresent();
    }

    /** What was typed, by the names under which it was. */
    private static Form typed(Form sent) {
        String before = isOne(sent) ? CARRIED : "";
        return sent.named(name -> {
            String bare = name.startsWith(before) ? name.substring(before.length()) : "";
            return NEVER.contains(bare) || bare.startsWith(CARRIED) ? "" : bare;
        });
    }

    private static List<CaseShown.Pair> pairs(Words words, List<Map.Entry<String, String>> texts) {
        return texts.stream()
                .filter(each ->
                        !UNSEEN.contains(each.getKey()) && !each.getValue().isBlank())
                .map(each -> new CaseShown.Pair(label(words, each.getKey()), each.getValue()))
                .toList();
    }

    private static String label(Words words, String name) {
        return Stream.of("held.field.", "field.", "chart.field.")
                .map(before -> words.orNothing(before + name))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(name);
    }

    private void open(Visit visit, Pages.Action again) {
        if (isAsking(visit)) {
            signIn.let(visit, (status, problem) -> show(visit, status, problem))
                    .ifPresent(in -> fill(visit.by(in), again));
        } else {
            fill(visit, again);
        }
    }

    private void fill(Visit visit, Pages.Action again) {
        if (isChanging(visit)) {
            show(visit);
            return;
        }
        try {
            again.run(visit.with(typed(visit.form())));
        } catch (NotPermitted | NoSuchPage closed) {
            show(visit, REFUSED, visit.words().t("held.closed"));
        }
    }
}
