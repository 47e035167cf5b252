package id.tapal.compliance.report;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.LogFinding;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the page tells of the cases together, counted case by case: nothing of a case is kept, but of the few worst. */
final class Gathered {

    private final ZoneId zone;
    private final Map<Clause, Count> clauses = new EnumMap<>(Clause.class);
    private final Map<Channel, Count> channels = new EnumMap<>(Channel.class);
    private final Map<Channel, Durations> durations = new EnumMap<>(Channel.class);
    private final Map<Channel, Passage> passages = new EnumMap<>(Channel.class);
    private final Map<LogFinding.Code, Long> findings = new EnumMap<>(LogFinding.Code.class);
    private final TreeMap<YearMonth, Count> months = new TreeMap<>();
    private final Count whole = new Count();
    private final Worst<Long> shown = new Worst<>(HtmlCases.UNFOLDED);
    private final Worst<InBreach> worst = new Worst<>(HtmlCases.INDEXED);

    /**
     * A case in breach.
     *
     * @param place the how many-th of them it is in the log, from 1
     */
    record InBreach(long place, CaseVerdict verdict) {}

    /** Two numbers: of all, and of those in breach. For a clause: of the cases, and of the breaches. */
    static final class Count {
        private long cases;
        private long breached;

        long cases() {
            return cases;
        }

        long breached() {
            return breached;
        }

        private void add(boolean broken) {
            add(1, broken ? 1 : 0);
        }

        private void add(long ofCases, long ofBreached) {
            cases += ofCases;
            breached += ofBreached;
        }
    }

    Gathered(Standard standard, WorkingCalendar calendar) {
        this.zone = standard.zone();
        for (Channel channel : standard.channels()) {
            channels.put(channel, new Count());
            durations.put(channel, new Durations(channel, standard, calendar));
            passages.put(channel, new Passage(channel, standard.custody()));
        }
    }

    void add(CaseVerdict verdict) {
        boolean broken = !verdict.breaches().isEmpty();
        whole.add(broken);
        if (broken) {
            int breaches = verdict.breaches().size();
            shown.add(breaches, whole.breached());
            worst.add(breaches, new InBreach(whole.breached(), verdict));
        }
        of(channels, verdict.channel()).add(broken);
        if (!verdict.taken().isEmpty()) {
            months.computeIfAbsent(
                            YearMonth.from(verdict.taken().getFirst().at().atZone(zone)), month -> new Count())
                    .add(broken);
        }
        verdict.breaches().stream()
                .map(found -> found.breach().clause())
                .distinct()
                .forEach(clause -> of(clauses, clause).add(1, 0));
        verdict.breaches().forEach(found -> of(clauses, found.breach().clause()).add(0, 1));
        verdict.findings().stream()
                .map(LogFinding::code)
                .distinct()
                .forEach(code -> findings.merge(code, 1L, Long::sum));
        Durations lasting = durations.get(verdict.channel());
        Passage passage = passages.get(verdict.channel());
        if (lasting != null && passage != null) {
            lasting.add(verdict);
            passage.add(verdict);
        }
    }

    private static <K> Count of(Map<K, Count> counts, K key) {
        return counts.computeIfAbsent(key, each -> new Count());
    }

    /** Of all cases: how many, and how many with a breach. */
    Count whole() {
        return whole;
    }

    /** The places of the cases in breach of which the page shows all. */
    Set<Long> shown() {
        return Set.copyOf(shown.first());
    }

    /** The cases with the most breaches, the worst first. */
    List<InBreach> worst() {
        return worst.first();
    }

    /** By clause, the most broken first. */
    Map<Clause, Count> clauses() {
        Map<Clause, Count> sorted = new LinkedHashMap<>();
        clauses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingLong(Count::breached).reversed()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    Map<Channel, Count> channels() {
        return channels;
    }

    Map<Channel, Durations> durations() {
        return durations;
    }

    Map<Channel, Passage> passages() {
        return passages;
    }

    /** In how many cases something was found about the rows. */
    Map<LogFinding.Code, Long> findings() {
        return findings;
    }

    /** By the month of its first act, all of them. */
    Map<YearMonth, Count> months() {
        return months;
    }

    /** The last months, without a gap where they all fit. */
    Map<YearMonth, Count> latest(int most) {
        Map<YearMonth, Count> latest = new TreeMap<>(months);
        if (months.isEmpty()) {
            return latest;
        }
        YearMonth first = months.firstKey();
        if (ChronoUnit.MONTHS.between(first, months.lastKey()) < most) {
            for (YearMonth each = first; each.isBefore(months.lastKey()); each = each.plusMonths(1)) {
                of(latest, each);
            }
        }
        List<YearMonth> old = latest.keySet().stream()
                .limit(Math.max(0, latest.size() - most))
                .toList();
        old.forEach(latest::remove);
        return latest;
    }
}
