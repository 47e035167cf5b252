package id.tapal.application.account;

import java.net.URI;
import java.util.Locale;

/** Which addresses secrets may go to: nobody in between reads or changes what is sent there. */
public final class SafeAddress {

    private static final String LOOPBACK = "localhost|127(\\.[0-9]{1,3}){3}|\\[::1]";

    private SafeAddress() {}

    /** Whether it is one of TLS, or of this machine alone; it names no user, and no place within the page. */
    public static boolean is(URI address) {
        String scheme = address.getScheme();
        String host = address.getHost();
        if (scheme == null || host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return false;
        }
        return scheme.equalsIgnoreCase("https")
                || (scheme.equalsIgnoreCase("http")
                        && host.toLowerCase(Locale.ROOT).matches(LOOPBACK));
    }
}
