package id.tapal.application.people;

/** Reasons as they are kept for good. */
final class Reasons {

    private static final int LONGEST = 1_000;

    private Reasons() {}

    static String require(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("reason: write why, in up to " + LONGEST + " characters");
        }
        return stripped;
    }
}
