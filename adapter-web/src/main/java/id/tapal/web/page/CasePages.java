package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.letter.CaseDrafts;
import id.tapal.application.organization.Member;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.Addressee;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.KeyReused;
import id.tapal.application.request.NotAmong;
import id.tapal.application.request.Once;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.Recording;
import id.tapal.application.request.StaleVersion;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.Explanation.OpenAct;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of a case: opening one, everything about it, and the form of each act that is open. */
final class CasePages {

    private static final String VERSION = "version";
    private static final String ENTRY = "entry";
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;
    private final Pages.Surroundings surroundings;

    CasePages(Desk desk, Pages pages, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.pages = pages;
        this.surroundings = surroundings;
    }

    /**
     * A form in words.
     *
     * @param action where it is sent
     * @param heading the act
     * @param clause its clause
     * @param says what the clause says
     * @param fields its fields
     * @param problems why it was not taken
     * @param hidden what is sent along
     * @param at what stands in the field of the time
     * @param back where the way back leads
     */
    record Shown(
            String action,
            String heading,
            String clause,
            String says,
            List<Field> fields,
            List<Problem> problems,
            Map<String, String> hidden,
            String at,
            String back) {

        /** The field in which typing begins; empty where something is to be read first, or nothing is to be typed. */
        String first() {
            return fields.isEmpty() || !problems.isEmpty()
                    ? ""
                    : fields.getFirst().name();
        }
    }

    void register(Pages.Registry registry) {
        registry.read("/desk/new/{channel}", visit -> {
            Channel channel = channel(visit);
            opening(visit, channel, wanted(visit, channel), OK, List.of());
        });
        registry.send("/desk/new/{channel}", this::open, visit -> {
            Channel channel = channel(visit);
            opening(visit, channel, wanted(visit, channel), OK, List.of(HeldForms.unsent(visit)));
        });
        registry.read("/desk/cases/<number>/acts/{act}", visit -> {
            CaseView view = view(visit);
            form(visit, view, act(visit), OK, List.of(), begun(visit, view, act(visit)));
        });
        registry.send("/desk/cases/<number>/acts/{act}", this::record, this::again);
        registry.read("/desk/cases/<number>", visit -> show(visit, view(visit)));
    }

    // opening

    private static Channel channel(Visit visit) {
        return Channel.find(visit.context().pathParam("channel")).orElseThrow(NoSuchPage::new);
    }

    /** The act chosen, or the first with which this person may open a case. */
    OpenAct wanted(Visit visit, Channel channel) {
        List<OpenAct> possible = Openings.of(desk, channel, visit.memberId());
        String asked = visit.asked("act");
        return possible.stream()
                .filter(open -> asked.isEmpty() || open.act().id().equals(asked))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    /** The form that opens a case, with something typed in it already. */
    Shown opening(Visit visit, Channel channel, Form typed) {
        return opening(visit, channel, wanted(visit, channel), typed, List.of());
    }

    private Shown opening(Visit visit, Channel channel, OpenAct act, Form typed, List<Problem> problems) {
        return shown(
                visit.words(),
                act,
                new ActForm(visit.words(), List.of()).fields(act, typed, problems),
                "/desk/new/" + channel.id() + "?act=" + act.act().id(),
                problems,
                Map.of(SentOnce.FIELD, SentOnce.key(typed)),
                typed.text(ActForm.AT),
                "/desk");
    }

    private void opening(Visit visit, Channel channel, OpenAct act, int status, List<Problem> problems) {
        Shown shown = opening(visit, channel, act, visit.form(), problems);
        pages.show(
                visit,
                status,
                "act",
                shown.heading(),
                Map.of(
                        "form",
                        shown,
                        "under",
                        visit.words().messages().text("channel." + channel.id()),
                        "sms",
                        channel == Channel.LAPOR));
    }

    private void open(Visit visit) {
        Channel channel = channel(visit);
        OpenAct act = wanted(visit, channel);
        List<Problem> unreadable = new ArrayList<>();
        Optional<Instant> at = at(visit, unreadable);
        if (!unreadable.isEmpty()) {
            opening(visit, channel, act, UNPROCESSABLE, unreadable);
            return;
        }
        ActToRecord wish = wish(visit, act.act(), at, ActForm.facts(act.act(), visit.form()));
        Optional<Once> once = once(visit, wish);
        try {
            Recording recording = desk.cases().open(channel, wish, once);
            surroundings.count(act.act(), recording);
            answer(visit, recording, problems -> opening(visit, channel, act, UNPROCESSABLE, problems));
        } catch (KeyReused changed) {
            opening(
                    visit,
                    channel,
                    act,
                    CONFLICT,
                    List.of(new Problem("", visit.words().t("act.sent-before"))));
        }
    }

    private static Optional<Once> once(Visit visit, ActToRecord wish) {
        String all = wish.act().id() + " " + wish.at() + " " + wish.facts().asMap();
        return SentOnce.of(visit.form(), "desk", visit.memberId(), all);
    }

    // a case

    private CaseView view(Visit visit) {
        return desk.cases()
                .read(visit.context().pathParam("number"), visit.memberId())
                .orElseThrow(NoSuchPage::new);
    }

    private void show(Visit visit, CaseView view) {
        show(visit, view, OK, Untaken.NOTHING);
    }

    /** Shows a case to somebody whose document was not taken. */
    void show(Visit visit, int status, DocumentsShown.Typed typed) {
        show(visit, view(visit), status, new Untaken(List.of(), List.of(), typed));
    }

    /**
     * What was sent and is not in the case.
     *
     * @param problems why an act was not taken of which there is no form any more
     * @param facts what was typed into that
     * @param document what was typed to attach a document that was not taken
     */
    private record Untaken(List<Problem> problems, List<CaseShown.Pair> facts, DocumentsShown.Typed document) {
        static final Untaken NOTHING = new Untaken(List.of(), List.of(), DocumentsShown.Typed.NOTHING);
    }

    private void show(Visit visit, CaseView view, int status, Untaken untaken) {
        Optional<OpenAct> next = next(view);
        UnaryOperator<String> names = names(visit);
        CaseShown shown = CaseShown.of(
                view,
                next.map(OpenAct::act),
                desk.cases().correctable(view, visit.memberId()),
                desk.book(),
                visit.words(),
                names,
                desk.clock().instant());
        Map<String, Object> parts = new HashMap<>();
        parts.put("shown", shown);
        parts.put(
                "done",
                ActType.find(visit.asked("done"))
                        .map(visit.words().messages()::label)
                        .orElse(""));
        parts.put("sheets", PaperPages.Sheet.of(view.file().channel()));
        CaseDrafts drafts = desk.drafts().of(view, visit.memberId());
        parts.put("answer", AnswerText.of(view, drafts));
        parts.put("drafts", drafts(visit, view, drafts, names));
        parts.put("next", next.map(act -> shown(visit, view, act, List.of(), WordsField.beginning(act.act(), drafts))));
        parts.put("problems", untaken.problems());
        parts.put("typed", untaken.facts());
        parts.put("documents", documents(visit, view, untaken.document(), names));
        parts.put("looks", looks(visit, view, names));
        pages.show(visit, status, "case", view.number(), parts);
    }

    /** Who looked at the case, a line for each look. */
    private List<String> looks(Visit visit, CaseView view, UnaryOperator<String> names) {
        return desk.onlookers().of(view, visit.memberId()).stream()
                .map(look -> visit.words()
                        .t(
                                "case.look",
                                visit.words()
                                        .moment(
                                                look.at(),
                                                desk.book().standard().zone()),
                                names.apply(look.member())))
                .toList();
    }

    private DraftsShown drafts(Visit visit, CaseView view, CaseDrafts drafts, UnaryOperator<String> names) {
        return DraftsShown.of(
                drafts,
                drafts.drafts().isEmpty() ? Optional.empty() : desk.letters().of(view.number()),
                visit.words(),
                desk.book().standard().zone(),
                names);
    }

    private DocumentsShown documents(
            Visit visit, CaseView view, DocumentsShown.Typed typed, UnaryOperator<String> names) {
        return DocumentsShown.of(
                desk.attachments().of(view, visit.memberId()),
                visit.words(),
                desk.book().standard().zone(),
                names,
                typed,
                DocumentsShown.Told.in(visit));
    }

    /** What this person owes and may do: the one form that stands on the page of the case itself. */
    private static Optional<OpenAct> next(CaseView view) {
        return view.obligations().stream()
                .map(Obligation::act)
                .flatMap(owed -> view.explanation().open().stream().filter(open -> open.act() == owed))
                .findFirst();
    }

    private UnaryOperator<String> names(Visit visit) {
        Map<String, String> names =
                desk.administration().members().stream().collect(Collectors.toMap(Member::id, Member::name));
        return id -> names.getOrDefault(id, id.isEmpty() ? visit.words().t("case.nobody") : id);
    }

    // an act

    private static ActType act(Visit visit) {
        return ActType.find(visit.context().pathParam("act")).orElseThrow(NoSuchPage::new);
    }

    private static Optional<OpenAct> open(CaseView view, ActType act) {
        return view.explanation().open().stream()
                .filter(each -> each.act() == act)
                .findFirst();
    }

    /** A correction begins with what stands there, and a further draft with the last. */
    private Form begun(Visit visit, CaseView view, ActType act) {
        return WordsField.isIn(act)
                ? WordsField.beginning(act, desk.drafts().of(view, visit.memberId()))
                : entry(visit.asked(ENTRY), view)
                        .map(sequence -> ActForm.typed(
                                view.entries().get(sequence - 1).entry().facts()))
                        .orElse(Form.EMPTY);
    }

    private static Optional<Integer> entry(String text, CaseView view) {
        return text.matches("[0-9]{1,6}")
                ? Optional.of(Integer.valueOf(text)).filter(sequence -> sequence >= 1 && sequence <= view.version())
                : Optional.empty();
    }

    private void form(Visit visit, CaseView view, ActType type, int status, List<Problem> problems, Form typed) {
        Optional<OpenAct> open = open(view, type);
        if (open.isEmpty()) {
            List<CaseShown.Pair> kept = kept(visit.words(), type, typed);
            show(
                    visit,
                    view,
                    status,
                    new Untaken(problems, kept, DocumentsShown.Typed.NOTHING)); // the page says why it is closed
            return;
        }
        Shown shown = shown(visit, view, open.get(), problems, typed);
        pages.show(visit, status, "act", shown.heading(), Map.of("form", shown, "under", view.number()));
    }

    /** What was typed into a form that is there no more. */
    private static List<CaseShown.Pair> kept(Words words, ActType type, Form typed) {
        Stream<CaseShown.Pair> facts = ActForm.facts(type, typed).asMap().entrySet().stream()
                .map(each -> new CaseShown.Pair(words.t("field." + each.getKey().id()), each.getValue()));
        Stream<CaseShown.Pair> text =
                WordsField.isIn(type) && !typed.text(WordsField.NAME).isEmpty()
                        ? Stream.of(new CaseShown.Pair(words.t("field.words"), typed.text(WordsField.NAME)))
                        : Stream.empty();
        return Stream.concat(facts, text).toList();
    }

    private Shown shown(Visit visit, CaseView view, OpenAct act, List<Problem> problems, Form typed) {
        List<Addressee> addressees = desk.addressees().of(view.file(), act, visit.memberId());
        String entry = visit.asked(ENTRY).isEmpty() ? visit.form().text(ENTRY) : visit.asked(ENTRY);
        OpenAct asked = act.act() == ActType.ENTRY_CORRECTED ? correcting(act, view, entry) : act;
        String path = "/desk/cases/" + view.number();
        return shown(
                visit.words(),
                act,
                new ActForm(visit.words(), addressees).fields(asked, typed, problems),
                path + "/acts/" + act.act().id(),
                problems,
                Map.of(VERSION, String.valueOf(view.version()), ENTRY, entry),
                typed.text(ActForm.AT),
                path);
    }

    /** Of an entry only what its act may state can be corrected, its reason apart, for a correction has one of its own. */
    private static OpenAct correcting(OpenAct act, CaseView view, String entry) {
        List<Fact> facts = entry(entry, view)
                .map(sequence -> view.entries().get(sequence - 1).entry().act().facts())
                .orElse(List.of());
        return new OpenAct(
                act.act(),
                act.role(),
                act.clause(),
                act.required(),
                facts.stream().filter(act.optional()::contains).toList());
    }

    private Shown shown(
            Words words,
            OpenAct act,
            List<Field> fields,
            String action,
            List<Problem> problems,
            Map<String, String> hidden,
            String at,
            String back) {
        Clause clause = act.clause();
        return new Shown(
                action,
                words.messages().label(act.act()),
                clause.id(),
                words.messages().clause(desk.book().standard().text(clause)),
                fields,
                problems,
                hidden,
                at,
                back);
    }

    /** The form of an act with what was typed before it was no longer valid; somebody else may have been faster meanwhile. */
    private void again(Visit visit) {
        CaseView view = view(visit);
        boolean current = entry(visit.form().text(VERSION), view)
                .filter(version -> version == view.version())
                .isPresent();
        Problem problem = current
                ? HeldForms.unsent(visit)
                : new Problem("", visit.words().t("act.stale"));
        form(visit, view, act(visit), OK, List.of(problem), visit.form());
    }

    private void record(Visit visit) {
        CaseView view = view(visit);
        ActType type = act(visit);
        List<Problem> unreadable = new ArrayList<>();
        Optional<Instant> at = at(visit, unreadable);
        WordsField.problem(visit.words(), type, visit.form()).ifPresent(unreadable::add);
        if (!unreadable.isEmpty()) {
            form(visit, view, type, UNPROCESSABLE, unreadable, visit.form());
            return;
        }
        ActToRecord wish = wish(visit, type, at, stated(visit, view, type)).with(WordsField.typed(type, visit.form()));
        try {
            int version = entry(visit.form().text(VERSION), view).orElse(-1);
            Recording recording =
                    desk.cases().record(view.number(), version, wish).orElseThrow(NoSuchPage::new);
            surroundings.count(type, recording);
            pages.afterwards(visit.context(), type, recording);
            answer(visit, recording, problems -> form(visit, view, type, UNPROCESSABLE, problems, visit.form()));
        } catch (StaleVersion | NotAmong faster) {
            form(
                    visit,
                    view,
                    type,
                    CONFLICT,
                    List.of(new Problem("", visit.words().t("act.stale"))),
                    visit.form());
        } catch (PeopleForgotten forgotten) {
            String text = visit.words().messages().text("problem.people-forgotten");
            form(visit, view, type, CONFLICT, List.of(new Problem("", text)), visit.form());
        }
    }

    private static Facts stated(Visit visit, CaseView view, ActType type) {
        Facts typed = ActForm.facts(type, visit.form());
        if (type != ActType.ENTRY_CORRECTED) {
            return typed;
        }
        String entry = visit.form().text(ENTRY);
        Map<Fact, String> changed = new EnumMap<>(Fact.class);
        changed.putAll(typed.asMap());
        entry(entry, view)
                .map(sequence -> view.entries().get(sequence - 1).entry().facts())
                .ifPresent(before -> changed.entrySet()
                        .removeIf(each -> each.getKey() != Fact.REASON
                                && before.text(each.getKey()).equals(each.getValue())));
        changed.put(Fact.SEQUENCE, entry);
        return Facts.of(changed);
    }

    private static ActToRecord wish(Visit visit, ActType act, Optional<Instant> at, Facts facts) {
        return new ActToRecord(act, visit.memberId(), Optional.empty(), at, facts);
    }

    /** When it was done, in the time of the agency; empty is now. */
    private Optional<Instant> at(Visit visit, List<Problem> problems) {
        String text = visit.form().text(ActForm.AT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text)
                    .atZone(desk.book().standard().zone())
                    .toInstant());
        } catch (DateTimeException unreadable) {
            problems.add(new Problem(ActForm.AT, visit.words().t("act.moment")));
            return Optional.empty();
        }
    }

    /** What a refused form goes back to. */
    private interface Again {
        void with(List<Problem> problems);
    }

    private void answer(Visit visit, Recording recording, Again again) {
        switch (recording) {
            case Recording.Recorded recorded -> {
                ActType done = recorded.view().entries().getLast().entry().act();
                visit.goTo("/desk/cases/" + recorded.view().number() + "?done=" + done.id());
            }
            case Recording.RecordedUnseen unseen ->
                pages.say(visit, OK, "act.unseen", unseen.receipt().number());
            case Recording.Refused refused ->
                again.with(refused.breaches().stream()
                        .filter(Breach::blocking)
                        .map(breach -> problem(visit, breach))
                        .toList());
            case Recording.Misdated misdated -> {
                String bound = visit.words()
                        .moment(misdated.bound(), desk.book().standard().zone());
                String key = misdated.isAhead() ? "problem.in-future" : "problem.before-last";
                again.with(
                        List.of(new Problem(ActForm.AT, visit.words().messages().text(key, bound))));
            }
        }
    }

    private Problem problem(Visit visit, Breach breach) {
        String field = Arrays.stream(breach.asked().split("\\|"))
                .filter(code -> Fact.find(code).isPresent())
                .findFirst()
                .orElse("");
        return new Problem(
                field, visit.words().messages().breach(breach, desk.book().standard()));
    }
}
