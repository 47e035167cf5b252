package id.tapal.web.page;

import id.tapal.application.letter.CaseDrafts;
import id.tapal.application.letter.Draft;
import id.tapal.application.letter.Letter;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The drafts of an answer in words, and what changed from one to the next, as the page of a case shows them.
 *
 * @param rows the drafts, in the order of time
 * @param mayRead whether this person may read their words, and the letter
 * @param letter the number and date of the letter; empty while it has none
 * @param code by which the letter is found to be genuine; empty while it has none
 */
record DraftsShown(List<Row> rows, boolean mayRead, String letter, String code) {

    /**
     * A draft.
     *
     * @param ordinal its place among them, from 1
     * @param heading which it is and what it decides
     * @param about who made it and when
     * @param words what the requester would read
     * @param changes what changed since the one before
     * @param returns who returned it, and why
     * @param isLast whether it is the one that counts
     */
    record Row(
            int ordinal,
            String heading,
            String about,
            String words,
            List<Change> changes,
            List<String> returns,
            boolean isLast) {}

    /** What changed in one thing that a draft says. */
    record Change(String label, List<Changes.Piece> pieces) {}

    /** Puts them in words. */
    static DraftsShown of(
            CaseDrafts drafts, Optional<Letter> letter, Words words, ZoneId zone, UnaryOperator<String> names) {
        Writer writer = new Writer(words, zone, names);
        List<Row> rows = new ArrayList<>();
        List<Draft> all = drafts.drafts();
        for (int i = 0; i < all.size(); i++) {
            Optional<Draft> before = i == 0 ? Optional.empty() : Optional.of(all.get(i - 1));
            rows.add(writer.row(i + 1, all.get(i), before, i == all.size() - 1));
        }
        return new DraftsShown(
                rows,
                drafts.mayRead(),
                letter.map(each -> words.t("drafts.letter", each.number(), writer.day(each)))
                        .orElse(""),
                letter.map(Letter::code).orElse(""));
    }

    private record Writer(Words words, ZoneId zone, UnaryOperator<String> names) {

        Row row(int ordinal, Draft draft, Optional<Draft> before, boolean isLast) {
            return new Row(
                    ordinal,
                    words.t("drafts.heading", ordinal, said(draft.answer(), Fact.DECISION)),
                    about(draft.entry()),
                    text(draft),
                    before.map(other -> changes(other, draft)).orElse(List.of()),
                    draft.returns().stream().map(this::returned).toList(),
                    isLast);
        }

        String day(Letter letter) {
            return words.messages().date(LocalDate.ofInstant(letter.signedAt(), zone));
        }

        private String about(JournalEntry entry) {
            return names.apply(entry.entry().actor()) + " · "
                    + words.moment(entry.entry().at(), zone);
        }

        private String returned(JournalEntry entry) {
            return words.t(
                    "drafts.returned", about(entry), entry.entry().facts().text(Fact.NOTE));
        }

        private static String text(Draft draft) {
            return draft.words().map(AnswerWords::text).orElse("");
        }

        private List<Change> changes(Draft before, Draft after) {
            List<Change> changes = new ArrayList<>();
            Stream.concat(before.answer().asMap().keySet().stream(), after.answer().asMap().keySet().stream())
                    .distinct()
                    .sorted()
                    .forEach(fact -> add(
                            changes,
                            words.t("field." + fact.id()),
                            said(before.answer(), fact),
                            said(after.answer(), fact)));
            add(changes, words.t("field.words"), text(before), text(after));
            return changes;
        }

        private static void add(List<Change> changes, String label, String before, String after) {
            if (!before.equals(after)) {
                changes.add(new Change(label, Changes.between(before, after)));
            }
        }

        private String said(Facts answer, Fact fact) {
            String text = answer.text(fact);
            return ActType.ANSWER_DRAFTED.values(fact).contains(text)
                    ? words.t(fact.id() + "." + text)
                    : text.replace("|", ", ");
        }
    }
}
