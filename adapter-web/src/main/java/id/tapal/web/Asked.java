package id.tapal.web;

import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.JsonBody;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a request asks. What cannot be decoded is bad input. */
final class Asked {

    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    /** What the decoder puts where bytes are no UTF-8. */
    private static final char NO_CHARACTER = '\ufffd';

    private Asked() {}

    static JsonBody body(Context context) {
        return JsonBody.parse(text(context));
    }

    /** The body: JSON, as its type says, or without a type. The form data of a careless client would be read as something else than was meant. */
    static String text(Context context) {
        if (!JSON.matcher(Objects.requireNonNullElse(context.header("Content-Type"), "application/json"))
                .matches()) {
            throw new WrongContentType();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(context.bodyAsBytes()))
                    .toString();
            Escapes.requireCharacters(text);
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput("", Remedy.USE_UTF_8);
        }
    }

    /** Before any route is sought, for the router decodes an address as it goes. */
    static void requireDecodable(Context context) {
        try {
            requireCharacters(URLDecoder.decode(context.req().getRequestURI(), StandardCharsets.UTF_8));
            requireCharacters(
                    URLDecoder.decode(Objects.requireNonNullElse(context.queryString(), ""), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException undecodable) {
            throw new BadInput("", Remedy.WRITE_VALID_ADDRESS);
        }
    }

    private static void requireCharacters(String decoded) {
        if (decoded.indexOf('\0') >= 0 || decoded.indexOf(NO_CHARACTER) >= 0) {
            throw new BadInput("", Remedy.WRITE_VALID_ADDRESS);
        }
    }
}
