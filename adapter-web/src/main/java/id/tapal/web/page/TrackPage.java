package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.tracking.Progress;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Obligation;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where somebody who asked sees how far their request is (lacak permintaan), with what stands on the receipt. */
final class TrackPage {

    static final String PATH = "/track";

    /** So many roles one can take in; more are the agency. */
    private static final int FEW = 2;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final Desk desk;
    private final Pages pages;
    private final Pages.Surroundings surroundings;

    TrackPage(Desk desk, Pages pages, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.pages = pages;
        this.surroundings = surroundings;
    }

    /** Something that was done. */
    record Step(String what, String at) {}

    /** Something that comes next: who does it, under which clause, by when. */
    record Next(String what, String who, String clause, String due) {}

    /**
     * A request in words.
     *
     * @param number of the case
     * @param channel how it came
     * @param stage where it stands
     * @param steps what was done
     * @param limits until when it is to be answered, and under which clause
     * @param next what comes next
     */
    record Shown(
            String number,
            String channel,
            String stage,
            List<Step> steps,
            List<PaperPages.Line> limits,
            List<Next> next) {}

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> show(visit, OK, "", Optional.empty()));
        registry.send(PATH, this::follow, visit -> show(visit, OK, "", Optional.empty()));
    }

    private void follow(Visit visit) {
        if (!surroundings.mayTry(visit.context())) {
            show(visit, TOO_MANY, visit.words().t("sign-in.too-many"), Optional.empty());
            return;
        }
        desk.tracking()
                .follow(visit.form().text("number"), visit.form().text("code"))
                .ifPresentOrElse(
                        progress -> show(visit, OK, "", Optional.of(shown(progress, visit.words()))),
                        () -> show(visit, NOT_FOUND, visit.words().t("track.none"), Optional.empty()));
    }

    private void show(Visit visit, int status, String problem, Optional<Shown> shown) {
        pages.show(
                visit,
                status,
                "track",
                visit.words().t("track.title"),
                Map.of("typed", visit.form(), "problem", problem, "shown", shown));
    }

    private Shown shown(Progress progress, Words words) {
        ZoneId zone = desk.book().standard().zone();
        return new Shown(
                progress.number(),
                words.messages().text("channel." + progress.channel().id()),
                words.messages().label(progress.stage()),
                progress.steps().stream()
                        .map(step -> new Step(words.messages().label(step.act()), words.moment(step.at(), zone)))
                        .toList(),
                PaperPages.limits(progress.deadlines(), words, zone),
                progress.owed().stream()
                        .map(owed -> next(owed, words, zone))
                        .distinct()
                        .toList());
    }

    /** The answer is owed under several clauses, each with its own limit: those stand above already. */
    private static Next next(Obligation owed, Words words, ZoneId zone) {
        ActType act = owed.act();
        if (act == null) {
            return new Next(words.t("work.answer"), words.t("track.agency"), "", "");
        }
        String who = owed.roles().size() > FEW
                ? words.t("track.agency")
                : owed.roles().stream().map(words.messages()::label).collect(Collectors.joining(", "));
        return new Next(
                words.messages().label(act),
                who,
                owed.clause().id(),
                owed.due()
                        .map(Derivation::end)
                        .map(end -> words.moment(end, zone))
                        .orElse(""));
    }
}
