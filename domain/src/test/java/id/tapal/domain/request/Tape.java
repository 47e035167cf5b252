package id.tapal.domain.request;

import java.util.List;

/** A row of drawn numbers from which a run makes its choices, one after the other; at its end every choice is the first. */
final class Tape {

    private final List<Integer> numbers;
    private int next;

    Tape(List<Integer> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    /** One of 0 to n - 1. */
    int choose(int n) {
        return next < numbers.size() ? Math.floorMod(numbers.get(next++), n) : 0;
    }

    boolean flip() {
        return choose(2) == 1;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[choose(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(choose(choices.size()));
    }
}
