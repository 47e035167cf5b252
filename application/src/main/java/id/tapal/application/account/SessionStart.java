package id.tapal.application.account;

import id.tapal.application.organization.Member;
import id.tapal.application.organization.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** How every session begins, whatever a member came in with. */
final class SessionStart {

    private final Sessions sessions;
    private final InstantSource clock;
    private final Secrets secrets;

    SessionStart(Sessions sessions, InstantSource clock, RandomGenerator random) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = new Secrets(random);
    }

    SignIn.SignedIn byPassword(Member member, boolean passwordToChange) {
        return begin(member, passwordToChange, false);
    }

    SignIn.SignedIn byProvider(Member member) {
        return begin(member, false, true);
    }

    private SignIn.SignedIn begin(Member member, boolean passwordToChange, boolean byProvider) {
        Instant now = clock.instant();
        sessions.removeOver(now, now.minus(Session.LONGEST_IDLE));
        String secret = secrets.text();
        Session session = new Session(
                Secrets.hash(secret), member, now, now, now.plus(Session.LONGEST), passwordToChange, byProvider);
        sessions.add(session);
        return new SignIn.SignedIn(secret, session);
    }
}
