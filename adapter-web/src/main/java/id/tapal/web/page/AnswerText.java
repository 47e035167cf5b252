package id.tapal.web.page;

import id.tapal.application.request.CaseView;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** Of a case whose answer is to be delivered next; empty for any other. */
    static Optional<AnswerText> of(CaseView view) {
        boolean isReady = view.file().channel() == Channel.LAPOR
                && view.obligations().stream().anyMatch(owed -> owed.act() == ActType.ANSWER_DELIVERED);
        return isReady ? Optional.of(written(view)) : Optional.empty();
    }

    private static AnswerText written(CaseView view) {
        Writer writer = new Writer(Words.of("id"));
        String text = writer.text(view, answer(view.entries()));
        return new AnswerText(
                text, SmsLength.of(text), view.request().text(Fact.MEDIUM).equalsIgnoreCase(SMS));
    }

    /** What the last draft states, with what was corrected in it since. */
    private static Facts answer(List<JournalEntry> entries) {
        Facts answer = Facts.NONE;
        String drafted = "";
        for (JournalEntry each : entries) {
            Facts facts = each.entry().facts();
            if (each.entry().act() == ActType.ANSWER_DRAFTED) {
                answer = facts;
                drafted = String.valueOf(each.sequence());
            } else if (each.entry().act() == ActType.ENTRY_CORRECTED
                    && facts.text(Fact.SEQUENCE).equals(drafted)) {
                answer = corrected(answer, facts);
            }
        }
        return answer;
    }

    /** The reason that a correction states is its own. */
    private static Facts corrected(Facts answer, Facts correction) {
        Facts corrected = answer;
        for (Map.Entry<Fact, String> each : correction.asMap().entrySet()) {
            if (each.getKey() != Fact.REASON && each.getKey() != Fact.SEQUENCE) {
                corrected = corrected.with(each.getKey(), each.getValue());
            }
        }
        return corrected;
    }

    /** How many lines of a page it takes, as far as one wants to see them. */
    int lines() {
        return Math.min(MOST_LINES, (int) text.lines().count() + 2);
    }

    private record Writer(Words words) {

        String text(CaseView view, Facts answer) {
            return Stream.of(
                            Stream.of(words.t("answer.number", view.number())),
                            said(view.request(), Fact.TRACKING_ID),
                            decision(answer),
                            answer.list(Fact.GROUNDS).stream().map(this::ground),
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
                    ? Stream.of(words.t("answer.exempt_until", day(answer.text(Fact.EXEMPT_UNTIL))))
                    : Stream.empty();
        }

        private String day(String text) {
            try {
                return words.messages().date(LocalDate.parse(text));
            } catch (DateTimeException none) {
                return text;
            }
        }

        private String ground(String said) {
            return Ground.find(said).map(this::ground).orElse(said);
        }

        private String ground(Ground ground) {
            String letter = new Ground(ground.letter(), 0).id();
            String article = words.t("ground." + letter);
            return ground.item() == 0
                    ? words.t("answer.ground", ground.letter().id(), article)
                    : words.t(
                            "answer.ground-item",
                            ground.letter().id(),
                            ground.item(),
                            article + ": " + words.t("ground." + ground.id()));
        }
    }
}
