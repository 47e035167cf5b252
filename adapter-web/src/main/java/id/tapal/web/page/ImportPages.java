package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.desk.Unavailable;
import id.tapal.application.request.KeyReused;
import id.tapal.application.request.Reports;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.standard.Channel;
import id.tapal.web.lapor.LaporExport;
import id.tapal.web.page.ImportedReports.Judged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Taking in the export of lapor.go.id: a file, then what would come of each of its rows, then the cases. Nothing of the file is kept between the two forms: the
 * second brings it back with a seal, and it is read and judged again.
 */
final class ImportPages {

    private static final String PATH = "/desk/import";
    private static final String FILE = "file";
    private static final String PACKED = "packed";
    private static final String SEAL = "seal";
    private static final String REGION = "region";
    private static final String TAKE = "take";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;
    private static final int THOUSAND = 1_024;

    /** In bytes: some thousand reports have a tenth of it. */
    private static final long LARGEST = 1L << 20;

    private final Desk desk;
    private final Pages pages;
    private final Pages.Surroundings surroundings;

    ImportPages(Desk desk, Pages pages, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.pages = pages;
        this.surroundings = surroundings;
    }

    void register(Pages.Registry registry) {
        registry.read(PATH, visit -> {
            requireOfficer(visit);
            ask(visit, OK, "");
        });
        registry.sendFile(PATH, visit -> reading(visit, this::preview), this::tooLarge);
        registry.sendFile(PATH + "/take", visit -> reading(visit, this::take), this::tooLarge);
    }

    private void tooLarge(Visit visit) {
        requireOfficer(visit);
        ask(visit, TOO_LARGE, told(visit, LaporExport.tooLarge()));
    }

    private void reading(Visit visit, Pages.Action action) {
        requireOfficer(visit);
        try {
            action.run(visit);
        } catch (LaporExport.Unusable unusable) {
            ask(visit, UNPROCESSABLE, told(visit, unusable));
        }
    }

    /** Whether somebody opens cases of SP4N-LAPOR! as an officer: a reporter's own act is no import. */
    static boolean isFor(Desk desk, String member) {
        return desk.book().standard().channels().contains(Channel.LAPOR)
                && Openings.of(desk, Channel.LAPOR, member).stream()
                        .anyMatch(open -> open.act() == ActType.REPORT_SUBMITTED && open.role() != Role.REQUESTER);
    }

    private void requireOfficer(Visit visit) {
        if (!isFor(desk, visit.memberId())) {
            throw new NoSuchPage();
        }
    }

    private void ask(Visit visit, int status, String problem) {
        pages.show(
                visit,
                status,
                "import",
                visit.words().t("import.title"),
                Map.of("problem", problem, "largest", LARGEST / THOUSAND, "most", LaporExport.MOST));
    }

    // the first form

    private void preview(Visit visit) {
        byte[] file = visit.form().file(FILE);
        LaporExport export = read(file);
        boolean region = isSet(visit);
        ImportShown shown = shown(visit);
        List<ImportShown.Row> rows = reports(visit, region).judged(export).stream()
                .map(shown::before)
                .toList();
        pages.show(
                visit,
                "import-preview",
                visit.words().t("import.preview"),
                Map.of(
                        "rows",
                        rows,
                        "sums",
                        shown.sums(rows),
                        "hidden",
                        Map.of(
                                PACKED,
                                Base64.getUrlEncoder().withoutPadding().encodeToString(file),
                                REGION,
                                String.valueOf(region),
                                SEAL,
                                seal(visit, file, region))));
    }

    private LaporExport read(byte[] file) {
        if (file.length > LARGEST) {
            throw LaporExport.tooLarge();
        }
        return LaporExport.read(file, desk.book().standard().zone());
    }

    private String told(Visit visit, LaporExport.Unusable unusable) {
        return visit.words()
                .t("import.fault." + unusable.fault().id(), unusable.found(), LARGEST / THOUSAND, LaporExport.MOST);
    }

    private static boolean isSet(Visit visit) {
        return visit.form().text(REGION).equals("true");
    }

    private ImportedReports reports(Visit visit, boolean region) {
        return new ImportedReports(desk, visit.memberId(), region);
    }

    private ImportShown shown(Visit visit) {
        return new ImportShown(desk.book(), visit.words(), desk.clock().instant());
    }

    /** Of the session, so that what somebody has seen is what they take in, and nobody sends it in their name. */
    private static String seal(Visit visit, byte[] file, boolean region) {
        byte[] begin = (PATH + " " + region + " ").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[begin.length + file.length];
        System.arraycopy(begin, 0, all, 0, begin.length);
        System.arraycopy(file, 0, all, begin.length, file.length);
        return FormToken.sealed(visit.secret(), all);
    }

    // the second form

    private void take(Visit visit) {
        byte[] file;
        try {
            file = Base64.getUrlDecoder().decode(visit.form().text(PACKED));
        } catch (IllegalArgumentException changed) {
            ask(visit, UNPROCESSABLE, visit.words().t("import.changed"));
            return;
        }
        boolean region = isSet(visit);
        if (!FormToken.isSame(seal(visit, file, region), visit.form().text(SEAL))) {
            ask(visit, UNPROCESSABLE, visit.words().t("import.changed"));
            return;
        }
        Set<String> chosen = new HashSet<>(visit.form().all(TAKE));
        List<Judged> judged = reports(visit, region).judged(read(file)).stream()
                .filter(each -> chosen.contains(each.row().trackingId()))
                .toList();
        done(visit, new Taking(visit, shown(visit)).of(judged));
    }

    private void done(Visit visit, List<ImportShown.Row> rows) {
        boolean whole = rows.stream().noneMatch(row -> row.state() == ImportShown.State.LEFT);
        pages.show(
                visit,
                whole ? OK : UNAVAILABLE,
                "imported",
                visit.words().t("import.done"),
                Map.of("rows", rows, "sums", shown(visit).sums(rows), "whole", whole));
    }

    /** Takes one after the other; what fails, fails alone, and where the database goes away the rest is left. */
    private final class Taking {

        private final Visit visit;
        private final ImportShown shown;
        private final List<ImportShown.Row> rows = new ArrayList<>();
        private boolean away;

        Taking(Visit visit, ImportShown shown) {
            this.visit = visit;
            this.shown = shown;
        }

        List<ImportShown.Row> of(List<Judged> judged) {
            judged.forEach(each -> rows.add(taken(each)));
            return rows;
        }

        private ImportShown.Row taken(Judged judged) {
            if (away) {
                return shown.failed(judged, visit.words().t("import.left"));
            }
            if (!judged.isNew()) {
                return shown.before(judged);
            }
            try {
                Reports.Taken taken = desk.reports().take(judged.act());
                if (taken instanceof Reports.Taken.Judged recorded) {
                    surroundings.count(judged.act().act(), recorded.recording());
                }
                return shown.after(judged, taken);
            } catch (KeyReused otherwise) {
                return shown.failed(judged, visit.words().t("import.otherwise"));
            } catch (Unavailable gone) {
                away = true;
                return shown.failed(judged, visit.words().t("import.left"));
            }
        }
    }
}
