package id.tapal.domain.exemption;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ground of exemption: pasal 17 of UU 14/2008, huruf a to j, with the sub-item where the article has them, such as {@code 17c.3}.
 *
 * @param letter the huruf
 * @param item the sub-item, counted from 1; 0 where the whole huruf is meant
 */
public record Ground(Letter letter, int item) {

    private static final Pattern FORM = Pattern.compile("17([a-j])(?:\\.([1-9]))?");

    /** Refuses a sub-item the article does not have. */
    public Ground {
        if (item < 0 || item > letter.items) {
            throw new IllegalArgumentException(
                    "grounds: 17" + letter.id() + " has " + letter.items + " sub-items, was " + item);
        }
    }

    /** The ground written so, without regard to letter case and surrounding blanks; empty where the article has none such. */
    public static Optional<Ground> find(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return Optional.empty();
        }
        Letter letter = Letter.values()[form.group(1).charAt(0) - 'a'];
        int item = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        return item > letter.items ? Optional.empty() : Optional.of(new Ground(letter, item));
    }

    /** As it is written: {@code 17a}, {@code 17c.3}. */
    public String id() {
        return "17" + letter.id() + (item == 0 ? "" : "." + item);
    }

    /** A huruf of pasal 17, with the number of its sub-items. */
    public enum Letter {
        /** Obstructs law enforcement. */
        A(5),
        /** Intellectual property and unfair competition. */
        B(0),
        /** Defence and state security. */
        C(7),
        /** Reveals natural wealth. */
        D(0),
        /** Harms national economic resilience. */
        E(7),
        /** Harms foreign relations. */
        F(4),
        /** Private authentic deed, last will. */
        G(0),
        /** Personal secrets. */
        H(5),
        /** Memoranda and letters secret by nature. */
        I(0),
        /** Forbidden by an act of parliament. */
        J(0);

        private final int items;

        Letter(int items) {
            this.items = items;
        }

        /** The letter, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How many sub-items the article has under it. */
        public int items() {
            return items;
        }

        /** KIP-20: an exemption on grounds a to f is never permanent. */
        public boolean isNeverPermanent() {
            return compareTo(F) <= 0;
        }

        /** KIP-18: falls away with the person's written consent, or for a public office. */
        public boolean isLiftedByConsentOrOffice() {
            return this == G || this == H;
        }
    }
}
