package id.tapal.web;

import id.tapal.codec.Messages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How an answer leaves: as JSON, in the language asked for. */
final class Answers {

    static final String JSON = "application/json; charset=utf-8";
    private static final List<Locale> LANGUAGES = List.of(Messages.INDONESIAN, Locale.ENGLISH);

    private Answers() {}

    static void json(Context context, int status, JsonNode body) {
        context.status(status).contentType(JSON).result(body.toString());
    }

    /** Indonesian, unless {@code Accept-Language} prefers English. */
    static Messages messages(Context context) {
        Messages messages = messages(context.header("Accept-Language"));
        context.header("Content-Language", messages.locale().toLanguageTag());
        context.header("Vary", "Accept-Encoding, Accept-Language");
        return messages;
    }

    static Messages messages(@Nullable String wanted) {
        return Messages.of(wanted == null ? Messages.INDONESIAN : preferred(wanted));
    }

    private static Locale preferred(String wanted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Messages.INDONESIAN : found;
        } catch (IllegalArgumentException malformed) {
            return Messages.INDONESIAN;
        }
    }
}
