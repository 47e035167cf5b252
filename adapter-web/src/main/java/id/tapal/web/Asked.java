package id.tapal.web;

import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.JsonBody;
import id.tapal.codec.Times;
import io.javalin.http.Context;
import io.javalin.http.UriTooLongResponse;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
                    .decode(ByteBuffer.wrap(Bodies.of(context)))
                    .toString();
            Escapes.requireCharacters(text);
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput("", Remedy.USE_UTF_8);
        }
    }

    /** Before any route is sought, for the router decodes an address as it goes. */
    static void requireDecodable(Context context, int longest) {
        String query = Objects.requireNonNullElse(context.queryString(), "");
        if (context.req().getRequestURI().length() + query.length() > longest) {
            throw new UriTooLongResponse();
        }
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

    /** Whatever parameter is not known is refused, not ignored. */
    static void refuseOthers(Context context, Set<String> known) {
        for (String name : new TreeSet<>(context.queryParamMap().keySet())) {
            if (!known.contains(name)) {
                throw new BadInput(name, Remedy.KNOWN_FIELDS, String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    static Optional<String> text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    static <T> Optional<T> one(Context context, String name, T[] values, Function<T, String> id) {
        return text(context, name).map(text -> one(name, text, values, id));
    }

    /** Every value of a parameter that may stand more than once. */
    static <T> List<T> each(Context context, String name, T[] values, Function<T, String> id) {
        return context.queryParams(name).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> one(name, text, values, id))
                .toList();
    }

    private static <T> T one(String name, String text, T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        name,
                        Remedy.USE_ONE_OF,
                        Arrays.stream(values).map(id).collect(Collectors.joining(", ")),
                        text));
    }

    static Optional<LocalDate> date(Context context, String name) {
        return text(context, name).map(text -> Times.date(name, text));
    }

    static Optional<Boolean> flag(Context context, String name) {
        return text(context, name).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(name, Remedy.WRITE_TRUE_OR_FALSE);
        });
    }
}
