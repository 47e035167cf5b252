package id.tapal.web.page;

import id.tapal.application.complaint.Complaints;
import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import id.tapal.application.request.KeyReused;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complaints about the service (COMPLAINT): anybody sends one without an account, officials read and answer them. */
final class ComplaintPages {

    static final String PATH = "/complaint";

    private static final String ANSWERING = "/desk/complaints";
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_SENDER = 200;

    private final Desk desk;
    private final Complaints complaints;
    private final Pages pages;
    private final Pages.Surroundings surroundings;

    ComplaintPages(Desk desk, Pages pages, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.complaints = desk.complaints();
        this.pages = pages;
        this.surroundings = surroundings;
    }

    /**
     * A complaint as officials see it.
     *
     * @param answer what was answered, and when; empty while it is owed
     */
    record Shown(String number, String route, String at, String from, String text, String answer, String answeredAt) {}

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> form(visit, OK, List.of(), ""));
        registry.send(PATH, this::receive, visit -> form(visit, OK, List.of(HeldForms.unsent(visit)), ""));
        registry.read(ANSWERING, visit -> list(visit, OK, ""));
        registry.send(
                ANSWERING,
                this::answer,
                visit -> list(visit, OK, HeldForms.unsent(visit).text()));
    }

    // from anybody

    private void form(Visit visit, int status, List<Problem> problems, String received) {
        Form typed = visit.form();
        Words words = visit.words();
        pages.show(
                visit,
                status,
                "complaint",
                words.t("complaint.title"),
                Map.of(
                        "typed",
                        typed,
                        "problems",
                        problems,
                        "received",
                        received,
                        SentOnce.FIELD,
                        SentOnce.key(typed),
                        "open",
                        complaints.isOpenToAnybody(),
                        "routes",
                        desk.book().standard().complaintRoutes().stream()
                                .map(route -> route(route, words))
                                .toList()));
    }

    private static String route(ComplaintRoute route, Words words) {
        return words.t("complaint.route." + route.id());
    }

    private void receive(Visit visit) {
        Words words = visit.words();
        if (!complaints.isOpenToAnybody()) {
            throw new NoSuchPage();
        }
        if (!surroundings.mayTry(visit.context())) {
            form(visit, TOO_MANY, List.of(new Problem("", words.t("sign-in.too-many"))), "");
            return;
        }
        String text = visit.form().text("text");
        String from = visit.form().text("from");
        List<Problem> problems = problems(text, from, words);
        if (!problems.isEmpty()) {
            form(visit, UNPROCESSABLE, problems, "");
            return;
        }
        try {
            Complaint received = complaints.receiveFromAnybody(
                    from, text, SentOnce.of(visit.form(), "complaint", "", from + "\n" + text));
            form(visit, OK, List.of(), received.number());
        } catch (KeyReused changed) {
            form(visit, CONFLICT, List.of(new Problem("", words.t("complaint.sent-before"))), "");
        }
    }

    private static List<Problem> problems(String text, String from, Words words) {
        if (text.isEmpty()) {
            return List.of(new Problem("text", words.t("complaint.no-text")));
        }
        if (text.length() > LONGEST_TEXT) {
            return List.of(new Problem("text", words.t("complaint.long", LONGEST_TEXT)));
        }
        return from.length() > LONGEST_SENDER
                ? List.of(new Problem("from", words.t("complaint.long", LONGEST_SENDER)))
                : List.of();
    }

    // by officials

    private void list(Visit visit, int status, String problem) {
        Words words = visit.words();
        ZoneId zone = desk.book().standard().zone();
        Page<Complaint, Place> page = complaints.list(visit.memberId(), after(visit), Page.LIMIT);
        pages.show(
                visit,
                status,
                "complaints",
                words.t("complaints.title"),
                Map.of(
                        "complaints",
                        page.items().stream()
                                .map(each -> shown(each, words, zone))
                                .toList(),
                        "problem",
                        problem,
                        "typed",
                        visit.form(),
                        "next",
                        page.next().map(Place::text).orElse("")));
    }

    private static Optional<Place> after(Visit visit) {
        String asked = visit.asked("after");
        try {
            return asked.isEmpty() ? Optional.empty() : Optional.of(Place.parse(asked));
        } catch (IllegalArgumentException none) {
            throw new NoSuchPage();
        }
    }

    private static Shown shown(Complaint complaint, Words words, ZoneId zone) {
        return new Shown(
                complaint.number(),
                route(complaint.route(), words),
                words.moment(complaint.receivedAt(), zone),
                complaint.from(),
                complaint.text(),
                complaint.answer().map(Complaint.Answer::text).orElse(""),
                complaint
                        .answer()
                        .map(answer -> words.moment(answer.at(), zone))
                        .orElse(""));
    }

    private void answer(Visit visit) {
        String number = visit.form().text("number");
        String text = visit.form().text("text");
        if (text.isEmpty()) {
            complaints.requireAnswering(visit.memberId());
            list(visit, UNPROCESSABLE, visit.words().t("complaints.no-text", number));
            return;
        }
        if (complaints.answerOnce(number, visit.memberId(), text).isPresent()) {
            visit.goTo(ANSWERING + "#" + number);
        } else {
            list(visit, CONFLICT, visit.words().t("complaints.answered", number));
        }
    }
}
