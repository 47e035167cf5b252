package id.tapal.web.page;

import id.tapal.application.organization.Secrets;
import id.tapal.application.request.Once;
import java.util.Optional;
import java.util.UUID;

/** The same form sent twice, by an impatient finger, is one wish: it carries a key of its own. */
final class SentOnce {

    /** The hidden field with the key. */
    static final String FIELD = "once";

    private SentOnce() {}

    /** The key that a form goes on with, or a new one. */
    static String key(Form form) {
        String sent = form.text(FIELD);
        return sent.isEmpty() ? UUID.randomUUID().toString() : sent;
    }

    /**
     * The wish of a form; empty where it carries no key that can be kept.
     *
     * @param kind of form: keys of others are not its own
     * @param member who sends it; empty where that is nobody of the staff
     * @param all everything that is asked
     */
    static Optional<Once> of(Form form, String kind, String member, String all) {
        String sent = form.text(FIELD);
        String key = kind + ":" + sent;
        return sent.isEmpty() || key.length() > Once.LONGEST_KEY
                ? Optional.empty()
                : Optional.of(new Once(member, key, Secrets.hash(all)));
    }
}
