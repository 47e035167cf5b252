package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an act states, as written: an immutable map from {@link Fact} to text. A fact without text is not stated; surrounding blanks do
 * not count. Values are texts even where the standard has a list of them, because a past log holds values outside the list too, and
 * what happened must stay representable.
 */
public final class Facts {

    /** Nothing stated. */
    public static final Facts NONE = new Facts(new Object[0]);

    /** In characters: to read a number takes as long as the square of its digits. */
    private static final int LONGEST_FEE = 1000;

    /** Alternating fact and text: the smallest form, for a case is folded in well under a microsecond. */
    private final Object[] pairs;

    /** Which facts are stated, as bits: most questions are about facts that are not. */
    private final int stated;

    private Facts(Object[] pairs) {
        int bits = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            bits |= ((Fact) pairs[i]).bit();
        }
        this.pairs = pairs;
        this.stated = bits;
    }

    /** One fact. */
    public static Facts of(Fact fact, String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? NONE : new Facts(new Object[] {requireNonNull(fact, "fact"), stripped});
    }

    /** Two facts; of the same fact stated twice the later one counts. */
    public static Facts of(Fact first, String firstText, Fact second, String secondText) {
        String one = firstText.strip();
        String two = secondText.strip();
        return first == second || one.isEmpty() || two.isEmpty()
                ? of(first, one).with(second, two)
                : new Facts(new Object[] {requireNonNull(first, "first"), one, requireNonNull(second, "second"), two});
    }

    /** All facts of a map; blank texts are left out. */
    public static Facts of(Map<Fact, String> texts) {
        Object[] pairs = new Object[2 * texts.size()];
        int used = 0;
        for (Map.Entry<Fact, String> each : texts.entrySet()) {
            String text = each.getValue().strip();
            if (!text.isEmpty()) {
                pairs[used++] = each.getKey();
                pairs[used++] = text;
            }
        }
        return used == 0 ? NONE : new Facts(Arrays.copyOf(pairs, used));
    }

    /**
     * The facts of a row of a table; blank cells are left out.
     *
     * @param columns the facts of the columns, each once
     * @param cells the cells beside them, as many
     */
    public static Facts of(List<Fact> columns, List<String> cells) {
        Object[] pairs = new Object[2 * columns.size()];
        int used = 0;
        for (int i = 0; i < columns.size(); i++) {
            String text = cells.get(i).strip();
            if (!text.isEmpty()) {
                pairs[used++] = columns.get(i);
                pairs[used++] = text;
            }
        }
        return used == 0 ? NONE : new Facts(used == pairs.length ? pairs : Arrays.copyOf(pairs, used));
    }

    /** These facts with one stated anew; a blank text takes it away. */
    public Facts with(Fact fact, String text) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        texts.putAll(asMap());
        texts.put(requireNonNull(fact, "fact"), requireNonNull(text, fact.id()));
        return of(texts);
    }

    /** These facts with those that an entry states in their place; its reason and the number it names are its own. */
    public Facts amendedBy(Facts stated) {
        Facts amended = this;
        for (Map.Entry<Fact, String> each : stated.asMap().entrySet()) {
            if (each.getKey() != Fact.REASON && each.getKey() != Fact.SEQUENCE) {
                amended = amended.with(each.getKey(), each.getValue());
            }
        }
        return amended;
    }

    /** The text of a fact; empty where it is not stated. */
    public String text(Fact fact) {
        if (!has(fact)) {
            return "";
        }
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == fact) {
                return (String) pairs[i + 1];
            }
        }
        return "";
    }

    /** Whether the fact is stated. */
    public boolean has(Fact fact) {
        return (stated & fact.bit()) != 0;
    }

    /** The items of a list fact, separated by {@code |}, without blanks. */
    public List<String> list(Fact fact) {
        return Arrays.stream(text(fact).split("\\|", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The fee as a number; empty where none is stated, or what is stated is no number that anybody would ask for. */
    public Optional<BigDecimal> fee() {
        String fee = text(Fact.FEE);
        try {
            return fee.isEmpty() || fee.length() > LONGEST_FEE ? Optional.empty() : Optional.of(new BigDecimal(fee));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Whether money above zero was taken; a fee that is no number is none. */
    boolean takesFee() {
        return has(Fact.FEE) && fee().filter(fee -> fee.signum() > 0).isPresent();
    }

    /** The facts as a map in the order of {@link Fact}. */
    public Map<Fact, String> asMap() {
        Map<Fact, String> map = new EnumMap<>(Fact.class);
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((Fact) pairs[i], (String) pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
