package id.tapal.application.letter;

import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the drafts of a case out of its entries. */
final class DraftsOfCase {

    private DraftsOfCase() {}

    /** Whether there is any. */
    static boolean isAny(List<JournalEntry> entries) {
        return entries.stream().anyMatch(each -> each.entry().act() == ActType.ANSWER_DRAFTED);
    }

    /** The drafts, in the order of time. */
    static List<Draft> in(List<JournalEntry> entries, Map<Integer, AnswerWords> words) {
        List<Draft> drafts = new ArrayList<>();
        for (JournalEntry each : entries) {
            if (each.entry().act() == ActType.ANSWER_DRAFTED) {
                drafts.add(draft(each, entries, words, drafts.size()));
            }
        }
        return drafts;
    }

    private static Draft draft(
            JournalEntry drafted, List<JournalEntry> entries, Map<Integer, AnswerWords> words, int before) {
        Facts answer = drafted.entry().facts();
        for (JournalEntry each : entries) {
            if (each.entry().act() == ActType.ENTRY_CORRECTED
                    && each.entry().facts().text(Fact.SEQUENCE).equals(Integer.toString(drafted.sequence()))) {
                answer = answer.amendedBy(each.entry().facts());
            }
        }
        return new Draft(
                drafted, answer, Optional.ofNullable(words.get(drafted.sequence())), returns(entries, before + 1));
    }

    /** What was returned after the n-th draft and before the next. */
    private static List<JournalEntry> returns(List<JournalEntry> entries, int ordinal) {
        List<JournalEntry> returns = new ArrayList<>();
        int drafts = 0;
        for (JournalEntry each : entries) {
            drafts += each.entry().act() == ActType.ANSWER_DRAFTED ? 1 : 0;
            if (drafts == ordinal && each.entry().act() == ActType.DRAFT_RETURNED) {
                returns.add(each);
            }
        }
        return returns;
    }
}
