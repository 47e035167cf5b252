package id.tapal.web.page;

import id.tapal.application.account.ProviderErrand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign-in on its way through a provider, as the browser keeps it in a cookie: any node can take it back, and none keeps anything.
 *
 * @param secret random; all that shows that the answer belongs to this browser is made of it
 * @param begunAt when the browser was sent, to the second
 * @param to the page to go to afterwards
 */
record Underway(String secret, Instant begunAt, String to) {

    /** How long somebody may take at the provider. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int LONGEST_TO = 200;
    private static final Pattern COOKIE =
            Pattern.compile("([A-Za-z0-9_-]{40,50})\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{0,300})");

    /** One that begins now. */
    static Underway begun(String secret, Instant now, String to) {
        return new Underway(
                secret,
                Instant.ofEpochSecond(now.getEpochSecond()),
                SignInPages.within(to.length() > LONGEST_TO ? "" : to));
    }

    /** What a cookie says, if it is one of these, at an instant within its time. */
    static Optional<Underway> of(String cookie, Instant now) {
        Matcher parts = COOKIE.matcher(cookie);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant begunAt = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        return text(parts.group(3))
                .map(to -> new Underway(parts.group(1), begunAt, SignInPages.within(to)))
                .filter(each -> now.isBefore(begunAt.plus(LONGEST)));
    }

    private static Optional<String> text(String encoded) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String cookie() {
        byte[] page = to.getBytes(StandardCharsets.UTF_8);
        return secret + "." + begunAt.getEpochSecond() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(page);
    }

    /** What the provider is sent, each of another making: who has seen one of them does not know the others. */
    ProviderErrand errand() {
        return new ProviderErrand(made("state"), made("nonce"), made("verifier"), begunAt);
    }

    private String made(String what) {
        return FormToken.sealed(secret, ("provider-" + what).getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret: it may come into a log. */
    @Override
    public String toString() {
        return "Underway[" + begunAt + ", " + to + "]";
    }
}
