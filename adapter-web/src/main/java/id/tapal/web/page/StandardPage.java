package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The service standard, readable by anybody (standar pelayanan). */
final class StandardPage {

    private final Desk desk;
    private final Pages pages;

    StandardPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** A clause and what it says. */
    record Line(String clause, String text) {}

    void register(Pages.Registry registry) {
        registry.read("/desk/standard", this::show);
    }

    private void show(Visit visit) {
        Standard standard = desk.book().standard();
        List<Line> lines = Arrays.stream(Clause.values())
                .map(clause -> new Line(clause.id(), visit.words().messages().clause(standard.text(clause))))
                .toList();
        pages.show(
                visit,
                "standard",
                visit.words().t("standard.title"),
                Map.of("agency", standard.agency(), "lines", lines));
    }
}
