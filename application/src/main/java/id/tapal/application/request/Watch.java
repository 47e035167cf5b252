package id.tapal.application.request;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Sees to it that who looks at a case is kept, once for what is one look to a person: a page that is left and come back to. */
final class Watch {

    private static final Duration ONE_LOOK = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Logger LOG = System.getLogger(Watch.class.getName());

    private final Looks looks;
    private final SequencedMap<Who, Instant> lately = new LinkedHashMap<>();

    private record Who(String number, String member) {}

    Watch(Looks looks) {
        this.looks = looks;
    }

    /** A look that cannot be kept hinders nobody: the case is shown, and the log tells of it. */
    void looked(String number, String member, Instant now) {
        if (!isAnother(new Who(number, member), now)) {
            return;
        }
        try {
            looks.keep(new Look(number, member, now));
        } catch (RuntimeException unkept) {
            forget(new Who(number, member));
            LOG.log(Level.WARNING, "that a case was looked at could not be kept", unkept);
        }
    }

    private synchronized boolean isAnother(Who who, Instant now) {
        Instant before = lately.get(who);
        if (before != null && now.isBefore(before.plus(ONE_LOOK))) {
            return false;
        }
        lately.putLast(who, now);
        if (lately.size() > MOST_REMEMBERED) {
            lately.pollFirstEntry();
        }
        return true;
    }

    private synchronized void forget(Who who) {
        lately.remove(who);
    }
}
