package id.tapal.application.request;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Masking;
import id.tapal.domain.request.Obligation;
import java.util.List;

/**
 * A case as a person sees it now.
 *
 * @param number the registration number
 * @param file where it stands; its number of acts is the version
 * @param request the request as it is shown, corrections applied
 * @param entries every entry, the corrected ones too
 * @param breaches what its acts broke (live only what does not block), and what is overdue now
 * @param deadlines the clocks that have started, step by step
 * @param obligations who owes what by when
 * @param explanation the acts open to this person, and what closes the rest
 */
public record CaseView(
        String number,
        CaseFile file,
        Facts request,
        List<JournalEntry> entries,
        List<Breach> breaches,
        List<Deadline> deadlines,
        List<Obligation> obligations,
        Explanation explanation) {

    /** Copies the lists, and masks identity numbers: a view holds none, whoever shows it. */
    public CaseView {
        request = Masking.facts(request);
        entries = entries.stream().map(JournalEntry::masked).toList();
        breaches = Masking.breaches(breaches);
        deadlines = List.copyOf(deadlines);
        obligations = List.copyOf(obligations);
    }

    /** The version: how many entries there are. */
    public int version() {
        return entries.size();
    }
}
