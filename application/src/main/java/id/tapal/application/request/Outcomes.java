package id.tapal.application.request;

import id.tapal.domain.deadline.Taken;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.request.Answer;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Impending;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what came of a case: the rule book says which clocks run, which act stopped them, and what was late. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(RuleBook book, CaseFile file, List<Entry> acts) {
        Optional<Answer> answer =
                book.isRunning(file, Clause.KIP_22_7) ? Optional.empty() : book.answer(file.channel(), acts);
        List<Impending> impending = book.impending(file);
        return new Outcome(
                YearMonth.from(
                        file.opened().orElseThrow().atZone(book.standard().zone())),
                end(file, answer),
                answer.isPresent() ? grounds(file, acts) : Set.of(),
                answer.map(Answer::at),
                byLimit(impending, file.channel().promise(), answer.flatMap(Answer::promise)),
                byLimit(impending, Clause.KIP_22_7, answer.flatMap(Answer::statute)));
    }

    private static Outcome.End end(CaseFile file, Optional<Answer> answer) {
        if (answer.isPresent()) {
            return Outcome.End.ANSWERED;
        }
        return file.isWithdrawn() ? Outcome.End.WITHDRAWN : Outcome.End.UNANSWERED;
    }

    private static Outcome.ByLimit byLimit(List<Impending> impending, Clause clock, Optional<Taken> taken) {
        return new Outcome.ByLimit(
                taken,
                impending.stream()
                        .filter(each -> each.clause() == clock && each.kind() == BreachKind.TIMELINESS)
                        .map(Impending::lateFrom)
                        .findFirst());
    }

    /** Those that the last decision states; what the article does not have is no ground. */
    private static Set<Ground> grounds(CaseFile file, List<Entry> acts) {
        if (file.decision().filter(Decision::withholds).isEmpty()) {
            return Set.of();
        }
        return acts.stream()
                .filter(act -> act.original() == null
                        && Decision.find(act.facts().text(Fact.DECISION)).isPresent())
                .reduce((one, next) -> next)
                .map(act -> act.facts().list(Fact.GROUNDS).stream()
                        .flatMap(text -> Ground.find(text).stream())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }
}
