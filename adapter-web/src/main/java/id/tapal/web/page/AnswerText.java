package id.tapal.web.page;

import id.tapal.application.letter.CaseDrafts;
import id.tapal.application.letter.Draft;
import id.tapal.application.request.AnswerWords;
import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer to a report as a text to be pasted into SP4N-LAPOR! (C.5, C.6): what the case holds of it, in Indonesian whoever reads the page, and nothing that it does
 * not hold.
 *
 * @param text the text
 * @param length how long it is
 * @param bySms whether the report came by SMS, and so may the answer go
 */
record AnswerText(String text, SmsLength length, boolean bySms) {

    private static final String SMS = "sms";
    private static final int MOST_LINES = 20;

    /**
     * Of a case whose answer is to be delivered next; empty for any other.
     *
     * @param drafts with their words where the reader may read them
     */
    static Optional<AnswerText> of(CaseView view, CaseDrafts drafts) {
        boolean isReady = view.file().channel() == Channel.LAPOR
                && view.obligations().stream().anyMatch(owed -> owed.act() == ActType.ANSWER_DELIVERED);
        return isReady ? Optional.of(written(view, drafts)) : Optional.empty();
    }

    private static AnswerText written(CaseView view, CaseDrafts drafts) {
        String text = new Writer(Words.of("id")).text(view, drafts.last());
        return new AnswerText(
                text, SmsLength.of(text), view.request().text(Fact.MEDIUM).equalsIgnoreCase(SMS));
    }

    /** How many lines of a page it takes, as far as one wants to see them. */
    int lines() {
        return Math.min(MOST_LINES, (int) text.lines().count() + 2);
    }

    private record Writer(Words words) {

        String text(CaseView view, Optional<Draft> draft) {
            Facts answer = draft.map(Draft::answer).orElse(Facts.NONE);
            return Stream.of(
                            Stream.of(words.t("answer.number", view.number())),
                            said(view.request(), Fact.TRACKING_ID),
                            decision(answer),
                            draft.flatMap(Draft::words).map(AnswerWords::text).stream(),
                            answer.list(Fact.GROUNDS).stream().map(said -> GroundText.of(words, "answer.ground", said)),
                            said(answer, Fact.REASON),
                            said(answer, Fact.REDACTIONS),
                            said(answer, Fact.LAW),
                            until(answer),
                            said(answer, Fact.CONSEQUENCE_TEST),
                            said(answer, Fact.EXEMPT_LIST_ITEM),
                            said(answer, Fact.HOLDER),
                            said(answer, Fact.NOTE))
                    .flatMap(lines -> lines)
                    .collect(Collectors.joining("\n"));
        }

        private Stream<String> decision(Facts answer) {
            return answer.has(Fact.DECISION)
                    ? Stream.of(words.t("answer.decision", words.t("decision." + answer.text(Fact.DECISION))))
                    : Stream.empty();
        }

        private Stream<String> said(Facts facts, Fact fact) {
            return facts.has(fact) ? Stream.of(words.t("answer." + fact.id(), facts.text(fact))) : Stream.empty();
        }

        private Stream<String> until(Facts answer) {
            return answer.has(Fact.EXEMPT_UNTIL)
                    ? Stream.of(words.t("answer.exempt_until", day(words, answer.text(Fact.EXEMPT_UNTIL))))
                    : Stream.empty();
        }
    }

    /** A day as it is said; as it is stated where it is none. */
    static String day(Words words, String text) {
        try {
            return words.messages().date(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return text;
        }
    }
}
