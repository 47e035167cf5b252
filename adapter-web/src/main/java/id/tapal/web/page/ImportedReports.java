package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.Reports;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.web.lapor.LaporExport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports of an export, each with what would come of it, or what came of it. */
final class ImportedReports {

    private final Reports reports;
    private final String member;
    private final boolean regionIsAddress;

    /**
     * @param member who takes them in
     * @param regionIsAddress whether that person holds the region of the export to be the reporter's address
     */
    ImportedReports(Desk desk, String member, boolean regionIsAddress) {
        this.reports = desk.reports();
        this.member = member;
        this.regionIsAddress = regionIsAddress;
    }

    /** How a report stands. */
    sealed interface Standing {
        /** It is known, by its tracking number. */
        record Known(String number) implements Standing {}

        /** It cannot be read as a report. */
        record Flawed(List<LaporExport.Flawed> flaws) implements Standing {}

        /** The rule book was asked, and nothing is recorded. */
        record Weighed(Admission admission) implements Standing {}
    }

    /**
     * A report and how it stands.
     *
     * @param row as it was read
     * @param act as it would be recorded
     */
    record Judged(LaporExport.Row row, ActToRecord act, Standing standing) {

        /** Whether a case can be opened of it. */
        boolean isNew() {
            return standing instanceof Standing.Weighed weighed && weighed.admission() instanceof Admission.Accepted;
        }
    }

    /** Each report of an export as it stands now, in the order of the file. */
    List<Judged> judged(LaporExport export) {
        Map<String, String> known = reports.known(export.rows().stream()
                .map(LaporExport.Row::trackingId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
        List<Judged> judged = new ArrayList<>();
        for (LaporExport.Row row : export.rows()) {
            ActToRecord act = act(row);
            judged.add(new Judged(row, act, standing(row, act, Optional.ofNullable(known.get(row.trackingId())))));
        }
        return judged;
    }

    private Standing standing(LaporExport.Row row, ActToRecord act, Optional<String> known) {
        if (known.isPresent()) {
            return new Standing.Known(known.get());
        }
        return row.flaws().isEmpty() ? new Standing.Weighed(reports.weigh(act)) : new Standing.Flawed(row.flaws());
    }

    private ActToRecord act(LaporExport.Row row) {
        Facts facts = regionIsAddress ? row.facts().with(Fact.ADDRESS, row.region()) : row.facts();
        return new ActToRecord(ActType.REPORT_SUBMITTED, member, Optional.empty(), row.at(), facts);
    }
}
