package id.tapal.domain.request;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Role;
import id.tapal.domain.organization.Tier;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every act of a channel does at every stage that lawful acts lead to, asked of the rule book and of nothing else. Each act is done
 * by whom the standard wants and with all the data it asks for, so that what closes an act is its place in the procedure alone.
 */
final class ProcedureMatrix {

    private static final Instant MORNING = Instant.parse("2026-03-10T09:00:00+08:00");

    private final RuleBook book;
    private final Procedure procedure;
    private final List<State> states = new ArrayList<>();
    private final Map<String, State> rows = new LinkedHashMap<>();

    /** A case, with the entries that led to it. */
    record State(CaseFile file, List<Entry> history) {
        State after(Entry entry, Ruling ruling) {
            List<Entry> longer = new ArrayList<>(history);
            longer.add(entry);
            return new State(ruling.after(), longer);
        }

        List<String> acts() {
            return history.stream().map(entry -> entry.act().id()).toList();
        }
    }

    ProcedureMatrix(Channel channel, Custody custody) {
        Standard standard = Standard.bppdNtt().withCustody(custody);
        this.book = RuleBook.of(standard, WorkingCalendar.indonesia());
        this.procedure = book.procedure(channel);
        explore();
    }

    /** The rows, first reached first: the name of each with a case that stands there. */
    Map<String, State> rows() {
        return rows;
    }

    /** Every case reached, of which a row shows one. */
    List<State> states() {
        return states;
    }

    List<ActType> acts() {
        return procedure.steps().stream().map(Step::act).toList();
    }

    /** What an act does to a case: where it leads, or which clauses close it. */
    String outcome(State state, ActType act) {
        return entry(state, act).map(entry -> outcome(state.file(), entry)).orElse("nothing to correct yet");
    }

    private String outcome(CaseFile file, Entry entry) {
        Ruling ruling = book.consider(file, entry);
        if (!ruling.breaches().isEmpty()) {
            return closedBy(ruling.breaches());
        }
        return file.acts() == 0 && !procedure.openings().contains(entry.act())
                ? "breaks no clause, but opens no case"
                : "-> " + name(ruling.after());
    }

    /** What a second time does, straight after the first: for each act where it is first lawful. */
    Map<ActType, String> secondTimes() {
        Map<ActType, String> again = new LinkedHashMap<>();
        for (ActType act : acts()) {
            rows.values().stream()
                    .filter(state ->
                            state.file().acts() > 0 || procedure.openings().contains(act))
                    .flatMap(state -> next(state, act).stream())
                    .findFirst()
                    .ifPresent(once -> again.put(act, outcome(once, act)));
        }
        return again;
    }

    /** What lets no answer leave, where the requester brought a name and a request and nothing else. */
    Map<String, String> leavingIncomplete() {
        Map<String, String> closed = new LinkedHashMap<>();
        rows.forEach((name, state) -> {
            for (ActType act : acts()) {
                boolean leavesFirst =
                        state.history().stream().noneMatch(entry -> RequirementRules.isLeaving(entry.act()));
                if (leavesFirst
                        && RequirementRules.isLeaving(act)
                        && outcome(state, act).startsWith("->")) {
                    List<Entry> bare = state.history().stream()
                            .map(ProcedureMatrix::withoutRequirements)
                            .toList();
                    CaseFile file = book.fold(state.file().channel(), bare).after();
                    closed.put(
                            name + ": " + act.id(),
                            outcome(file, entry(state, act).orElseThrow()));
                }
            }
        });
        return closed;
    }

    private static Entry withoutRequirements(Entry entry) {
        return switch (entry.act()) {
            case LETTER_RECEIVED -> stating(entry, Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "peta"));
            case REPORT_SUBMITTED -> stating(entry, Facts.of(Fact.MEDIUM, "web", Fact.REQUEST, "peta"));
            default -> entry;
        };
    }

    private static Entry stating(Entry entry, Facts facts) {
        return new Entry(entry.act(), entry.actor(), entry.role(), entry.at(), facts);
    }

    private void explore() {
        State start = new State(CaseFile.of(procedure.channel()), List.of());
        Deque<State> open = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>(Set.of(fingerprint(start.file())));
        while (!open.isEmpty()) {
            State state = open.remove();
            states.add(state);
            rows.putIfAbsent(name(state.file()), state);
            List<ActType> next = state.file().acts() == 0 ? List.copyOf(procedure.openings()) : acts();
            for (ActType act : next) {
                next(state, act)
                        .filter(after -> seen.add(fingerprint(after.file())))
                        .ifPresent(open::add);
            }
        }
    }

    private Optional<State> next(State state, ActType act) {
        return entry(state, act).flatMap(entry -> {
            Ruling ruling = book.consider(state.file(), entry);
            return ruling.breaches().isEmpty() ? Optional.of(state.after(entry, ruling)) : Optional.empty();
        });
    }

    /** All of a case that another act could see, times and the number of acts apart. */
    private static String fingerprint(CaseFile file) {
        String acts = Arrays.stream(ActType.values())
                .map(act -> file.isDone(act) ? "1" : "0")
                .collect(Collectors.joining());
        return acts + file.stage() + tiers(file) + file.holdsDocument() + file.owesRedraft() + file.handler();
    }

    /** What a row is called: the stage, and what tells apart the cases that stand there. */
    String name(CaseFile file) {
        List<String> parts = new ArrayList<>(List.of(file.stage().id()));
        if (file.stage() == Stage.RECEIVED) {
            procedure.openings().stream()
                    .filter(act -> !file.isDone(act))
                    .forEach(act -> parts.add("without " + act.id()));
        }
        if (file.stage() == Stage.DRAFTED || file.stage() == Stage.REDRAFTING) {
            int open = file.openTiers().size();
            parts.add(open == 0 ? "no tier to come" : open == 1 ? "1 tier to come" : open + " tiers to come");
        }
        if (file.holdsDocument()) {
            parts.add("document held");
        }
        return String.join(", ", parts);
    }

    static String tiers(CaseFile file) {
        return file.openTiers().stream()
                .map(tier -> tier.id().replace("|", " or "))
                .collect(Collectors.joining(", then "));
    }

    /** The clauses in their order, each with its kind and what is asked for under it. */
    private static String closedBy(List<Breach> breaches) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Breach breach : breaches) {
            asked.computeIfAbsent(breach.clause().id() + " " + breach.kind().id(), clause -> new ArrayList<>())
                    .add(breach.asked().replace("|", " or "));
        }
        return asked.entrySet().stream()
                .map(each -> each.getKey() + asks(each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String asks(List<String> asked) {
        String all = asked.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : " (" + all + ")";
    }

    private Optional<Entry> entry(State state, ActType act) {
        Instant at = MORNING.plusSeconds(state.history().size());
        if (act == ActType.ENTRY_CORRECTED) {
            return state.history().stream()
                    .filter(earlier -> corrigible(earlier).isPresent())
                    .reduce((earlier, later) -> later)
                    .map(last -> Entry.correcting(last, last.actor(), last.role(), at, corrected(last)));
        }
        Actor actor = actor(state.file(), procedure.step(act).by());
        Facts facts = act == ActType.VISITOR_DIRECTED
                ? Facts.of(Fact.TO, handler(state.file()).person())
                : facts(act);
        return Optional.of(new Entry(act, actor.person(), actor.role(), at, facts));
    }

    /** The first datum of an entry, stated anew. */
    private static Facts corrected(Entry entry) {
        Fact datum = corrigible(entry).orElseThrow();
        return facts(ActType.ENTRY_CORRECTED).with(datum, text(entry.act(), datum));
    }

    /** A reason cannot be corrected, for a correction states a reason of its own. */
    private static Optional<Fact> corrigible(Entry entry) {
        return entry.act() == ActType.ENTRY_CORRECTED
                ? Optional.empty()
                : entry.facts().asMap().keySet().stream()
                        .filter(fact -> fact != Fact.REASON)
                        .findFirst();
    }

    private record Actor(String person, Role role) {}

    /** Whom the standard wants for an act. */
    private static Actor actor(CaseFile file, By by) {
        return switch (by) {
            case RECEPTION -> new Actor("petugas-1", Role.RECEPTION);
            case LIAISON, REQUESTER_OR_LIAISON -> new Actor("lius", Role.LIAISON);
            case DIRECTING_OFFICIAL -> new Actor("pejabat-4", Role.SECRETARY);
            case LETTER_DESK, OFFICIAL_OR_DUTY, POSITION_OR_REGISTRY -> new Actor("rudi", Role.REGISTRY);
            case HEAD, HANDLER_OR_HEAD, ANY_TIER -> new Actor("pejabat-1", Role.HEAD);
            case HANDLER -> handler(file);
            case NEXT_TIER ->
                file.openTiers().stream()
                        .findFirst()
                        .map(ProcedureMatrix::holder)
                        .orElse(new Actor("pejabat-1", Role.HEAD));
            case ANYONE, MAKER_OR_SUPERIOR -> new Actor("yanti", Role.REQUESTER);
        };
    }

    private static Actor handler(CaseFile file) {
        return new Actor(file.handler().map(Handler::person).orElse("pegawai-1"), Role.STAFF);
    }

    private static Actor holder(Tier tier) {
        Position position = tier.positions().stream().sorted().findFirst().orElseThrow();
        return new Actor("holder of " + position.id(), Role.of(position, false));
    }

    /** All that an act must state. */
    private static Facts facts(ActType act) {
        Facts facts = Facts.NONE;
        for (Fact fact : act.required()) {
            facts = facts.with(fact, text(act, fact));
        }
        return act == ActType.LETTER_RECEIVED || act == ActType.REPORT_SUBMITTED
                ? facts.with(Fact.PHONE, "0812")
                : facts;
    }

    private static String text(ActType act, Fact fact) {
        return switch (fact) {
            case DECISION -> "granted";
            case IDENTITY -> "ktp:5371";
            case ADDRESSED_TO -> "Kepala Badan";
            case TO -> "pegawai-1";
            case TO_ROLE ->
                switch (act) {
                    case PURPOSE_RELAYED -> Role.SECRETARY.id();
                    case REPORT_FORWARDED -> Role.HEAD.id();
                    default -> Role.STAFF.id();
                };
            case MEANS -> "email";
            case MEDIUM -> "web";
            default -> act.values(fact).stream().findFirst().orElse(fact.id());
        };
    }

    /** The clause of an act, for the reader. */
    Clause clause(ActType act) {
        return procedure.step(act).clause();
    }
}
