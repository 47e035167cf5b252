package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.organization.Member;
import id.tapal.application.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who changed what in staff and chart, and when (riwayat perubahan): for administrators. */
final class ChangesPage {

    private static final String PATH = OrganizationPage.PATH + "/changes";
    private static final int MOST = 50;

    private final Desk desk;
    private final Pages pages;
    private final ChartEditing editing;

    ChangesPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.editing = new ChartEditing(desk);
    }

    /**
     * A change.
     *
     * @param at when
     * @param author who
     * @param what in sentences
     */
    record Row(String at, String author, List<String> what) {}

    void register(Pages.Registry registry) {
        registry.read(PATH, this::show);
    }

    private void show(Visit visit) {
        desk.administration().requireAdministrator(visit.memberId());
        String before = visit.asked("before");
        Optional<Integer> from = before.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(before)) : Optional.empty();
        Page<Changed, Integer> page = desk.administration().changes(from, MOST);
        ChartWords names = ChartWords.of(desk, visit.words());
        pages.show(
                visit,
                "changes",
                visit.words().t("changes.title"),
                Map.of(
                        "rows",
                        page.items().stream()
                                .map(each -> row(visit.words(), names, each))
                                .toList(),
                        "next",
                        page.next().map(String::valueOf).orElse("")));
    }

    private Row row(Words words, ChartWords names, Changed changed) {
        String member = changed.author().member();
        return new Row(
                words.moment(changed.author().at(), desk.book().standard().zone()),
                member.isEmpty() ? words.t("changes.operator") : names.name(member),
                switch (changed.change()) {
                    case Change.OfMember saved -> member(words, saved);
                    case Change.OfChart set ->
                        chart(
                                words,
                                editing.differences(
                                        words,
                                        set.was().organization(),
                                        set.now().organization()));
                    case Change.OfPassword given -> List.of(words.t("changes.password", names.name(given.member())));
                    case Change.OfAccount account ->
                        List.of(words.t(
                                account.bound() ? "changes.account" : "changes.account-no-more",
                                names.name(account.member()),
                                account.subject(),
                                account.issuer()));
                });
    }

    /** Setting the same chart again is a change too, of nothing. */
    private static List<String> chart(Words words, List<String> differences) {
        return differences.isEmpty() ? List.of(words.t("changes.same-chart")) : differences;
    }

    private static List<String> member(Words words, Change.OfMember saved) {
        Member now = saved.now();
        List<String> all = new ArrayList<>();
        Optional<Member> before = saved.before();
        if (before.isEmpty()) {
            all.add(words.t("changes.added", now.name(), now.id()));
        }
        before.filter(was -> !was.name().equals(now.name()))
                .ifPresent(was -> all.add(words.t("changes.renamed", was.name(), now.name())));
        boolean wasActive = before.map(Member::active).orElse(true);
        told(words, all, now, wasActive, now.active(), "active");
        told(words, all, now, before.filter(Member::auditor).isPresent(), now.auditor(), "auditor");
        boolean administered = before.filter(Member::administrator).isPresent();
        told(words, all, now, administered, now.administrator(), "administrator");
        return all.isEmpty() ? List.of(words.t("changes.same-member", now.name())) : all;
    }

    private static void told(Words words, List<String> all, Member now, boolean was, boolean is, String what) {
        if (was != is) {
            all.add(words.t("changes." + what + (is ? "" : "-no-more"), now.name()));
        }
    }
}
