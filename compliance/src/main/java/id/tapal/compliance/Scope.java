package id.tapal.compliance;

import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.request.Step;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What cases can break and which branches they can take at all: found by trying, of each channel, every act after every stretch of the way, with every change
 * of it. The acts tried are no lawful cases and need not be: what they break can be broken.
 *
 * @param breakable what can be broken
 * @param branches what can be taken, each channel in the order of its procedure
 */
record Scope(Set<Breakable> breakable, Set<Branch> branches) {

    /** Of a log that has columns for all facts but some. */
    static Scope of(RuleBook book, Set<Fact> lacking) {
        Changes changes = new Changes(book.forLogs(lacking), lacking);
        Set<Breakable> breakable = new TreeSet<>();
        Set<Branch> branches = new LinkedHashSet<>();
        for (Channel channel : book.standard().channels()) {
            new Trial(changes, channel).run(breakable, branches);
        }
        return new Scope(breakable, branches);
    }

    /** The trial of a channel. */
    private static final class Trial {

        private static final String ANYTHING = "-";
        private static final String HANDLER = "handler";
        private static final String SOMEBODY_ELSE = "somebody else";
        private static final Duration PAUSE = Duration.ofSeconds(1);

        /** What opens the most to judgement: something withheld on every ground, somebody appointed under whom there is nobody. Other facts say anything. */
        private static final Map<Fact, String> TELLING = new EnumMap<>(Map.of(
                Fact.DECISION,
                Decision.PARTLY_GRANTED.id(),
                Fact.GROUNDS,
                Arrays.stream(Ground.Letter.values())
                        .map(letter -> new Ground(letter, 0).id())
                        .collect(Collectors.joining("|")),
                Fact.TO,
                HANDLER,
                Fact.TO_ROLE,
                Role.STAFF.id()));

        private final RuleBook book;
        private final Changes changes;
        private final Channel channel;
        private final List<Step> steps;
        private final List<CaseFile> ends = new ArrayList<>();
        private Instant clock = Instant.EPOCH;

        Trial(Changes changes, Channel channel) {
            this.book = changes.book();
            this.changes = changes;
            this.channel = channel;
            this.steps = book.procedure(channel).steps().stream()
                    .filter(step -> step.act() != ActType.ENTRY_CORRECTED) // not judged in logs
                    .toList();
        }

        void run(Set<Breakable> breakable, Set<Branch> branches) {
            Set<Branch> endings = new LinkedHashSet<>();
            goTheWay(breakable, endings);
            for (CaseFile end : ends) {
                steps.forEach(step ->
                        changes.ofActAgain(end, entry(step), breach -> breakable.add(Breakable.of(channel, breach))));
            }
            steps.forEach(step -> branches.add(Branch.of(channel, Branch.Kind.STEP, step.act())));
            steps.stream()
                    .filter(Step::isRepeatable)
                    .forEach(step -> branches.add(Branch.of(channel, Branch.Kind.REPETITION, step.act())));
            branches.addAll(endings);
            steps.forEach(step -> Branch.listed(channel, step.act()).forEach(branches::add));
        }

        /** Step by step as the procedure has them, but for what would end the case: each is tried at every point of the way. */
        private void goTheWay(Set<Breakable> breakable, Set<Branch> endings) {
            Moment way = Moment.of(channel);
            tryAll(way, breakable, endings);
            for (Step step : steps) {
                Entry entry = entry(step);
                Ruling ruling = book.consider(way.now(), entry);
                if (!ruling.after().isEnded() && !ruling.after().isWithdrawn()) {
                    way = way.after(book, entry, ruling);
                    tryAll(way, breakable, endings);
                }
            }
        }

        private void tryAll(Moment way, Set<Breakable> breakable, Set<Branch> endings) {
            for (Step step : steps) {
                Entry entry = entry(step);
                changes.ofAct(way, entry, breach -> breakable.add(Breakable.of(channel, breach)));
                CaseFile after = book.consider(way.now(), entry).after();
                if (after.isEnded() && endings.add(Witness.ending(after, entry.act()))) {
                    ends.add(after);
                }
            }
        }

        private Entry entry(Step step) {
            clock = clock.plus(PAUSE);
            ActType act = step.act();
            Map<Fact, String> stated = new EnumMap<>(Fact.class);
            act.facts().forEach(fact -> stated.put(fact, TELLING.getOrDefault(fact, ANYTHING)));
            Role role = step.by().roles().iterator().next();
            return new Entry(act, SOMEBODY_ELSE, role, clock, Facts.of(stated));
        }
    }
}
