package id.tapal.web;

import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a case or of the chart as an entity tag, {@code "7"}. It tells which acts are in the case, not which bytes were sent, so a tag that a proxy has
 * weakened ({@code W/"7"}) is the same.
 */
final class VersionTag {

    static final String IF_MATCH = "If-Match";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private VersionTag() {}

    static void put(Context context, int version) {
        context.header("ETag", "\"" + version + "\"");
    }

    /**
     * The version that {@code If-Match} names; empty where there is no such header.
     *
     * @throws BadInput if it is not one tag
     */
    static Optional<Integer> wanted(Context context) {
        @Nullable String header = context.header(IF_MATCH);
        if (header == null) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new BadInput(IF_MATCH, Remedy.WRITE_VERSION_TAG);
        }
        return Optional.of(Integer.valueOf(tag.group(1)));
    }

    /** Whether {@code If-Match} says that any version will do. */
    static boolean isAny(Context context) {
        @Nullable String header = context.header(IF_MATCH);
        return header != null && header.strip().equals("*");
    }

    /** Whether whoever asks has that version already; what cannot be read in {@code If-None-Match} is no version. */
    static boolean isHeld(Context context, int version) {
        @Nullable String header = context.header("If-None-Match");
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(each -> TAG.matcher(each.strip()))
                        .anyMatch(tag -> tag.matches() && Integer.parseInt(tag.group(1)) == version);
    }
}
