package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

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
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody now owes in a case (kewajiban).
 *
 * @param clause the clause under which it is owed
 * @param act the act that discharges it; null where any of several would
 * @param owedBy the person who owes it; empty where any holder of a role does
 * @param roles the roles of which any holder owes it; empty where the person does
 * @param due by when, as a derivation; empty where the clause sets no time and no clock runs
 * @param late whether that has passed
 */
public record Obligation(
        Clause clause, @Nullable ActType act, String owedBy, Set<Role> roles, Optional<Derivation> due, boolean late) {

    /** Requires all but the act. */
    public Obligation {
        requireNonNull(clause, "clause");
        requireNonNull(owedBy, "owedBy");
        Set<Role> sorted = EnumSet.noneOf(Role.class);
        sorted.addAll(roles);
        roles = Collections.unmodifiableSet(sorted);
        requireNonNull(due, "due");
    }

    static List<Obligation> of(RuleBook book, Clocks clocks, CaseFile file, Instant now) {
        List<Obligation> owed = new ArrayList<>();
        if (file.acts() == 0) {
            return owed;
        }
        clocks.documentReturn(file)
                .ifPresent(
                        due -> owed.add(of(Clause.A_5, ActType.IDENTITY_RETURNED, "", By.RECEPTION.roles(), due, now)));
        List<Derivation> running = book.deadlines(file).stream()
                .map(Deadline::governing)
                .filter(due -> book.isRunning(file, due.clause()))
                .sorted(Comparator.comparing(Derivation::end))
                .toList();
        if (!file.isEnded() && !file.isWithdrawn()) {
            nextSteps(book, clocks, file, running, now, owed);
        }
        Owing answering = answering(file);
        for (Derivation clock : running) {
            owed.add(of(clock.clause(), null, answering.person(), answering.roles(), clock, now));
        }
        return List.copyOf(owed);
    }

    private static Obligation of(
            Clause clause, @Nullable ActType act, String by, Set<Role> roles, Derivation due, Instant now) {
        return new Obligation(clause, act, by, roles, Optional.of(due), due.isLate(now));
    }

    private record Owing(String person, Set<Role> roles) {}

    /** Who owes the answer: the handler; before there is one, who appoints. */
    private static Owing answering(CaseFile file) {
        return file.handler()
                .map(handler -> new Owing(handler.person(), Set.of()))
                .orElseGet(() ->
                        new Owing("", (file.channel() == Channel.WALK_IN ? By.DIRECTING_OFFICIAL : By.HEAD).roles()));
    }

    /** The next steps of the way: each mandatory act whose own earlier acts are done, and what the requester must still complete. */
    private static void nextSteps(
            RuleBook book, Clocks clocks, CaseFile file, List<Derivation> running, Instant now, List<Obligation> owed) {
        Optional<Derivation> due = running.stream().findFirst();
        boolean late = due.filter(derivation -> derivation.isLate(now)).isPresent();
        for (Step step : book.procedure(file.channel()).steps()) {
            if (isNext(book, file, step)) {
                Owing owing = owing(book.organization(), file, step, clocks.date(now));
                owed.add(new Obligation(step.clause(), step.act(), owing.person(), owing.roles(), due, late));
            }
        }
        for (Clause lacking : RequirementRules.lacking(file)) {
            if (!file.has(CaseFile.LEAVING_JUDGED)) {
                ActType ask = ActType.COMPLETION_REQUESTED;
                owed.add(new Obligation(lacking, ask, "", By.LETTER_DESK.roles(), Optional.empty(), false));
            }
        }
    }

    private static boolean isNext(RuleBook book, CaseFile file, Step step) {
        boolean onTheWay =
                step.stage() != null || book.procedure(file.channel()).isEnding(step.act());
        boolean ready = (step.requiredBits() & ~(file.done() | file.missed())) == 0;
        return switch (step.act()) {
            case DRAFT_ENDORSED ->
                ready
                        && file.isDone(ActType.ANSWER_DRAFTED)
                        && !file.owesRedraft()
                        && !file.openTiers().isEmpty()
                        && !OrderRules.isSigned(file);
            case ANSWER_DRAFTED ->
                ready && !OrderRules.isSigned(file) && (!file.isDone(ActType.ANSWER_DRAFTED) || file.owesRedraft());
            case ANSWER_SIGNED, ANSWER_APPROVED ->
                ready
                        && !file.isDone(step.act())
                        && !file.owesRedraft()
                        && file.openTiers().isEmpty();
            case IDENTITY_RETURNED -> false; // owed by the end of the day, not by a clock of the answer
            case ANSWER_SENT, REQUESTER_CALLED -> ready && !file.isDone(ActType.REQUESTER_CALLED);
            default -> onTheWay && ready && !file.isDone(step.act());
        };
    }

    private static Owing owing(Organization chart, CaseFile file, Step step, LocalDate day) {
        return switch (step.by()) {
            case HANDLER -> answering(file);
            case NEXT_TIER -> endorsing(chart, file.openTiers().getFirst(), day);
            default -> new Owing("", step.by().roles());
        };
    }

    /** The holder of the tier's post, where the chart names just one; else whoever has its position. */
    private static Owing endorsing(Organization chart, Tier tier, LocalDate day) {
        String post = tier.post();
        List<String> holders = post == null ? List.of() : chart.holdersOf(post, day);
        return holders.size() == 1 ? new Owing(holders.getFirst(), Set.of()) : new Owing("", roles(tier));
    }

    private static Set<Role> roles(Tier tier) {
        Set<Position> positions = tier.positions();
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.position().filter(positions::contains).isPresent())
                .collect(Collectors.toSet());
    }
}
