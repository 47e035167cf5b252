package id.tapal.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;

/** The cookies of the pages: none is read by a script, none goes to another site, and over TLS none without it. */
final class Cookies {

    /** Opens a session. */
    static final String SESSION = "tapal";

    /** Knows the forms of somebody who is not signed in. */
    static final String GUEST = "tapal-guest";

    /** The language chosen. */
    static final String LANGUAGE = "tapal-language";

    /** A sign-in on its way through a provider: is shown to the page alone to which the browser comes back. */
    static final String UNDERWAY = "tapal-underway";

    private static final int YEAR_SECONDS = 31_536_000;

    /** Until the browser is closed. */
    private static final int SESSION_ONLY = -1;

    private Cookies() {}

    static String of(Context context, String name) {
        String value = context.cookie(name);
        return value == null ? "" : value;
    }

    static void put(Context context, String name, String value) {
        put(context, name, value, name.equals(LANGUAGE) ? YEAR_SECONDS : SESSION_ONLY);
    }

    static void remove(Context context, String name) {
        put(context, name, "", 0);
    }

    static void putUnderway(Context context, String value, Duration life) {
        put(context, UNDERWAY, value, Pages.RETURN, Math.toIntExact(life.toSeconds()));
    }

    static void removeUnderway(Context context) {
        put(context, UNDERWAY, "", Pages.RETURN, 0);
    }

    private static void put(Context context, String name, String value, int seconds) {
        put(context, name, value, "/", seconds);
    }

    /** Lax, not strict: else none would be sent where a browser is led here from a provider, or from a letter in the mail. */
    private static void put(Context context, String name, String value, String path, int seconds) {
        context.cookie(new Cookie(name, value, path, seconds, isSecure(context), true, null, SameSite.LAX));
    }

    /** The whole address of a path here, as who calls sees this server. */
    static String address(Context context, String path) {
        return (isSecure(context) ? "https://" : "http://") + context.host() + path;
    }

    /** Also where a proxy in front ends TLS and says so. */
    static boolean isSecure(Context context) {
        return context.req().isSecure() || "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
    }
}
