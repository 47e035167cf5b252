package id.tapal.domain.request;

import static id.tapal.domain.request.BreachKind.CONTENT;
import static id.tapal.domain.standard.Clause.*;

import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.exemption.NeverExempt;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Section 6, rule 5, and section 4: what an act must state, and with which values. */
final class ContentRules {

    private final Clocks clocks;
    private final int secretYears;
    private final Recorded recorded;

    /**
     * @param secretYears how many years ground 17a lasts at most (KIP-20)
     * @param recorded which facts are written down at all
     */
    ContentRules(Clocks clocks, int secretYears, Recorded recorded) {
        this.clocks = clocks;
        this.secretYears = secretYears;
        this.recorded = recorded;
    }

    List<Breach> judge(Step step, Entry entry, Channel channel, List<Breach> found) {
        List<Breach> more = found;
        for (Fact fact : entry.act().judgedByContent()) {
            if (!isStated(entry, fact)) {
                more = stated(step, entry, more);
                break;
            }
        }
        if (entry.act() == ActType.REPORT_SUBMITTED && breaksSmsForm(entry)) {
            more = Found.once(more, Breach.of(step.clause(), CONTENT, entry, "NTT", entry.text(Fact.REQUEST)));
        }
        return entry.act().isDeciding() ? ofDecision(step, entry, channel, more) : more;
    }

    Set<Fact> required(Entry entry) {
        Set<Fact> required = EnumSet.noneOf(Fact.class);
        required.addAll(entry.act().required());
        Optional<Decision> decision = Decision.find(entry.text(Fact.DECISION)).filter(Decision::withholds);
        if (entry.act().isDeciding() && decision.isPresent()) {
            required.addAll(ofWithholding(decision.get()));
            List<Ground> grounds = grounds(entry);
            if (isByAct(grounds)) {
                required.add(Fact.LAW);
            }
            if (isNeverForEver(grounds)) {
                required.add(Fact.EXEMPT_UNTIL);
            }
        }
        return required;
    }

    private static List<Fact> ofWithholding(Decision decision) {
        return decision == Decision.PARTLY_GRANTED
                ? List.of(Fact.GROUNDS, Fact.REASON, Fact.REDACTIONS)
                : List.of(Fact.GROUNDS, Fact.REASON);
    }

    private static List<Ground> grounds(Entry entry) {
        return entry.facts().list(Fact.GROUNDS).stream()
                .flatMap(text -> Ground.find(text).stream())
                .toList();
    }

    private static boolean isByAct(List<Ground> grounds) {
        return grounds.stream().anyMatch(ground -> ground.letter() == Ground.Letter.J);
    }

    private static boolean isNeverForEver(List<Ground> grounds) {
        return grounds.stream().anyMatch(ground -> ground.letter().isNeverPermanent());
    }

    private boolean isStated(Entry entry, Fact fact) {
        if (recorded.lacks(fact)) {
            return true;
        }
        String text = entry.text(fact);
        List<String> values = entry.act().values(fact);
        return !text.isEmpty() && isAmong(values, text);
    }

    /** Whether a text is among the values listed; any is where there is no list. */
    static boolean isAmong(List<String> values, String text) {
        return values.isEmpty() || values.contains(text) || values.contains(text.toLowerCase(Locale.ROOT));
    }

    /** One breach for all that is missing or outside its list. */
    private List<Breach> stated(Step step, Entry entry, List<Breach> found) {
        List<Fact> lacking = Arrays.stream(entry.act().judgedByContent())
                .filter(fact -> !isStated(entry, fact))
                .toList();
        return Found.once(
                found,
                Breach.of(
                        step.clause(),
                        CONTENT,
                        entry,
                        lacking.stream().map(Fact::id).collect(Collectors.joining("|")),
                        lacking.stream()
                                .map(entry::text)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("|"))));
    }

    private boolean breaksSmsForm(Entry entry) {
        return !recorded.lacks(Fact.REQUEST)
                && entry.text(Fact.MEDIUM).equalsIgnoreCase("sms")
                && SmsRequest.parse(entry.text(Fact.REQUEST)).isEmpty();
    }

    private List<Breach> ofDecision(Step step, Entry entry, Channel channel, List<Breach> found) {
        Optional<Decision> decision = Decision.find(entry.text(Fact.DECISION));
        if (decision.filter(Decision::withholds).isEmpty()) {
            return found;
        }
        Clause own = channel == Channel.LAPOR ? KIP_22_7 : step.clause();
        List<Breach> more = withheld(own, entry, decision.get(), found);
        List<Ground> grounds = grounds(entry);
        more = byAct(grounds, entry, more);
        more = notForEver(grounds, entry, more);
        return recorded.lacks(Fact.CONSEQUENCE_TEST) ? more : onFindings(step.clause(), grounds, entry, more);
    }

    /** A refusal states its grounds and reason, a partial grant also what is withheld. */
    private List<Breach> withheld(Clause clause, Entry entry, Decision decision, List<Breach> found) {
        List<String> unknown = entry.facts().list(Fact.GROUNDS).stream()
                .filter(text -> Ground.find(text).isEmpty())
                .toList();
        List<String> lacking = ofWithholding(decision).stream()
                .filter(fact -> !recorded.inOrder(entry, fact) || (fact == Fact.GROUNDS && !areKnown(entry, unknown)))
                .map(Fact::id)
                .toList();
        return lacking.isEmpty()
                ? found
                : Found.once(
                        found, Breach.of(clause, CONTENT, entry, String.join("|", lacking), String.join("|", unknown)));
    }

    /** Separators alone are no ground. */
    private boolean areKnown(Entry entry, List<String> unknown) {
        return unknown.isEmpty()
                && (recorded.lacks(Fact.GROUNDS)
                        || !entry.facts().list(Fact.GROUNDS).isEmpty());
    }

    /** KIP-17: ground j only by an act of parliament. */
    private List<Breach> byAct(List<Ground> grounds, Entry entry, List<Breach> found) {
        return recorded.inOrder(entry, Fact.LAW)
                        || grounds.stream().noneMatch(ground -> ground.letter() == Ground.Letter.J)
                ? found
                : Found.once(found, Breach.of(KIP_17, CONTENT, entry, Fact.LAW.id(), ""));
    }

    /** KIP-20: grounds a to f are never permanent, ground a lasts at most its years, the last day of them included. */
    private List<Breach> notForEver(List<Ground> grounds, Entry entry, List<Breach> found) {
        if (recorded.lacks(Fact.EXEMPT_UNTIL) || !isNeverForEver(grounds)) {
            return found;
        }
        String text = entry.text(Fact.EXEMPT_UNTIL);
        Optional<LocalDate> until = date(text);
        if (until.isEmpty()) {
            return Found.once(found, Breach.of(KIP_20, CONTENT, entry, Fact.EXEMPT_UNTIL.id(), text));
        }
        LocalDate latest = clocks.date(entry.at()).plusYears(secretYears);
        return grounds.stream().noneMatch(ground -> ground.letter() == Ground.Letter.A)
                        || !until.get().isAfter(latest)
                ? found
                : Found.once(found, Breach.of(KIP_20, CONTENT, entry, Fact.EXEMPT_UNTIL.id() + "|" + latest, text));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** KIP-18: what can never be exempt, and when g and h fall away; KIP-19: a refusal rests on a consequence test. */
    private static List<Breach> onFindings(Clause own, List<Ground> grounds, Entry entry, List<Breach> found) {
        List<Breach> more = found;
        Facts facts = entry.facts();
        String kind = facts.text(Fact.DOCUMENT_KIND);
        if (!kind.isEmpty()) {
            Clause broken = NeverExempt.find(kind).isPresent() ? KIP_18 : own;
            more = Found.once(more, Breach.of(broken, CONTENT, entry, Fact.DOCUMENT_KIND.id(), kind));
        }
        boolean lifted = facts.has(Fact.CONSENT) || facts.has(Fact.PUBLIC_OFFICE);
        Optional<Ground> fallen = grounds.stream()
                .filter(ground -> ground.letter().isLiftedByConsentOrOffice())
                .findFirst();
        if (lifted && fallen.isPresent()) {
            String why = (facts.has(Fact.CONSENT) ? Fact.CONSENT : Fact.PUBLIC_OFFICE).id();
            more = Found.once(
                    more, Breach.of(KIP_18, CONTENT, entry, why, fallen.get().id()));
        }
        if (!facts.has(Fact.CONSEQUENCE_TEST) && !facts.has(Fact.EXEMPT_LIST_ITEM)) {
            String asked = Fact.CONSEQUENCE_TEST.id() + "|" + Fact.EXEMPT_LIST_ITEM.id();
            more = Found.once(more, Breach.of(KIP_19, CONTENT, entry, asked, ""));
        }
        return more;
    }
}
