package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.page.Page;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Inbox;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** My work today (pekerjaan saya hari ini): what this person owes, most urgent first. */
final class WorkPage {

    private static final int MOST = 100;
    private static final Duration SOON = Duration.ofDays(1);
    private static final String HELD = "work.held";

    private final Desk desk;
    private final Pages pages;

    WorkPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * Something owed.
     *
     * @param number the case
     * @param channel how it came, in words
     * @param about what is sought
     * @param requester who asks
     * @param what the act that is owed, in words
     * @param due the limit in full; empty where there is none
     * @param until the limit for the clock of the page; empty where there is none
     * @param left how long it is to it; empty where there is none
     * @param counted how the limit was counted, a line for each step; none where there is no limit
     * @param isAct whether it is one act, not the whole answer
     * @param late whether it has passed
     */
    record Owed(
            String number,
            String channel,
            String about,
            String requester,
            String what,
            String due,
            String until,
            String left,
            List<String> counted,
            boolean isAct,
            boolean late) {}

    /**
     * What is owed of one urgency.
     *
     * @param key of its heading
     */
    record Group(String key, List<Owed> owed) {

        /** Whether it is the identity cards that are held: none may be, when the day ends. */
        boolean isHeld() {
            return key.equals(HELD);
        }
    }

    void register(Pages.Registry registry) {
        registry.read("/desk", this::show);
    }

    private void show(Visit visit) {
        String member = visit.memberId();
        if (desk.administration().rolesOf(member).isEmpty() && PeoplePage.isFor(desk, member)) {
            visit.goTo(PeoplePage.PATH); // who only administers owes nothing in any case
            return;
        }
        Page<Inbox.Item, Cursor> page = desk.inbox().of(member, Optional.empty(), MOST);
        Instant now = desk.clock().instant();
        List<Owed> held = new ArrayList<>();
        List<Owed> late = new ArrayList<>();
        List<Owed> soon = new ArrayList<>();
        List<Owed> waiting = new ArrayList<>();
        for (Inbox.Item item : page.items()) {
            for (Obligation each : item.obligations()) {
                Owed owed = owed(visit, item.row(), each, now);
                if (each.act() == ActType.IDENTITY_RETURNED) {
                    held.add(owed);
                } else if (each.late()) {
                    late.add(owed);
                } else if (each.due()
                        .filter(due -> due.end().isBefore(now.plus(SOON)))
                        .isPresent()) {
                    soon.add(owed);
                } else {
                    waiting.add(owed);
                }
            }
        }
        List<Group> groups = List.of(
                new Group("work.late", late),
                new Group("work.soon", soon),
                new Group(HELD, held),
                new Group("work.waiting", waiting));
        pages.show(
                visit,
                "work",
                visit.words().t("work.title"),
                Map.of(
                        "groups",
                        groups.stream().filter(group -> !group.owed().isEmpty()).toList(),
                        "channels",
                        opened(member),
                        "imports",
                        ImportPages.isFor(desk, member),
                        "administers",
                        PeoplePage.isFor(desk, member),
                        "complaints",
                        desk.complaints().mayRead(member),
                        "more",
                        page.next().isPresent()));
    }

    /** The channels in which this person may open a case. */
    private List<Channel> opened(String member) {
        return desk.book().standard().channels().stream()
                .sorted()
                .filter(channel -> !Openings.of(desk, channel, member).isEmpty())
                .toList();
    }

    private Owed owed(Visit visit, RegisterRow row, Obligation obligation, Instant now) {
        Words words = visit.words();
        ActType act = obligation.act();
        Optional<Instant> end = obligation.due().map(Derivation::end);
        return new Owed(
                row.number(),
                words.messages().text("channel." + row.channel().id()),
                row.request(),
                row.requester(),
                act == null ? words.t("work.answer") : words.messages().label(act),
                end.map(limit -> words.moment(limit, desk.book().standard().zone()))
                        .orElse(""),
                end.map(Instant::toString).orElse(""),
                end.map(limit -> words.timeLeft(limit, now)).orElse(""),
                obligation.due().map(words.messages()::readOut).orElse(List.of()),
                act != null,
                obligation.late());
    }
}
