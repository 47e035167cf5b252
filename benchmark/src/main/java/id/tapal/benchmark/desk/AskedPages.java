package id.tapal.benchmark.desk;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages that are asked for, each by somebody who may read it. */
final class AskedPages {

    private static final String HEAD = "kepala";

    private final Desk desk;
    private final List<Asked> pages = new ArrayList<>();

    /**
     * A page.
     *
     * @param member who asks; empty for somebody who is not signed in
     * @param isTable whether it is a file to keep, and not a page to look at
     */
    record Asked(String member, String path, boolean isTable) {}

    AskedPages(Desk desk) {
        this.desk = desk;
    }

    /** All pages with their usual questions. */
    List<Asked> all(String secondPage) {
        LocalDate today = LocalDate.ofInstant(
                desk.clock().instant(), desk.book().standard().zone());
        YearMonth month = YearMonth.from(today).minusMonths(1);
        by("", "/desk/sign-in", "/track", "/complaint", "/verify", "/desk/standard");
        by(HEAD, "/desk");
        by(
                "petugas-tamu",
                "/desk",
                "/desk/new/walk-in",
                "/desk/guest-book",
                "/desk/guest-book?day=" + today.minusWeeks(3));
        by("penghubung", "/desk", "/desk/import", "/desk/new/lapor/sms", "/desk/new/lapor");
        by("kasubid-1-1", "/desk", "/desk/register");
        by(
                HEAD,
                "/desk/register",
                secondPage,
                "/desk/register?late=true",
                "/desk/register?channel=letter&stage=drafted");
        by(HEAD, "/desk/register?text=peta", "/desk/register?text=nomor+4711", "/desk/register?text=tiada+yang+begini");
        by(
                HEAD,
                "/desk/register?requester=desa+4711",
                "/desk/register?number=1004711",
                "/desk/register?text=peta&late=true");
        cases();
        by(HEAD, "/desk/figures", "/desk/figures?channel=walk-in", "/desk/figures?year=" + (today.getYear() - 1));
        by("petugas-tamu", "/desk/figures");
        by(HEAD, "/desk/request-register?month=" + month, "/desk/people", "/desk/complaints", "/desk/password");
        by(HEAD, "/desk/organization", "/desk/organization/changes", "/desk/organization/post?post=kasubid-1-1");
        table(HEAD, "/desk/figures.csv");
        table(HEAD, "/desk/request-register.csv?month=" + month);
        table(HEAD, "/desk/register.csv?late=true");
        table(HEAD, "/desk/register.xlsx?late=true");
        return List.copyOf(pages);
    }

    private void by(String member, String... paths) {
        for (String path : paths) {
            pages.add(new Asked(member, path, false));
        }
    }

    private void table(String member, String path) {
        pages.add(new Asked(member, path, true));
    }

    private void cases() {
        for (Channel channel : Channel.values()) {
            by(HEAD, "/desk/cases/" + one(channel, Optional.empty()));
            by(HEAD, "/desk/cases/" + one(channel, Optional.of(Stage.COMPLETED)));
        }
        String letter = "/desk/cases/" + one(Channel.LETTER, Optional.empty());
        by(HEAD, letter + "/paper/receipt", letter + "/paper/disposition", letter + "/acts/request-withdrawn");
    }

    private String one(Channel channel, Optional<Stage> stage) {
        RegisterQuery all = RegisterQuery.all(desk.clock().instant(), 1);
        RegisterQuery one = new RegisterQuery(
                all.number(),
                all.requester(),
                all.text(),
                Optional.of(channel),
                stage,
                all.from(),
                all.before(),
                all.late(),
                all.handler(),
                all.now(),
                RegisterQuery.Sort.DUE,
                false,
                all.cursor(),
                all.limit());
        return desk.search().search(one, HEAD).items().stream()
                .findFirst()
                .map(RegisterRow::number)
                .orElseThrow();
    }

    /** What of the server's pages, such as {@code GET /desk/cases/<number>}, is asked for by none of these. */
    static List<String> missed(Set<String> pages, List<Asked> asked) {
        return pages.stream()
                .filter(page -> page.startsWith("GET "))
                .filter(page -> asked.stream()
                        .map(each -> each.path().replaceFirst("\\?.*", ""))
                        .noneMatch(path -> path.matches(pattern(page.substring("GET ".length())))))
                .sorted()
                .toList();
    }

    private static String pattern(String page) {
        return page.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+").replaceAll("<[^>]*>", ".+");
    }
}
