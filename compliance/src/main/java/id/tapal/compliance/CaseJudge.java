package id.tapal.compliance;

import id.tapal.compliance.LogFinding.Code;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.standard.Channel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one case as section 7 says, and has the rule book judge them. It has no rule of the procedure of its own. Safe to share between
 * threads.
 */
public final class CaseJudge {

    private static final int SHORT = 32;

    private final RuleBook book;

    private CaseJudge(RuleBook book) {
        this.book = book;
    }

    /**
     * One that judges by a rule book.
     *
     * @param book the standard, the calendar and, if there is one, the chart
     * @param lacking the facts for which the whole log has no column: what depends on them is taken as in order (section 7)
     */
    public static CaseJudge of(RuleBook book, Set<Fact> lacking) {
        return new CaseJudge(book.forLogs(lacking));
    }

    /**
     * Judges a case.
     *
     * @param events all of it, in the order of the log
     * @return empty where no row says a channel that the standard has
     */
    public Optional<JudgedCase> judge(List<LogEvent> events) {
        return channel(events).map(channel -> judge(channel, events, (entry, ruling) -> {}));
    }

    /**
     * What the acts and decisions of cases ask for in bold (sections 3 and 4), stated or not.
     *
     * @param cases all events of each
     * @return nothing for a case that is not judged
     */
    public Set<Fact> required(List<List<LogEvent>> cases) {
        Set<Fact> required = EnumSet.noneOf(Fact.class);
        Set<ActType> acts = EnumSet.noneOf(ActType.class);
        for (List<LogEvent> events : cases) {
            channel(events)
                    .ifPresent(channel -> events.forEach(event -> {
                        ActType act = event.complete()
                                ? ActType.find(event.activity()).orElse(null)
                                : null;
                        if (act == null || act == ActType.ENTRY_CORRECTED || !book.has(channel, act)) {
                            return;
                        }
                        acts.add(act);
                        if (event.facts().has(Fact.DECISION)) {
                            required.addAll(book.required(new Entry(act, "", null, event.at(), event.facts())));
                        }
                    }));
        }
        acts.forEach(act -> required.addAll(act.required()));
        return required;
    }

    /** The first that says something decides. */
    Optional<Channel> channel(List<LogEvent> events) {
        for (LogEvent event : events) {
            if (!event.channel().isBlank()) {
                return Channel.find(event.channel())
                        .filter(found -> book.standard().channels().contains(found));
            }
        }
        return Optional.empty();
    }

    /**
     * Judges a case while somebody looks on.
     *
     * @param onlooker told of each act that is taken, and of what the rule book says of it
     */
    JudgedCase judge(Channel channel, List<LogEvent> rows, BiConsumer<Entry, Ruling> onlooker) {
        Noted noted = new Noted();
        CaseFile file = CaseFile.of(channel);
        List<Taken> taken = new ArrayList<>(rows.size());
        List<FoundBreach> breaches = List.of();
        for (LogEvent event : inOrderOfTime(once(rows, noted), noted)) {
            ActType act = act(channel, event, noted);
            if (act == null) {
                continue;
            }
            Entry entry = new Entry(act, actor(event, noted), role(event, noted), event.at(), event.facts());
            noteFee(event, noted);
            Ruling ruling = book.consider(file, entry);
            onlooker.accept(entry, ruling);
            file = ruling.after();
            taken.add(new Taken(act, entry.actor(), entry.role(), entry.at(), event.row(), event.source()));
            if (!ruling.breaches().isEmpty()) {
                breaches = breaches.isEmpty() ? new ArrayList<>() : breaches;
                for (Breach breach : ruling.breaches()) {
                    breaches.add(new FoundBreach(breach, event.row(), event.source()));
                }
            }
        }
        if (book.isProvisional(file)) {
            noted.noteOfCase(Code.CALENDAR_PROVISIONAL);
        }
        return new JudgedCase(
                rows.getFirst().caseId(),
                channel,
                file.isEnded(),
                taken,
                breaches,
                book.impending(file),
                noted.findings());
    }

    /** Two rows that say the same are one. In a short case, as nearly all are, they are compared pair by pair. */
    private static List<LogEvent> once(List<LogEvent> rows, Noted noted) {
        if (rows.size() > SHORT) {
            return onceOfMany(rows, noted);
        }
        List<LogEvent> once = null;
        for (int i = 1; i < rows.size(); i++) {
            LogEvent row = rows.get(i);
            if (isAmong(row, rows, i)) {
                noted.note(Code.DUPLICATE, row);
                once = once == null ? new ArrayList<>(rows.subList(0, i)) : once;
            } else if (once != null) {
                once.add(row);
            }
        }
        return once == null ? rows : once;
    }

    private static List<LogEvent> onceOfMany(List<LogEvent> rows, Noted noted) {
        Set<LogEvent> seen = new HashSet<>();
        List<LogEvent> once = new ArrayList<>();
        for (LogEvent row : rows) {
            if (seen.add(row.withoutPlace())) {
                once.add(row);
            } else {
                noted.note(Code.DUPLICATE, row);
            }
        }
        return once;
    }

    private static boolean isAmong(LogEvent row, List<LogEvent> rows, int before) {
        for (int j = before - 1; j >= 0; j--) {
            if (row.isSameAs(rows.get(j))) {
                return true;
            }
        }
        return false;
    }

    /** Ties stay in the order of the log. */
    private static List<LogEvent> inOrderOfTime(List<LogEvent> rows, Noted noted) {
        boolean inOrder = true;
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).at().isBefore(rows.get(i - 1).at())) {
                noted.note(Code.ORDER, rows.get(i));
                inOrder = false;
            }
        }
        return inOrder
                ? rows
                : rows.stream().sorted(Comparator.comparing(LogEvent::at)).toList();
    }

    /** What was done; null where it is not taken. */
    private @Nullable ActType act(Channel channel, LogEvent event, Noted noted) {
        if (!event.zoned()) {
            noted.note(Code.ZONE, event);
        }
        if (!event.complete()) {
            noted.note(Code.LIFECYCLE, event);
            return null;
        }
        ActType act = ActType.find(event.activity()).orElse(null);
        if (act == null || !book.has(channel, act)) {
            noted.note(Code.UNKNOWN_ACTIVITY, event.activity().strip(), event);
            return null;
        }
        return act == ActType.ENTRY_CORRECTED ? null : act; // what was corrected is not judged in logs
    }

    private static String actor(LogEvent event, Noted noted) {
        String actor = event.resource().strip();
        if (actor.isEmpty()) {
            noted.note(Code.UNKNOWN_ACTOR, event);
        }
        return actor;
    }

    private static @Nullable Role role(LogEvent event, Noted noted) {
        Role role = Role.find(event.role()).orElse(null);
        if (role == null) {
            noted.note(Code.UNKNOWN_ROLE, event.role().strip(), event);
        }
        return role;
    }

    private static void noteFee(LogEvent event, Noted noted) {
        if (!event.facts().has(Fact.FEE)) {
            return;
        }
        String fee = event.facts().text(Fact.FEE);
        try {
            new BigDecimal(fee);
        } catch (NumberFormatException noNumber) {
            noted.note(Code.BAD_VALUE, fee, event);
        }
    }

    /** Findings of a case, one for each code, as they are come upon. Nothing is made until something is found. */
    private static final class Noted {

        private @Nullable Map<Code, Note> notes;

        private static final class Note {
            private final List<String> subjects = new ArrayList<>();
            private final List<Long> rows = new ArrayList<>();
            private int count;
        }

        void note(Code code, LogEvent event) {
            note(code, "", event);
        }

        void note(Code code, String subject, LogEvent event) {
            Note note = noteOf(code);
            note.count++;
            if (note.rows.size() < LogFinding.ROWS) {
                note.rows.add(event.row());
                if (!subject.isEmpty() && !note.subjects.contains(subject)) {
                    note.subjects.add(subject);
                }
            }
        }

        void noteOfCase(Code code) {
            noteOf(code).count++;
        }

        private Note noteOf(Code code) {
            if (notes == null) {
                notes = new EnumMap<>(Code.class);
            }
            return notes.computeIfAbsent(code, each -> new Note());
        }

        List<LogFinding> findings() {
            if (notes == null) {
                return List.of();
            }
            List<LogFinding> findings = new ArrayList<>();
            notes.forEach((code, note) ->
                    findings.add(new LogFinding(code, String.join(", ", note.subjects), note.rows, note.count)));
            return findings;
        }
    }
}
