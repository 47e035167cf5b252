package id.tapal.domain.exemption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of document that can never be exempt: pasal 18(1) of UU 14/2008 (KIP-18). */
public enum NeverExempt {
    /** A court decision (huruf a). */
    COURT_DECISION,
    /** A decree, decision, regulation, circular or other policy of a law-enforcement body (huruf b). */
    REGULATION,
    /** An order that ends an investigation or prosecution (huruf c). */
    TERMINATION_ORDER,
    /** The annual spending plan of a law-enforcement body (huruf d). */
    SPENDING_PLAN,
    /** The annual financial report of a law-enforcement body (huruf e). */
    FINANCIAL_REPORT,
    /** A report on recovered proceeds of corruption (huruf f). */
    RECOVERED_PROCEEDS,
    /** Information declared open under pasal 11(2) (huruf g), finished policies among it. */
    DECLARED_OPEN;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in acts, such as {@code court-decision}. */
    public String id() {
        return id;
    }

    /** The kind of that name, without regard to letter case and surrounding blanks. */
    public static Optional<NeverExempt> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.id.equals(wanted)).findFirst();
    }
}
