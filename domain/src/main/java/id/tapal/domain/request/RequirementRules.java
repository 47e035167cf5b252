package id.tapal.domain.request;

import static id.tapal.domain.request.BreachKind.REQUIREMENT;
import static id.tapal.domain.request.CaseFile.*;
import static id.tapal.domain.standard.Clause.*;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Section 6, rule 4: what the requester must bring, judged at the desk for a visitor and at the leaving of the answer elsewhere. */
final class RequirementRules {

    private static final int LEAVING = Procedure.bits(
            ActType.ANSWER_SENT, ActType.REQUESTER_CALLED, ActType.ANSWER_COLLECTED, ActType.ANSWER_DELIVERED);

    private static final Pattern SALUTATION = Pattern.compile("(?:yth\\.|plt\\.|plh\\.|(?:bapak|ibu)(?!\\S))\\s*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LESSER_UNITS = Set.of("bidang", "bagian", "subbagian", "subbidang", "seksi");

    private final Set<Clause> asked;
    private final Recorded recorded;

    /**
     * @param asked which requirements the standard has
     * @param recorded which facts are written down at all
     */
    RequirementRules(Set<Clause> asked, Recorded recorded) {
        this.asked = asked;
        this.recorded = recorded;
    }

    /** REQ-A: the identity a visitor leaves or shows is of a known kind. */
    List<Breach> ofIdentity(Entry entry, List<Breach> found) {
        boolean isIdentity = entry.act() == ActType.IDENTITY_LEFT || entry.act() == ActType.IDENTITY_SHOWN;
        if (!isIdentity
                || recorded.lacks(Fact.IDENTITY)
                || isKnownAsWritten(entry.text(Fact.IDENTITY))
                || !asked.contains(REQ_A)) {
            return found;
        }
        String kind = Identity.kindOf(entry.text(Fact.IDENTITY));
        return Identity.KINDS.contains(kind)
                ? found
                : Found.each(found, Breach.of(REQ_A, REQUIREMENT, entry, Fact.IDENTITY.id(), kind));
    }

    /** A quick yes that allocates nothing: most identities are written with the kind as it stands in the standard. */
    private static boolean isKnownAsWritten(String identity) {
        for (int i = 0; i < Identity.KINDS.size(); i++) {
            String kind = Identity.KINDS.get(i);
            if (identity.startsWith(kind)
                    && (identity.length() == kind.length() || identity.charAt(kind.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    /** What still lacks at the leaving of the answer; asked once, and only where the intake is recorded. */
    List<Breach> ofLeaving(CaseFile file, Entry entry, List<Breach> found) {
        if (!isLeaving(entry.act())) {
            return found;
        }
        List<Breach> more = found;
        for (Clause clause : stillLacking(file)) {
            more = Found.once(more, Breach.of(clause, REQUIREMENT, entry, whatIsAsked(clause), ""));
        }
        return more;
    }

    /** The clauses of what neither the intake nor a completion has brought; none before the intake or once the answer has left. */
    List<Clause> stillLacking(CaseFile file) {
        if (file.has(LEAVING_JUDGED)) {
            return List.of();
        }
        return switch (file.channel()) {
            case WALK_IN -> List.of();
            case LETTER -> file.isDone(ActType.LETTER_RECEIVED) ? lackingInLetter(file) : List.of();
            case LAPOR -> file.isDone(ActType.REPORT_SUBMITTED) ? lackingInReport(file) : List.of();
        };
    }

    private List<Clause> lackingInLetter(CaseFile file) {
        List<Clause> clauses = new ArrayList<>();
        if (lacks(file, IDENTITY_KNOWN, Fact.IDENTITY)) {
            clauses.add(B_1);
            if (!file.has(PHONE_KNOWN) && asked.contains(REQ_B1)) {
                clauses.add(REQ_B1);
            }
        }
        if (lacks(file, TO_HEAD, Fact.ADDRESSED_TO) && asked.contains(REQ_B2)) {
            clauses.add(REQ_B2);
        }
        return clauses;
    }

    private List<Clause> lackingInReport(CaseFile file) {
        boolean lacking = lacks(file, NAME_KNOWN, Fact.NAME) || lacks(file, ADDRESS_KNOWN, Fact.ADDRESS);
        return lacking && asked.contains(REQ_C) ? List.of(REQ_C) : List.of();
    }

    private boolean lacks(CaseFile file, int known, Fact fact) {
        return !file.has(known) && !recorded.lacks(fact);
    }

    private static String whatIsAsked(Clause clause) {
        return switch (clause) {
            case B_1 -> Fact.IDENTITY.id();
            case REQ_B1 -> Fact.IDENTITY.id() + "|" + Fact.PHONE.id();
            case REQ_B2 -> Fact.ADDRESSED_TO.id();
            case REQ_C -> Fact.NAME.id() + "|" + Fact.ADDRESS.id();
            default -> throw new IllegalStateException(clause + " is no requirement at the leaving of the answer");
        };
    }

    static boolean isLeaving(ActType act) {
        return (LEAVING & act.bit()) != 0;
    }

    /** What an intake or a completion brings, as flags of the case. */
    static int brought(Entry entry) {
        return switch (entry.act()) {
            case LETTER_RECEIVED, REPORT_SUBMITTED, REQUIREMENTS_COMPLETED ->
                flag(entry, Fact.IDENTITY, IDENTITY_KNOWN)
                        | flag(entry, Fact.PHONE, PHONE_KNOWN)
                        | flag(entry, Fact.NAME, NAME_KNOWN)
                        | flag(entry, Fact.ADDRESS, ADDRESS_KNOWN)
                        | (isToHead(entry.text(Fact.ADDRESSED_TO)) ? TO_HEAD : 0);
            default -> 0;
        };
    }

    private static int flag(Entry entry, Fact fact, int flag) {
        return entry.facts().has(fact) ? flag : 0;
    }

    /** REQ-B2: whether the addressee of a letter is the head. */
    static boolean isToHead(String addressee) {
        String text = addressee.strip().toLowerCase(Locale.ROOT);
        Matcher salutation = SALUTATION.matcher(text);
        int start = 0;
        while (salutation.region(start, text.length()).lookingAt()) {
            start = salutation.end();
        }
        String rest = text.substring(start);
        if (Role.find(rest).filter(By::isHead).isPresent()) {
            return true;
        }
        String[] words = BETWEEN_WORDS.split(rest, 3);
        return words[0].equals("kepala") && (words.length == 1 || !LESSER_UNITS.contains(words[1]));
    }
}
