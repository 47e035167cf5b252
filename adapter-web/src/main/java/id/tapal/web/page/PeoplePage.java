package id.tapal.web.page;

import static id.tapal.domain.organization.ChartFault.Kind.HELD_TWICE;
import static id.tapal.domain.organization.ChartFault.Kind.HOLDING_OF_CLOSED;
import static id.tapal.domain.organization.ChartFault.Kind.HOLDING_REVERSED;

import id.tapal.application.account.Credential;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.NobodyLeft;
import id.tapal.domain.organization.ChartEdit;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The staff (pegawai): who there is, a one-time password for them, and stand-ins (Plt./Plh.) with their days. For administrators. */
final class PeoplePage {

    static final String PATH = "/desk/people";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;
    private final ChartEditing editing;

    PeoplePage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.editing = new ChartEditing(desk);
    }

    /**
     * A member with what they are today.
     *
     * @param hasAccount whether they have come in with an account of a provider
     */
    record Person(
            String id,
            String name,
            String roles,
            boolean active,
            boolean administrator,
            boolean auditor,
            boolean hasAccount) {}

    /** Who stands in for the holder of a post, and until when. */
    record StandIn(String key, String post, String person, String from, String until) {}

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> {
            requireAdministrator(visit);
            show(visit, OK, List.of(), "");
        });
        registry.send(PATH + "/add", visit -> changing(visit, () -> add(visit)), this::again);
        registry.send(PATH + "/active", visit -> changing(visit, () -> activate(visit)));
        registry.send(PATH + "/administrator", visit -> changing(visit, () -> administrator(visit)));
        registry.send(PATH + "/password", visit -> changing(visit, () -> password(visit)));
        registry.send(PATH + "/account", visit -> changing(visit, () -> account(visit)));
        registry.send(PATH + "/stand-in", visit -> changing(visit, () -> standIn(visit)), this::again);
        registry.send(PATH + "/stand-in/end", visit -> changing(visit, () -> end(visit)));
    }

    private void again(Visit visit) {
        requireAdministrator(visit);
        show(visit, OK, List.of(HeldForms.unsent(visit)), "");
    }

    /** Whether somebody may come here. */
    static boolean isFor(Desk desk, String member) {
        return desk.administration().isAdministrator(member);
    }

    private void requireAdministrator(Visit visit) {
        desk.administration().requireAdministrator(visit.memberId());
    }

    /** Does something for an administrator, or says why not beside its field. */
    private void changing(Visit visit, Runnable change) {
        requireAdministrator(visit);
        try {
            change.run();
        } catch (TypedFault fault) {
            show(visit, UNPROCESSABLE, fault.problems(), "");
        } catch (NobodyLeft locked) {
            String text = visit.words().messages().text("problem.nobody-left");
            show(visit, UNPROCESSABLE, List.of(new Problem("", text)), "");
        } catch (IllegalArgumentException fault) {
            show(visit, UNPROCESSABLE, List.of(new Problem("", String.valueOf(fault.getMessage()))), "");
        }
    }

    private void add(Visit visit) {
        String id = visit.form().text("id").toLowerCase(Locale.ROOT); // as they are read when somebody signs in
        String name = visit.form().text("name");
        if (name.isEmpty()) {
            throw new TypedFault("name", visit.words().t("people.no-name"));
        }
        if (members().containsKey(id)) {
            throw new TypedFault("id", visit.words().t("people.known", id));
        }
        Member member;
        try {
            member = new Member(id, name, true);
        } catch (IllegalArgumentException noId) {
            throw new TypedFault("id", visit.words().t("people.no-id"));
        }
        desk.administration().save(visit.memberId(), member);
        visit.goTo(PATH + "?done=add");
    }

    private void activate(Visit visit) {
        Member after =
                member(visit, "member").withActive(visit.form().text("active").equals("true"));
        desk.administration().save(visit.memberId(), after);
        if (!after.active()) {
            desk.accounts().signOutEverywhere(after.id());
        }
        visit.goTo(PATH + "?done=active");
    }

    private void administrator(Visit visit) {
        Member before = member(visit, "member");
        boolean administrator = visit.form().text("administrator").equals("true");
        if (administrator && before.auditor()) {
            throw new TypedFault("", visit.words().t("people.auditor-administers", before.name()));
        }
        desk.administration().save(visit.memberId(), before.withAdministrator(administrator));
        visit.goTo(PATH + "?done=administrator");
    }

    private void password(Visit visit) {
        Member member = member(visit, "member");
        String password = desk.accounts().oneTimePassword(visit.memberId(), member.id());
        show(
                visit,
                OK,
                List.of(),
                visit.words().t("people.password", member.name(), password, Credential.ONE_TIME_LIVES.toDays()));
    }

    private void account(Visit visit) {
        Member member = member(visit, "member");
        desk.providerAccounts().undo(visit.memberId(), member.id());
        visit.goTo(PATH + "?done=account");
    }

    private void standIn(Visit visit) {
        Words words = visit.words();
        Member member = member(visit, "person");
        if (!member.active() || member.auditor()) {
            throw new TypedFault("person", words.t("people.no-member"));
        }
        LocalDate from = day(visit, "from");
        LocalDate until = day(visit, "until");
        if (until.isBefore(from)) {
            throw new TypedFault("until", words.t("people.until-before"));
        }
        String post = visit.form().text("post");
        if (desk.administration().organization().post(post).isEmpty()) {
            throw new TypedFault("post", words.t("people.no-post"));
        }
        Holding standIn = new Holding(member.id(), post, from, until, true);
        edit(visit, chart -> ChartEdit.hold(chart, standIn));
    }

    /** Ends on the day before today; one that has not begun yet falls away. What was done meanwhile stays. */
    private void end(Visit visit) {
        LocalDate yesterday = desk.today().minusDays(1);
        String key = visit.form().text("key");
        edit(
                visit,
                chart -> chart.holdings().stream()
                        .filter(each -> each.standIn() && key(each).equals(key))
                        .findFirst()
                        .map(each -> ChartEdit.end(chart, each, yesterday))
                        .orElse(chart));
    }

    private void edit(Visit visit, UnaryOperator<Organization> edit) {
        ChartEditing.Outcome outcome = editing.edit(
                visit, Map.of(HELD_TWICE, "from", HOLDING_REVERSED, "until", HOLDING_OF_CLOSED, "until"), edit);
        if (outcome.isDone()) {
            visit.goTo(PATH + "?done=stand-in");
        } else {
            show(visit, outcome.status(), outcome.problems(), "");
        }
    }

    private static String key(Holding holding) {
        return holding.person() + "|" + holding.post() + "|" + holding.from();
    }

    private LocalDate day(Visit visit, String field) {
        try {
            return LocalDate.parse(visit.form().text(field));
        } catch (DateTimeException none) {
            throw new TypedFault(field, visit.words().t("guest-book.no-day"));
        }
    }

    private Member member(Visit visit, String field) {
        return Optional.ofNullable(members().get(visit.form().text(field)))
                .orElseThrow(() -> new TypedFault(field, visit.words().t("people.no-member")));
    }

    private Map<String, Member> members() {
        return desk.administration().members().stream()
                .collect(Collectors.toMap(Member::id, Function.identity(), (one, same) -> one, HashMap::new));
    }

    private void show(Visit visit, int status, List<Problem> problems, String told) {
        Words words = visit.words();
        Chart versioned = desk.administration().chart();
        Organization chart = versioned.organization();
        LocalDate today = desk.today();
        List<Member> members = desk.administration().members();
        Map<String, String> titles = chart.posts().stream().collect(Collectors.toMap(Post::id, Post::title));
        Map<String, String> names = members.stream().collect(Collectors.toMap(Member::id, Member::name));
        Set<String> withAccount = desk.providerAccounts().members();
        List<Person> people = members.stream()
                .map(each -> new Person(
                        each.id(),
                        each.name(),
                        chart.rolesOf(each.id(), today).stream()
                                .map(words.messages()::label)
                                .collect(Collectors.joining(", ")),
                        each.active(),
                        each.administrator(),
                        each.auditor(),
                        withAccount.contains(each.id())))
                .toList();
        List<StandIn> standIns = chart.holdings().stream()
                .filter(Holding::standIn)
                .filter(each -> ChartTree.isNotOver(each, today))
                .map(each -> new StandIn(
                        key(each),
                        titles.getOrDefault(each.post(), each.post()),
                        names.getOrDefault(each.person(), each.person()),
                        words.messages().date(each.from()),
                        until(each, words)))
                .toList();
        pages.show(
                visit,
                status,
                "people",
                words.t("people.title"),
                Map.of(
                        "people",
                        people,
                        "standIns",
                        standIns,
                        "posts",
                        chart.posts().stream()
                                .filter(post -> post.isOpen(today))
                                .toList(),
                        "version",
                        versioned.version(),
                        "problems",
                        problems,
                        "told",
                        told.isEmpty() && !visit.asked("done").isEmpty() ? words.t("people.done") : told,
                        "typed",
                        visit.form(),
                        "today",
                        today.toString()));
    }

    private static String until(Holding holding, Words words) {
        LocalDate last = holding.untilInclusive();
        return last == null ? words.t("people.open-end") : words.messages().date(last);
    }
}
