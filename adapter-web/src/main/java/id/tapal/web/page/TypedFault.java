package id.tapal.web.page;

import java.util.List;

/** What was typed into some fields does not do. */
final class TypedFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    TypedFault(String field, String text) {
        this(List.of(new Problem(field, text)));
    }

    TypedFault(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
