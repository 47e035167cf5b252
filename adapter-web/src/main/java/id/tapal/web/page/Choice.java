package id.tapal.web.page;

/**
 * One of several values to choose from.
 *
 * @param value as it is sent
 * @param label as it is shown
 * @param note more about it; empty where there is nothing to say
 * @param chosen whether it is
 */
record Choice(String value, String label, String note, boolean chosen) {
    Choice(String value, String label, boolean chosen) {
        this(value, label, "", chosen);
    }
}
