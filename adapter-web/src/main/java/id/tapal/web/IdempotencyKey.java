package id.tapal.web;

import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name a client gives to a call that it may have to repeat. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /**
     * The key; empty where none was sent.
     *
     * @throws BadInput if it is empty, longer than 255 characters or not printable ASCII
     */
    static Optional<String> of(Context context) {
        Optional<String> key = Optional.ofNullable(context.header(HEADER));
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw new BadInput(HEADER, Remedy.WRITE_KEY);
        }
        return key;
    }
}
