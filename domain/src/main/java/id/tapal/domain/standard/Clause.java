package id.tapal.domain.standard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A clause of the service standard or of the statute (section 1), in the order of section 1. Its text is data of the {@link Standard}. */
public enum Clause {
    /** Walk-in: show a KTP or other valid identity. */
    REQ_A("REQ-A"),
    /** Letter: attach a copy of the identity, and/or a phone number. */
    REQ_B1("REQ-B1"),
    /** Letter: addressed to the head. */
    REQ_B2("REQ-B2"),
    /** SP4N-LAPOR!: state name and address. */
    REQ_C("REQ-C"),
    /** The visitor signs the guest book and leaves the identity document. */
    A_1("A.1"),
    /** Reception relays the purpose; an official directs who handles it. */
    A_2("A.2"),
    /** Reception directs the visitor to the handler. */
    A_3("A.3"),
    /** The handler gives the information, or the reason why it is exempt. */
    A_4("A.4"),
    /** The visitor takes the identity document back. */
    A_5("A.5"),
    /** A letter to the head, with identity attached. */
    B_1("B.1"),
    /** The head disposes the letter. */
    B_2("B.2"),
    /** The handler drafts the answer. */
    B_3("B.3"),
    /** The draft climbs tier by tier up to the signing. */
    B_4("B.4"),
    /** The answer is sent, or the requester called to collect it. */
    B_5("B.5"),
    /** A report by SMS to 1708 or on the web. */
    C_1("C.1"),
    /** The liaison officer reviews, copies and forwards it. */
    C_2("C.2"),
    /** The head disposes it. */
    C_3("C.3"),
    /** The handler prepares the answer, which climbs for approval. */
    C_4("C.4"),
    /** The approved answer goes to the liaison officer. */
    C_5("C.5"),
    /** The answer reaches the requester by SMS or e-mail. */
    C_6("C.6"),
    /** Walk-in: 15 minutes, or as needed. */
    TIME_A("TIME-A"),
    /** Letter: at most 7 days. */
    TIME_B("TIME-B"),
    /** SP4N-LAPOR!: at most 8 days. */
    TIME_C("TIME-C"),
    /** Free of charge. */
    FEE("FEE"),
    /** The product of the service. */
    PRODUCT("PRODUCT"),
    /** Four routes for service complaints. */
    COMPLAINT("COMPLAINT"),
    /** Art. 17: the grounds of exemption. */
    KIP_17("KIP-17"),
    /** Art. 18: what can never be exempt. */
    KIP_18("KIP-18"),
    /** Art. 19: the consequence test. */
    KIP_19("KIP-19"),
    /** Art. 20: exemption on grounds a to f is never permanent. */
    KIP_20("KIP-20"),
    /** Art. 22(4)–(6): the registration number. */
    KIP_22_4("KIP-22.4"),
    /** Art. 22(7): the answer within 10 working days. */
    KIP_22_7("KIP-22.7"),
    /** Art. 22(8): one extension of at most 7 working days. */
    KIP_22_8("KIP-22.8");

    private static final Map<String, Clause> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Clause::id, Function.identity()));

    private final String id;
    private final Layer layer;

    Clause(String id) {
        this.id = id;
        this.layer = id.startsWith("KIP-") ? Layer.LAW : Layer.STANDARD;
    }

    /** How it is cited: {@code A.1}, {@code KIP-22.7}. */
    public String id() {
        return id;
    }

    /** The layer it belongs to. */
    public Layer layer() {
        return layer;
    }

    /** The clause cited so, without regard to letter case and surrounding blanks. */
    public static Optional<Clause> find(String id) {
        return Optional.ofNullable(BY_ID.get(id.strip().toUpperCase(Locale.ROOT)));
    }
}
