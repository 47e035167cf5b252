package id.tapal.application.letter;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.exemption.Decision;
import java.time.Instant;
import java.util.Map;

/**
 * A letter that has its number (surat jawaban bernomor). Nothing of it is personal, and it stays when the people of its case are forgotten.
 *
 * @param caseNumber the case
 * @param sequence the entry that signed it
 * @param number of the agency's own series of letters
 * @param code by which anybody can find out that it is genuine
 * @param decision what it says
 * @param signedAt when it was signed
 * @param prints SHA-256 of what it was frozen as, in each format; none while it is not frozen yet
 */
public record Letter(
        String caseNumber,
        int sequence,
        String number,
        String code,
        Decision decision,
        Instant signedAt,
        Map<LetterFormat, String> prints) {
    /** Copies the map. */
    public Letter {
        requireNonNull(caseNumber, "caseNumber");
        requireNonNull(number, "number");
        requireNonNull(code, "code");
        requireNonNull(decision, "decision");
        requireNonNull(signedAt, "signedAt");
        prints = Map.copyOf(prints);
    }

    /** Whether what it says is kept for good. */
    public boolean isFrozen() {
        return !prints.isEmpty();
    }

    /** The same, frozen. */
    public Letter frozen(Map<LetterFormat, String> as) {
        return new Letter(caseNumber, sequence, number, code, decision, signedAt, as);
    }
}
