package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.letter.Letter;
import id.tapal.domain.standard.Standard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where anybody finds out whether a letter is genuine (periksa surat), by the code that stands on it. */
final class VerifyPage {

    static final String PATH = "/verify";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final Desk desk;
    private final Pages pages;
    private final Pages.Surroundings surroundings;

    VerifyPage(Desk desk, Pages pages, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.pages = pages;
        this.surroundings = surroundings;
    }

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> show(visit, OK, "", "", List.of()));
        registry.send(PATH, visit -> visit.goTo(PATH + "/" + asPath(visit.form().text("code"))));
        registry.read(PATH + "/{code}", this::verify);
    }

    /** What a code may be made of, and nothing that leads elsewhere. */
    private static String asPath(String code) {
        String signs = code.replaceAll("[^0-9A-Za-z-]", "");
        return signs.isEmpty() ? "-" : signs;
    }

    private void verify(Visit visit) {
        String code = visit.context().pathParam("code");
        if (!surroundings.mayVerify(visit.context())) {
            show(visit, TOO_MANY, code, visit.words().t("sign-in.too-many"), List.of());
            return;
        }
        Optional<Letter> letter = desk.letters().verify(code);
        letter.ifPresentOrElse(
                genuine -> show(visit, OK, code, "", lines(genuine, visit.words())),
                () -> show(visit, NOT_FOUND, code, visit.words().t("verify.none"), List.of()));
    }

    private void show(Visit visit, int status, String code, String problem, List<PaperPages.Line> lines) {
        pages.show(
                visit,
                status,
                "verify",
                visit.words().t("verify.title"),
                Map.of("code", code, "problem", problem, "lines", lines));
    }

    private List<PaperPages.Line> lines(Letter letter, Words words) {
        Standard standard = desk.book().standard();
        LocalDate day = LocalDate.ofInstant(letter.signedAt(), standard.zone());
        List<PaperPages.Line> lines = new ArrayList<>();
        lines.add(new PaperPages.Line(words.t("verify.number"), letter.number()));
        lines.add(new PaperPages.Line(words.t("verify.date"), words.messages().date(day)));
        lines.add(new PaperPages.Line(
                words.t("verify.kind"),
                words.t("verify.kind." + letter.decision().id())));
        lines.add(
                new PaperPages.Line(words.t("verify.agency"), standard.agency().name()));
        letter.prints().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> lines.add(new PaperPages.Line(
                        words.t("verify.print", each.getKey().name()), each.getValue())));
        return lines;
    }
}
