package id.tapal.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param name under which it is sent
 * @param kind how it is typed
 * @param label what it is
 * @param hint more about it; empty where there is nothing to say
 * @param required whether the act needs it
 * @param text what stands in it
 * @param choices what there is to choose from
 * @param group which decision asks for it; empty where every one does
 * @param problem why it was not taken; empty where it was
 */
record Field(
        String name,
        Kind kind,
        String label,
        String hint,
        boolean required,
        String text,
        List<Choice> choices,
        String group,
        String problem) {

    private static final int AREA_LINES = 3;
    private static final int LONG_LINES = 14;

    Field {
        choices = List.copyOf(choices);
    }

    /** How a field is typed. */
    enum Kind {
        LINE("text"),
        PHONE("tel"),
        EMAIL("email"),
        DAY("date"),
        MOMENT("datetime-local"),
        AREA(""),
        LONG(""),
        ONE_OF(""),
        LIST(""),
        SOME_OF(""),
        IDENTITY("");

        private final String input;

        Kind(String input) {
            this.input = input;
        }

        /** The type of the input element; empty where it is another element. */
        String input() {
            return input;
        }
    }

    /** How many lines of it are to be seen, where it has several. */
    int lines() {
        return kind == Kind.LONG ? LONG_LINES : AREA_LINES;
    }

    /** Whether it may stay empty whatever is decided; which decision needs it, is not for the page to say. */
    boolean isOptional() {
        return !required && group.isEmpty();
    }

    /** What explains it to a screen reader; null where nothing does, for an empty attribute names nothing that there is. */
    @Nullable
    String describedBy() {
        String hinted = hint.isEmpty() ? "" : name + "-hint ";
        String by = (hinted + (problem.isEmpty() ? "" : name + "-problem")).strip();
        return by.isEmpty() ? null : by;
    }
}
