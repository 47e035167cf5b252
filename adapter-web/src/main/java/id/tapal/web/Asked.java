package id.tapal.web;

import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.JsonBody;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What a request asks. What cannot be decoded is bad input. */
final class Asked {

    private Asked() {}

    static JsonBody body(Context context) {
        return JsonBody.parse(text(context));
    }

    static String text(Context context) {
        try {
            return context.body();
        } catch (IllegalArgumentException unknownCharset) {
            throw new BadInput("", Remedy.USE_UTF_8, String.valueOf(unknownCharset.getMessage()));
        }
    }

    /** Before any route is sought, for the router decodes an address as it goes. */
    static void requireDecodable(Context context) {
        try {
            URLDecoder.decode(context.req().getRequestURI(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            throw new BadInput("", Remedy.WRITE_VALID_ADDRESS);
        }
    }
}
