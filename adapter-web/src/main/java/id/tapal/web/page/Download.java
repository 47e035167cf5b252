package id.tapal.web.page;

import id.tapal.application.document.Opened;
import io.javalin.http.Context;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Sends a document so that a browser keeps it as a file: it runs nothing in it, guesses nothing about it, and no cache has it. */
final class Download {

    private static final String POLICY = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";

    /** What stands in an extended value as it is (RFC 8187). */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Download() {}

    static void send(Context context, Opened opened) {
        send(context, opened.document().name(), opened.document().type().mediaType(), opened.content().stream());
    }

    static void send(Context context, String name, String type, InputStream content) {
        context.header("Content-Security-Policy", POLICY);
        context.header("Content-Disposition", disposition(name));
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cache-Control", "no-store");
        context.contentType(type).result(content);
    }

    /** The name for old browsers, and as it is for all others (RFC 6266). */
    static String disposition(String name) {
        return "attachment; filename=\"" + name.replaceAll("[^ -~]|[\"\\\\%]", "_") + "\"; filename*=UTF-8''"
                + extended(name);
    }

    private static String extended(String name) {
        StringBuilder extended = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
            extended.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        return extended.toString();
    }
}
