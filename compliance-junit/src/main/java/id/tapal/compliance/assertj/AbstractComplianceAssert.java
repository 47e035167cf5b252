package id.tapal.compliance.assertj;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * By which rule book, and for which instant, a case or a log is judged. Whatever an assertion names holds for those after it.
 *
 * @param <S> the assertion itself
 * @param <A> what is judged
 */
public abstract class AbstractComplianceAssert<S extends AbstractComplianceAssert<S, A>, A>
        extends AbstractAssert<S, A> {

    private @Nullable RuleBook book;
    private @Nullable Instant asOf;

    AbstractComplianceAssert(@Nullable A actual, Class<?> self) {
        super(actual, self);
    }

    /** Judges by this rule book: a standard with a calendar and perhaps an organisation chart. */
    public S judgedBy(RuleBook by) {
        book = requireNonNull(by, "by");
        return myself;
    }

    /** Judges by this standard, with the calendar of Indonesia, the tiers of a draft by rank. */
    public S judgedBy(Standard standard) {
        book = RuleBooks.of(standard);
        return myself;
    }

    /** Judges for this instant: what should be done by then and is not, is a breach. */
    public S asOf(Instant instant) {
        asOf = requireNonNull(instant, "instant");
        return myself;
    }

    /** Verifies that neither the standard nor the law is breached. Pending is no breach. */
    public S compliesWith(RuleBook by) {
        book = requireNonNull(by, "by");
        return complies(null);
    }

    /** Verifies that neither the standard nor the law is breached; the calendar is that of Indonesia, the tiers of a draft go by rank. Pending is no breach. */
    public S compliesWith(Standard standard) {
        book = RuleBooks.of(standard);
        return complies(null);
    }

    /** Verifies that no clause of one layer is breached: what the agency promised, or what the statute asks. */
    public S compliesWith(RuleBook by, Layer layer) {
        book = requireNonNull(by, "by");
        return complies(requireNonNull(layer, "layer"));
    }

    /** Verifies that no clause of one layer is breached; the calendar is that of Indonesia, the tiers of a draft go by rank. */
    public S compliesWith(Standard standard, Layer layer) {
        book = RuleBooks.of(standard);
        return complies(requireNonNull(layer, "layer"));
    }

    /**
     * The assertion itself.
     *
     * @param layer null for both
     */
    abstract S complies(@Nullable Layer layer);

    /** The book named, or else the one that what is judged brings along. */
    final RuleBook bookOr(RuleBook usual) {
        return book == null ? usual : book;
    }

    /** The instant named; null where none is. */
    final @Nullable Instant namedInstant() {
        return asOf;
    }

    static String with(Standard standard, @Nullable Layer layer) {
        return standard.id() + (layer == null ? "" : ", layer " + layer.id());
    }
}
