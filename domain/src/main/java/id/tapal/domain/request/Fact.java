package id.tapal.domain.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A datum that an act may state (standard, sections 3, 4 and 7). The {@linkplain #id() id} is its name in JSON, in the journal and in an
 * event log alike; the value is always the text as written, a list joined by {@code |}.
 */
public enum Fact {
    /** Who asks: the requester's name. */
    NAME,
    /** What is sought. */
    REQUEST,
    /** The requester's address. */
    ADDRESS,
    /** The requester's telephone number. */
    PHONE,
    /** The requester's e-mail address. */
    EMAIL,
    /** The identity document, {@code kind:number}; the number may be left out. */
    IDENTITY,
    /** Whom the letter is addressed to (REQ-B2). */
    ADDRESSED_TO,
    /** How the report came in: {@code sms} or {@code web} (C.1). */
    MEDIUM,
    /** The tracking number given by SP4N-LAPOR!. */
    TRACKING_ID,
    /** The person an act is directed to. */
    TO,
    /** The role of the person an act is directed to. */
    TO_ROLE,
    /** A written remark: what to complete, what to correct. */
    NOTE,
    /** The decision on the request (section 4). */
    DECISION,
    /** The grounds of exemption, {@code 17a} … {@code 17j}, with a sub-item where the article has them. */
    GROUNDS,
    /** The reason, in words. */
    REASON,
    /** What is withheld of a partly granted request. */
    REDACTIONS,
    /** The act of parliament that forbids disclosure (KIP-17, ground j). */
    LAW,
    /** The last day of the exemption, {@code YYYY-MM-DD} (KIP-20). */
    EXEMPT_UNTIL,
    /** Who holds what this agency does not (KIP-22.7). */
    HOLDER,
    /** The consequence test on which the refusal rests (KIP-19): its number or date. */
    CONSEQUENCE_TEST,
    /** The item of the list of exempt information on which the refusal rests (KIP-19). */
    EXEMPT_LIST_ITEM,
    /** The written consent of the person concerned (KIP-18): its date or number; blank where there is none. */
    CONSENT,
    /** The public office that the information concerns (KIP-18); blank where there is none. */
    PUBLIC_OFFICE,
    /** The kind of document that can never be exempt (KIP-18), see {@code NeverExempt}; blank where it is none of them. */
    DOCUMENT_KIND,
    /** How the answer leaves: post, courier, email, hand; through SP4N-LAPOR!: sms, email. */
    MEANS,
    /** Money taken from the requester, in rupiah; anything above zero breaks FEE. */
    FEE,
    /** The sequence number of the entry that a correction corrects. */
    SEQUENCE;

    private static final Map<String, Fact> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::id, Function.identity()));

    private static final List<Fact> PERSONAL = List.of(NAME, ADDRESS, PHONE, EMAIL, IDENTITY);

    private static final Set<Fact> FINDINGS =
            Set.of(CONSEQUENCE_TEST, EXEMPT_LIST_ITEM, CONSENT, PUBLIC_OFFICE, DOCUMENT_KIND);

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name of the column or JSON field, such as {@code addressed_to}. */
    public String id() {
        return id;
    }

    /** What says who the requester is and how to reach them: kept apart from the case, so that it can be forgotten. */
    public static List<Fact> personal() {
        return PERSONAL;
    }

    /** What an officer finds under KIP-18 and KIP-19: in the model, in no log. */
    static Set<Fact> findings() {
        return FINDINGS;
    }

    /** The place of this fact in a set of facts kept as bits. */
    int bit() {
        return 1 << ordinal();
    }

    /** The fact of that exact name, if there is one. */
    public static Optional<Fact> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
