package id.tapal.domain.request;

import java.util.List;

/**
 * What is shown of an identity number where nobody asked for the number itself: enough to tell one document from another, too little to use
 * it. The kind stays; of 12 characters and more the last four are shown, of 6 to 11 the last two, of fewer none. What is of no known kind
 * may be a bare number, and is not shown at all. Masking what is masked changes nothing.
 */
public final class Masking {

    /** What stands where something personal was left out whole. */
    public static final String LEFT_OUT = "***";

    private static final int LONG = 12;
    private static final int SHOWN_OF_LONG = 4;
    private static final int MIDDLING = 6;
    private static final int SHOWN_OF_MIDDLING = 2;

    private Masking() {}

    /** An identity as an act states it, its number masked. */
    public static String identity(String text) {
        return Identity.find(text)
                .map(known -> new Identity(known.kind(), number(known.number())).text())
                .orElse(text.isEmpty() ? text : LEFT_OUT);
    }

    private static String number(String number) {
        int length = number.codePointCount(0, number.length());
        int hidden = length - shown(length);
        return "*".repeat(hidden) + number.substring(number.offsetByCodePoints(0, hidden));
    }

    private static int shown(int length) {
        if (length >= LONG) {
            return SHOWN_OF_LONG;
        }
        return length >= MIDDLING ? SHOWN_OF_MIDDLING : 0;
    }

    /** The same facts, the identity masked. */
    public static Facts facts(Facts facts) {
        return facts.has(Fact.IDENTITY) ? facts.with(Fact.IDENTITY, identity(facts.text(Fact.IDENTITY))) : facts;
    }

    /** The same entry, and the one it corrects, the identity masked. */
    public static Entry entry(Entry entry) {
        return entry.withFacts(Masking::facts);
    }

    /** The same facts, where each personal one only says that it was stated; of an identity the kind stays. */
    public static Facts withoutPeople(Facts facts) {
        Facts kept = facts;
        for (Fact fact : Fact.personal()) {
            if (facts.has(fact)) {
                kept = kept.with(fact, fact == Fact.IDENTITY ? kind(facts.text(fact)) : LEFT_OUT);
            }
        }
        return kept;
    }

    private static String kind(String identity) {
        return Identity.find(identity)
                .map(known -> new Identity(known.kind(), known.number().isEmpty() ? "" : LEFT_OUT).text())
                .orElse(LEFT_OUT);
    }

    /** The same breaches, the identity masked that was found where another was asked for. */
    public static List<Breach> breaches(List<Breach> breaches) {
        return breaches.stream().map(Masking::breach).toList();
    }

    private static Breach breach(Breach breach) {
        return breach.asked().equals(Fact.IDENTITY.id())
                ? new Breach(
                        breach.clause(),
                        breach.kind(),
                        breach.act(),
                        breach.at(),
                        breach.asked(),
                        identity(breach.found()),
                        breach.readingDependent())
                : breach;
    }
}
