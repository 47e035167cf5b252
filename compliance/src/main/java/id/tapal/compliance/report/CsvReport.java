package id.tapal.compliance.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.tapal.codec.Spreadsheet;
import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import java.io.IOException;
import java.io.Writer;

/** A row for each breach, as a spreadsheet in Indonesian opens it: with a mark of UTF-8 before it, and semicolons. */
final class CsvReport {

    private final Report report;

    CsvReport(Report report) {
        this.report = report;
    }

    void write(Writer writer) throws IOException {
        writer.write(Spreadsheet.MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(Spreadsheet.SEPARATOR)
                .bufferSize(0)
                .build(writer);
        csv.writeRecord(
                "case_id",
                "channel",
                "clause",
                "layer",
                "kind",
                "activity",
                "at",
                "file",
                "row",
                "reading_dependent",
                "message");
        report.log()
                .forEachBreached(
                        report.asOf(), verdict -> verdict.breaches().forEach(found -> row(csv, verdict, found)));
        csv.flush();
    }

    private void row(CsvWriter csv, CaseVerdict verdict, FoundBreach found) {
        Breach breach = found.breach();
        ActType act = breach.act();
        csv.writeRecord(
                Spreadsheet.text(verdict.id()),
                verdict.channel().id(),
                breach.clause().id(),
                breach.layer().id(),
                breach.kind().id(),
                act == null ? "" : act.id(),
                report.time(breach.at()),
                act == null ? "" : Spreadsheet.text(report.source(found.source())),
                act == null ? "" : Long.toString(found.row()),
                Boolean.toString(breach.readingDependent()),
                Spreadsheet.text(report.message(found)));
    }
}
