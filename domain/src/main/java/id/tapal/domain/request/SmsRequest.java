package id.tapal.domain.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request by SMS to 1708 (C.1): {@code NTT}, a blank, and what is sought. */
public final class SmsRequest {

    private static final Pattern FORM = Pattern.compile("(?is)ntt\\s+(\\S.*)");

    private SmsRequest() {}

    /** What an SMS asks for; empty where it does not begin with {@code NTT} and a blank, or asks for nothing. */
    public static Optional<String> parse(String sms) {
        Matcher form = FORM.matcher(sms.strip());
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }
}
