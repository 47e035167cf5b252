package id.tapal.application.request;

import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;
import java.util.List;

/**
 * A case as it is recorded: a {@link CaseView} without what is open, owed and broken in it, for lists of many.
 *
 * @param number the registration number
 * @param file where it stands
 * @param request the request as it is shown, corrections applied
 * @param entries every entry, the corrected ones too
 */
public record CaseRecord(String number, CaseFile file, Facts request, List<JournalEntry> entries) {

    /** Masks identity numbers: a record holds none, whoever shows it. */
    public CaseRecord {
        request = Masking.facts(request);
        entries = entries.stream().map(JournalEntry::masked).toList();
    }
}
