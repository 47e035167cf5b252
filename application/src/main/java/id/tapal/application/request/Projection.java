package id.tapal.application.request;

import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Handler;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.request.RuleBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the register's row of a case from its entries. */
final class Projection {

    private Projection() {}

    static RegisterRow row(RuleBook book, Journal.History history) {
        List<Entry> acts = history.acts();
        return row(book, history.number(), book.fold(history.channel(), acts).after(), acts);
    }

    static RegisterRow row(RuleBook book, String number, CaseFile file, List<Entry> acts) {
        Instant last = file.lastAt().orElseThrow();
        List<Obligation> owed = book.obligations(file, last);
        Optional<Derivation> due =
                owed.stream().flatMap(each -> each.due().stream()).min(Comparator.comparing(Derivation::end));
        Facts shown = shown(acts);
        return new RegisterRow(
                number,
                file.channel(),
                file.stage(),
                shown.text(Fact.NAME),
                shown.text(Fact.REQUEST),
                file.handler().map(Handler::person).orElse(""),
                file.decision(),
                file.opened().orElseThrow(),
                last,
                due.map(Derivation::end),
                due.map(Derivation::lateFrom),
                file.acts(),
                owing(owed),
                Outcomes.of(book, file, acts));
    }

    /** By post where there is one: who holds it today is a question of the asking instant. */
    private static Set<String> owing(List<Obligation> owed) {
        Set<String> owing = new HashSet<>();
        for (Obligation each : owed) {
            String post = each.post();
            if (post != null) {
                owing.add(RegisterRow.post(post));
            } else if (each.owedBy().isEmpty()) {
                each.roles().forEach(role -> owing.add(RegisterRow.role(role)));
            } else {
                owing.add(RegisterRow.person(each.owedBy()));
            }
        }
        return owing;
    }

    /** The request as it is shown: the intake, what completions added, and corrections over both. */
    static Facts shown(List<Entry> acts) {
        Facts shown = Facts.NONE;
        for (Entry act : acts) {
            Entry original = act.original();
            if (isOfRequest(original == null ? act.act() : original.act())) {
                shown = shown.amendedBy(act.facts());
            }
        }
        return shown;
    }

    private static boolean isOfRequest(ActType act) {
        return act == ActType.GUEST_BOOK_SIGNED
                || act == ActType.LETTER_RECEIVED
                || act == ActType.REPORT_SUBMITTED
                || act == ActType.REQUIREMENTS_COMPLETED;
    }
}
