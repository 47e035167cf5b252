package id.tapal.codec;

/** An input that is no value: names the field and the remedy. */
public final class BadInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String remedy;

    /** With the field, empty where it is the whole body, and what to do. */
    public BadInput(String field, String remedy) {
        super(field.isEmpty() ? remedy : field + ": " + remedy);
        this.field = field;
        this.remedy = remedy;
    }

    /** From a message of the form {@code field: remedy}, as the domain's values give it. */
    public static BadInput of(IllegalArgumentException wrong) {
        if (wrong instanceof BadInput known) {
            return known;
        }
        String message = String.valueOf(wrong.getMessage());
        int colon = message.indexOf(": ");
        return colon < 0
                ? new BadInput("", message)
                : new BadInput(message.substring(0, colon), message.substring(colon + 2));
    }

    /** The field. */
    public String field() {
        return field;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
