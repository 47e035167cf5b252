package id.tapal.application.account;

import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Secrets;
import id.tapal.application.organization.Staff;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Driving port: staff who come in by a password (masuk dengan kata sandi). Passwords are guessed, so they are hashed slowly, and a few wrong
 * ones lock; how many is {@link Credential}'s to say, how long somebody stays in {@link Session}'s, which password will do {@link Weakness}'s.
 */
public final class Accounts {

    private final Credentials credentials;
    private final Sessions sessions;
    private final Staff staff;
    private final Passwords passwords;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final SessionStart start;

    /**
     * @param random a source of secrets: {@link java.security.SecureRandom} outside tests
     */
    public Accounts(
            Credentials credentials,
            Sessions sessions,
            Staff staff,
            Passwords passwords,
            InstantSource clock,
            RandomGenerator random) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.staff = staff;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
        this.start = new SessionStart(sessions, clock, random);
    }

    /** What a password that was told is. */
    private sealed interface Told {
        /** The right one of an active member, as it is kept. */
        record Right(Member member, Credential credential) implements Told {}

        record Wrong() implements Told {}

        record Locked(Instant until) implements Told {}
    }

    /**
     * Signs a member in. Right or wrong, it takes as long; an unknown or inactive member is told the same as a wrong password.
     *
     * @param member their id
     */
    public SignIn signIn(String member, String password) {
        return switch (told(member, typed(password))) {
            case Told.Right right when right.credential().isOver(clock.instant()) -> new SignIn.Expired();
            case Told.Right right -> begun(right);
            case Told.Wrong wrong -> new SignIn.Refused();
            case Told.Locked locked -> new SignIn.Locked(locked.until());
        };
    }

    /** A session, unless the password was changed meanwhile: whoever changes it ends the sessions after that, this one too or it sees the change. */
    private SignIn begun(Told.Right right) {
        SignIn.SignedIn in = start.byPassword(right.member(), right.credential().oneTime());
        if (!isStill(right.credential(), Credential::cleared)) {
            sessions.end(in.session().secretHash());
            return new SignIn.Refused();
        }
        return in;
    }

    /**
     * The session a secret opens; empty when there is none, it ended, was idle too long or the member is no longer active. Notes that it was
     * used, at most once in {@link Session#NOTED_EVERY}.
     */
    public Optional<Session> session(String secret) {
        Instant now = clock.instant();
        return sessions.find(Secrets.hash(secret))
                .filter(session -> session.isOpen(now))
                .map(session -> session.isToBeNoted(now) ? noted(session, now) : session);
    }

    private Session noted(Session session, Instant now) {
        sessions.touch(session.secretHash(), now);
        return session.usedAt(now);
    }

    /** Ends the session of a secret, if there is one. */
    public void signOut(String secret) {
        sessions.end(Secrets.hash(secret));
    }

    /** Ends all sessions of a member. */
    public void signOutEverywhere(String member) {
        sessions.endAll(member, Optional.empty());
    }

    /** Changes a password. Ends all other sessions of the member, and keeps the one of {@code secret}. */
    public PasswordChange changePassword(String secret, String current, String next) {
        Optional<Session> session = session(secret);
        if (session.isEmpty()) {
            return new PasswordChange.NoSession();
        }
        String known = typed(current);
        return switch (told(session.get().member().id(), known)) {
            case Told.Right right -> changed(right, session.get(), known, typed(next));
            case Told.Wrong wrong -> new PasswordChange.WrongCurrent();
            case Told.Locked locked -> new PasswordChange.Locked(locked.until());
        };
    }

    private PasswordChange changed(Told.Right right, Session session, String current, String next) {
        Member member = right.member();
        Optional<Weakness> weakness = Weakness.find(next, member, current);
        Credential anew =
                weakness.isPresent() ? right.credential().cleared() : Credential.of(member.id(), passwords.hash(next));
        if (!isStill(right.credential(), before -> anew)) {
            return new PasswordChange.NoSession(); // whoever changed it has ended the session
        }
        if (weakness.isPresent()) {
            return new PasswordChange.TooWeak(weakness.get());
        }
        sessions.endAll(member.id(), Optional.of(session.secretHash()));
        return new PasswordChange.Changed();
    }

    /**
     * Makes the very first member, with a one-time password; empty where there is a member already.
     *
     * @return the password, told only now
     */
    public Optional<String> begin(Member first) {
        if (!staff.members(Optional.empty(), 1).isEmpty()) {
            return Optional.empty();
        }
        String password = OneTimePassword.of(random);
        boolean made = credentials.begin(operator(), first, oneTime(first.id(), password));
        return made ? Optional.of(password) : Optional.empty();
    }

    private Credential oneTime(String member, String password) {
        return Credential.oneTime(member, passwords.hash(password), clock.instant());
    }

    /**
     * Gives a member a one-time password for {@link Credential#ONE_TIME_LIVES}, to be changed at the first sign-in; ends their sessions, and takes off a lock.
     *
     * @throws IllegalArgumentException if there is no such active member
     */
    public String oneTimePassword(String member) {
        return oneTimePassword(operator(), member);
    }

    /**
     * The same, given by a member.
     *
     * @param by who gives it
     * @throws IllegalArgumentException if there is no such active member
     */
    public String oneTimePassword(String by, String member) {
        return oneTimePassword(new Author(by, clock.instant()), member);
    }

    /** That it is given is kept before it is: what was not given after all does no harm in the journal. */
    private String oneTimePassword(Author author, String member) {
        staff.requireActive(member);
        String password = OneTimePassword.of(random);
        Credential credential = oneTime(member, password);
        staff.change(author, roster -> new Change.OfPassword(member));
        keep(credential);
        return password;
    }

    private Author operator() {
        return Author.operator(clock.instant());
    }

    /**
     * Gives a member a password that they need not change: for a demonstration. Ends their sessions, and takes off a lock.
     *
     * @throws IllegalArgumentException if there is no such active member
     */
    public void give(String member, String password) {
        staff.requireActive(member);
        keep(Credential.of(member, passwords.hash(typed(password))));
    }

    private void keep(Credential credential) {
        credentials.keep(credential);
        signOutEverywhere(credential.member());
    }

    /** Counts the guess as a wrong one before it looks: of many at once no more are looked at than of as many one after the other. */
    private Told told(String id, String password) {
        Instant now = clock.instant();
        Optional<Credential> counted = credentials.change(id, each -> each.guessed(now));
        if (counted.isEmpty()) {
            passwords.hash(password); // for the time it takes: nobody is to tell from it who has a password
            return new Told.Wrong();
        }
        Credential before = counted.get();
        if (before.isLocked(now)) {
            return locked(before);
        }
        Optional<Member> member = staff.find(id).filter(Member::active);
        boolean matches = passwords.matches(password, before.hash());
        if (matches && member.isPresent()) {
            return new Told.Right(member.get(), before);
        }
        Credential after = before.guessed(now);
        return after.isLocked(now) ? locked(after) : new Told.Wrong();
    }

    private static Told locked(Credential credential) {
        return new Told.Locked(credential.lockedUntil().orElseThrow());
    }

    /** Changes what is kept of a password just told, and tells whether it was still that one. */
    private boolean isStill(Credential told, UnaryOperator<Credential> change) {
        return credentials
                .change(told.member(), each -> each.hash().equals(told.hash()) ? change.apply(each) : each)
                .filter(before -> before.hash().equals(told.hash()))
                .isPresent();
    }

    /** The same signs typed on another keyboard may be other characters; composed they are the same. */
    private static String typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
