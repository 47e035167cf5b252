package id.tapal.domain.request;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Role;
import id.tapal.domain.organization.Tier;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is owed in a case at an instant: the document, the next steps of the way, what the requester must complete, the answer. */
final class Obligations {

    private final Procedure procedure;
    private final Organization chart;
    private final CaseFile file;
    private final Instant now;
    private final LocalDate today;
    private final List<Derivation> running;

    private Obligations(RuleBook book, Clocks clocks, CaseFile file, Instant now) {
        this.procedure = book.procedure(file);
        this.chart = book.organization();
        this.file = file;
        this.now = now;
        this.today = clocks.date(now);
        this.running = book.deadlines(file).stream()
                .map(Deadline::governing)
                .filter(due -> book.isRunning(file, due.clause()))
                .sorted(Comparator.comparing(Derivation::end))
                .toList();
    }

    /**
     * @param lacking the requirements not met so far
     */
    static List<Obligation> of(RuleBook book, Clocks clocks, List<Clause> lacking, CaseFile file, Instant now) {
        return file.acts() == 0
                ? List.of()
                : new Obligations(book, clocks, file, now)
                        .all(clocks.documentReturn(file).orElse(null), lacking);
    }

    private List<Obligation> all(@Nullable Derivation documentReturn, List<Clause> lacking) {
        List<Obligation> owed = new ArrayList<>();
        if (documentReturn != null) {
            Owing reception = Owing.anyOf(By.RECEPTION.roles());
            owed.add(owed(Clause.A_5, ActType.IDENTITY_RETURNED, reception, documentReturn));
        }
        if (!file.isEnded() && !file.isWithdrawn()) {
            nextSteps(owed);
            lacking.forEach(clause -> owed.add(completion(clause)));
        }
        running.forEach(clock -> owed.add(owed(clock.clause(), null, answering(), clock)));
        return List.copyOf(owed);
    }

    private record Owing(String person, @Nullable String post, Set<Role> roles) {

        static Owing anyOf(Set<Role> roles) {
            return new Owing("", null, roles);
        }
    }

    private Obligation owed(Clause clause, @Nullable ActType act, Owing by, @Nullable Derivation due) {
        boolean late = due != null && due.isLate(now);
        return new Obligation(clause, act, by.person(), by.post(), by.roles(), Optional.ofNullable(due), late);
    }

    /** Each mandatory act whose own earlier acts are done, by the first clock that runs. */
    private void nextSteps(List<Obligation> owed) {
        Derivation due = running.isEmpty() ? null : running.getFirst();
        for (Step step : procedure.steps()) {
            if (isNext(step)) {
                owed.add(owed(step.clause(), step.act(), owing(step), due));
            }
        }
    }

    private boolean isNext(Step step) {
        if ((step.requiredBits() & ~(file.done() | file.missed())) != 0) {
            return false;
        }
        boolean drafted = file.isDone(ActType.ANSWER_DRAFTED) && !file.owesRedraft();
        boolean signed = OrderRules.isSigned(file);
        return switch (step.act()) {
            case ANSWER_DRAFTED -> !signed && !drafted;
            case DRAFT_ENDORSED -> !signed && drafted && !file.openTiers().isEmpty();
            case ANSWER_SIGNED, ANSWER_APPROVED ->
                !signed && !file.owesRedraft() && file.openTiers().isEmpty();
            case ANSWER_SENT, REQUESTER_CALLED -> !file.isDone(ActType.REQUESTER_CALLED);
            case IDENTITY_RETURNED -> false; // owed by the end of the day, not by a clock of the answer
            default -> isOnTheWay(step) && !file.isDone(step.act());
        };
    }

    /** Whether a step brings the case on, and is not a side step. */
    private boolean isOnTheWay(Step step) {
        return step.stage() != null || procedure.isEnding(step.act());
    }

    private Owing owing(Step step) {
        if (step.by() == By.HANDLER) {
            return answering();
        }
        return step.by() == By.NEXT_TIER
                ? endorsing(file.openTiers().getFirst())
                : Owing.anyOf(step.by().roles());
    }

    /** Who owes the answer: the handler; before there is one, who appoints. */
    private Owing answering() {
        Handler handler = file.handlerOrNull();
        By appointing = file.channel() == Channel.WALK_IN ? By.DIRECTING_OFFICIAL : By.HEAD;
        return handler == null ? Owing.anyOf(appointing.roles()) : new Owing(handler.person(), null, Set.of());
    }

    /** The holder of the tier's post, where the chart names just one; else whoever has its position. */
    private Owing endorsing(Tier tier) {
        String post = tier.post();
        List<String> holders = post == null ? List.of() : chart.holdersOf(post, today);
        return holders.size() == 1 ? new Owing(holders.getFirst(), post, Set.of()) : new Owing("", post, roles(tier));
    }

    private static Set<Role> roles(Tier tier) {
        Set<Position> positions = tier.positions();
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.position().filter(positions::contains).isPresent())
                .collect(Collectors.toSet());
    }

    /** What is lacking is to be asked for by the desk; once asked for, the requester owes it. */
    private Obligation completion(Clause lacking) {
        if (file.isDone(ActType.COMPLETION_REQUESTED)) {
            return owed(lacking, ActType.REQUIREMENTS_COMPLETED, Owing.anyOf(Set.of(Role.REQUESTER)), null);
        }
        By desk = file.channel() == Channel.LAPOR ? By.LIAISON : By.LETTER_DESK;
        return owed(lacking, ActType.COMPLETION_REQUESTED, Owing.anyOf(desk.roles()), null);
    }
}
