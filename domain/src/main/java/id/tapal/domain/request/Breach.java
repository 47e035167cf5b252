package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act, or an omission, that breaks a clause. {@code asked} and {@code found} are codes and values, never prose: names of acts, roles,
 * facts and tiers, several of them joined by {@code |}, or instants.
 *
 * @param clause the clause broken
 * @param kind the rule of section 6 that found it
 * @param act the act at which it shows; null for an omission
 * @param at when: of the act, or the limit that an omission passed
 * @param asked what the clause asks for
 * @param found what was there instead; empty where nothing was
 * @param readingDependent whether the other reading of "hari" would excuse it
 */
public record Breach(
        Clause clause,
        BreachKind kind,
        @Nullable ActType act,
        Instant at,
        String asked,
        String found,
        boolean readingDependent) {

    /** Requires all but the act. */
    public Breach {
        requireNonNull(clause, "clause");
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(asked, "asked");
        requireNonNull(found, "found");
    }

    static Breach of(Clause clause, BreachKind kind, Entry entry, String asked, String found) {
        return new Breach(clause, kind, entry.act(), entry.at(), asked, found, false);
    }

    /** The layer of the clause: the agency's promise or the statute. */
    public Layer layer() {
        return clause.layer();
    }

    /** Whether the live system refuses the act for it. */
    public boolean blocking() {
        return kind.isBlocking();
    }

    /** Whether it is the lack of an act, an open clock or an unreturned document. */
    public boolean isOmission() {
        return act == null;
    }
}
