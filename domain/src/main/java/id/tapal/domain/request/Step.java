package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.standard.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of section 3 of the standard: an act in a channel, its clause, who must do it, and the acts that must be done before.
 */
public final class Step {

    private final Clause clause;
    private final By by;
    private final ActType act;
    private final boolean repeatable;
    private final List<ActType> after;
    private final boolean onlyThose;
    private final @Nullable Stage reaches;
    /** All acts that must be done before, as bits; set by the procedure, which knows the other steps. */
    private final int requires;

    private Step(
            Clause clause,
            By by,
            ActType act,
            boolean repeatable,
            List<ActType> after,
            boolean onlyThose,
            @Nullable Stage reaches,
            int requires) {
        this.clause = requireNonNull(clause, "clause");
        this.by = requireNonNull(by, "by");
        this.act = requireNonNull(act, "act");
        this.repeatable = repeatable;
        this.after = after;
        this.onlyThose = onlyThose;
        this.reaches = reaches;
        this.requires = requires;
    }

    static Step row(Clause clause, By by, ActType act) {
        return new Step(clause, by, act, false, List.of(), false, null, 0);
    }

    /** May be done again: the {@code *} of section 3. */
    Step repeatable() {
        return new Step(clause, by, act, true, after, onlyThose, reaches, requires);
    }

    /** Asks for these acts and for all that they ask for. */
    Step after(ActType... acts) {
        return new Step(clause, by, act, repeatable, List.of(acts), false, reaches, requires);
    }

    /** Asks for this act alone. */
    Step afterOnly(ActType before) {
        return new Step(clause, by, act, repeatable, List.of(before), true, reaches, requires);
    }

    /** Brings the case to a stage. */
    Step reaching(Stage stage) {
        return new Step(clause, by, act, repeatable, after, onlyThose, stage, requires);
    }

    Step requiring(List<Step> earlier) {
        int bits = 0;
        for (ActType before : after) {
            bits |= before.bit();
            if (!onlyThose) {
                bits |= earlier.stream()
                        .filter(step -> step.act == before)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(act.id() + " is declared before " + before.id()))
                        .requires;
            }
        }
        return new Step(clause, by, act, repeatable, after, onlyThose, reaches, bits);
    }

    /** The clause the act belongs to. */
    public Clause clause() {
        return clause;
    }

    /** Who must do it. */
    public By by() {
        return by;
    }

    /** The act. */
    public ActType act() {
        return act;
    }

    /** Whether it may be done again. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** The stage it brings the case to, if it is a step of the way and not a side step. */
    public Optional<Stage> reaches() {
        return Optional.ofNullable(reaches);
    }

    /** All acts that must be done before it. */
    public List<ActType> requires() {
        List<ActType> acts = new ArrayList<>();
        for (ActType each : ActType.values()) {
            if ((requires & each.bit()) != 0) {
                acts.add(each);
            }
        }
        return List.copyOf(acts);
    }

    int requiredBits() {
        return requires;
    }

    @Nullable
    Stage stage() {
        return reaches;
    }
}
