package id.tapal.web.page;

import id.tapal.application.request.CaseView;
import id.tapal.application.request.JournalEntry;
import id.tapal.codec.Messages;
import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Identity;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A case in words, as its page shows it.
 *
 * @param number the registration number
 * @param version how many entries there are
 * @param channel how it came
 * @param stage where it stands
 * @param ended whether it is over
 * @param facts what is known of it
 * @param lacking what is lacking for an answer, each with what its clause says
 * @param owed who owes what
 * @param clocks the limits, and how each was counted
 * @param open what this person may do
 * @param closed what they may not, and why
 * @param timeline what was done
 * @param breaches what was broken and can no longer be undone
 */
record CaseShown(
        String number,
        int version,
        String channel,
        String stage,
        boolean ended,
        List<Pair> facts,
        List<String> lacking,
        List<Owed> owed,
        List<Clock> clocks,
        List<Act> open,
        List<Act> closed,
        List<Line> timeline,
        List<String> breaches) {

    /** Something and what it is called. */
    record Pair(String label, String text) {}

    /** What is owed, by whom, until when, under which clause. */
    record Owed(String what, String who, String clause, String due, String left, boolean late) {}

    /** A limit: when it ends, how it was counted, and what the other reading of the text would give. */
    record Clock(
            String clause,
            String end,
            String until,
            String left,
            boolean late,
            boolean running,
            List<String> steps,
            String other) {}

    /** An act: why not, where it is closed. */
    record Act(String id, String label, String clause, List<String> because) {}

    /** An entry. */
    record Line(
            int sequence,
            String act,
            String clause,
            String says,
            String who,
            String role,
            String at,
            String recorded,
            List<Pair> facts,
            boolean correctable) {}

    /** What the Head noted with the last disposition (instruksi). */
    static Optional<String> instruction(CaseView view) {
        return view.entries().reversed().stream()
                .map(JournalEntry::entry)
                .filter(entry ->
                        entry.act() == ActType.DISPOSITION_MADE && entry.facts().has(Fact.NOTE))
                .map(entry -> entry.facts().text(Fact.NOTE))
                .findFirst();
    }

    /**
     * Puts a case in words.
     *
     * @param next the act whose form stands on the page anyway
     * @param correctable the entries that this person may correct
     * @param names what somebody is called
     */
    static CaseShown of(
            CaseView view,
            Optional<ActType> next,
            Set<Integer> correctable,
            RuleBook book,
            Words words,
            UnaryOperator<String> names,
            Instant now) {
        return new Writer(book, words, correctable, names, now).shown(view, next);
    }

    private record Writer(
            RuleBook book, Words words, Set<Integer> correctable, UnaryOperator<String> names, Instant now) {

        Messages messages() {
            return words.messages();
        }

        ZoneId zone() {
            return book.standard().zone();
        }

        CaseShown shown(CaseView view, Optional<ActType> next) {
            CaseFile file = view.file();
            return new CaseShown(
                    view.number(),
                    view.version(),
                    messages().text("channel." + file.channel().id()),
                    messages().label(file.stage()),
                    file.isEnded(),
                    facts(view),
                    lacking(view),
                    view.obligations().stream().map(this::owed).toList(),
                    view.deadlines().stream().map(each -> clock(each, file)).toList(),
                    view.explanation().open().stream()
                            .filter(act -> act.act() != ActType.ENTRY_CORRECTED && !next.equals(Optional.of(act.act())))
                            .map(this::open)
                            .toList(),
                    view.explanation().closed().stream().map(this::closed).toList(),
                    view.entries().stream().map(each -> line(each, view)).toList(),
                    view.breaches().stream().map(this::broken).toList());
        }

        private List<Pair> facts(CaseView view) {
            List<Pair> known = new ArrayList<>(view.request().asMap().entrySet().stream()
                    .map(each -> pair(words.t("field." + each.getKey().id()), each))
                    .toList());
            view.file()
                    .handler()
                    .ifPresent(handler -> known.add(new Pair(words.t("case.handler"), names.apply(handler.person()))));
            instruction(view).ifPresent(text -> known.add(new Pair(words.t("paper.instruction"), text)));
            view.file()
                    .decision()
                    .ifPresent(decision ->
                            known.add(new Pair(words.t("field.decision"), words.t("decision." + decision.id()))));
            return known;
        }

        private List<Pair> pairs(Entry entry) {
            return entry.facts().asMap().entrySet().stream()
                    .filter(each -> each.getKey() != Fact.SEQUENCE)
                    .map(each -> pair(ActForm.label(words, entry.act(), each.getKey()), each))
                    .toList();
        }

        private Pair pair(String label, Map.Entry<Fact, String> fact) {
            return new Pair(label, value(fact.getKey(), fact.getValue()));
        }

        /** What is lacking for an answer, each with what its clause says. */
        private List<String> lacking(CaseView view) {
            return view.obligations().stream()
                    .filter(each ->
                            each.act() == ActType.COMPLETION_REQUESTED || each.act() == ActType.REQUIREMENTS_COMPLETED)
                    .map(Obligation::clause)
                    .distinct()
                    .map(clause -> clause.id() + ": "
                            + messages().clause(book.standard().text(clause)))
                    .toList();
        }

        private String value(Fact fact, String text) {
            return switch (fact) {
                case DECISION, MEDIUM, MEANS, DOCUMENT_KIND -> words.t(fact.id() + "." + text);
                case TO -> names.apply(text);
                case TO_ROLE -> Role.find(text).map(messages()::label).orElse(text);
                case GROUNDS -> text.replace("|", ", ");
                case IDENTITY ->
                    Identity.find(text)
                            .map(identity -> (words.t("identity." + identity.kind()) + " " + identity.number()).strip())
                            .orElse(text);
                default -> text;
            };
        }

        private Owed owed(Obligation each) {
            ActType act = each.act();
            String who = each.owedBy().isEmpty()
                    ? each.roles().stream().map(messages()::label).collect(Collectors.joining(", "))
                    : names.apply(each.owedBy());
            Optional<Instant> end = each.due().map(Derivation::end);
            return new Owed(
                    act == null ? words.t("work.answer") : messages().label(act),
                    who,
                    each.clause().id(),
                    end.map(limit -> words.moment(limit, zone())).orElse(""),
                    end.map(limit -> words.timeLeft(limit, now)).orElse(""),
                    each.late());
        }

        private Clock clock(Deadline deadline, CaseFile file) {
            Derivation governing = deadline.governing();
            boolean running = book.isRunning(file, governing.clause());
            return new Clock(
                    governing.clause().id(),
                    words.moment(governing.end(), zone()),
                    running ? governing.end().toString() : "",
                    running ? words.timeLeft(governing.end(), now) : "",
                    running && governing.isLate(now),
                    running,
                    messages().readOut(governing),
                    deadline.otherReading()
                            .map(other -> words.t("case.other-reading", words.moment(other.end(), zone())))
                            .orElse(""));
        }

        private Act open(Explanation.OpenAct act) {
            return new Act(
                    act.act().id(), messages().label(act.act()), act.clause().id(), List.of());
        }

        private Act closed(Explanation.ClosedAct act) {
            return new Act(
                    act.act().id(),
                    messages().label(act.act()),
                    act.clause().id(),
                    act.because().stream().map(this::broken).distinct().toList());
        }

        private String broken(Breach breach) {
            return messages().breach(breach, book.standard());
        }

        private Line line(JournalEntry entry, CaseView view) {
            ActType act = entry.entry().act();
            Role role = entry.entry().role();
            Optional<Clause> clause = book.procedure(view.file()).find(act).map(Step::clause);
            boolean same = entry.entry().at().equals(entry.recordedAt());
            return new Line(
                    entry.sequence(),
                    messages().label(act),
                    clause.map(Clause::id).orElse(""),
                    clause.map(each -> messages().clause(book.standard().text(each)))
                            .orElse(""),
                    names.apply(entry.entry().actor()),
                    role == null ? "" : messages().label(role),
                    words.moment(entry.entry().at(), zone()),
                    same ? "" : words.moment(entry.recordedAt(), zone()),
                    pairs(entry.entry()),
                    correctable.contains(entry.sequence()));
        }
    }
}
