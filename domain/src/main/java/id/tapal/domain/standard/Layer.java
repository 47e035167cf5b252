package id.tapal.domain.standard;

import java.util.Locale;

/** Whose word a clause is: what this agency promised, or what the statute asks anyway. */
public enum Layer {
    /** The agency's service standard. */
    STANDARD,
    /** UU 14/2008. */
    LAW;

    /** The name in reports, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
