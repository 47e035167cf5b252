package id.tapal.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method at an address.
 *
 * @param method in capitals
 * @param path with its parameters in braces; in angle brackets those that may hold slashes, as the server's routes have them
 * @param pointer where the operation stands in the document
 */
record Operation(String method, String path, String pointer) {

    private static final Pattern PARAMETER = Pattern.compile("[{<]([^}>]+)[}>]");

    boolean isAt(String address) {
        return Pattern.matches(expression(), address);
    }

    private String expression() {
        StringBuilder expression = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(path);
        int end = 0;
        while (parameter.find()) {
            expression
                    .append(Pattern.quote(path.substring(end, parameter.start())))
                    .append(parameter.group().startsWith("<") ? ".+" : "[^/]+");
            end = parameter.end();
        }
        return expression.append(Pattern.quote(path.substring(end))).toString();
    }

    /** How much of the path is written out: where two paths fit an address, the one that says more is meant. */
    int literal() {
        return PARAMETER.matcher(path).replaceAll("").length();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
