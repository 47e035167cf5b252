package id.tapal.testkit;

import id.tapal.application.account.Credential;
import id.tapal.application.account.Session;
import id.tapal.application.account.Sessions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions in memory. */
final class InMemorySessions implements Sessions {

    private final Map<String, Session> byHash = new HashMap<>();
    private final InMemoryStaff staff;
    private final InMemoryCredentials credentials;

    InMemorySessions(InMemoryStaff staff, InMemoryCredentials credentials) {
        this.staff = staff;
        this.credentials = credentials;
    }

    @Override
    public synchronized void add(Session session) {
        String member = session.member().id();
        if (staff.find(member).isEmpty()
                || (!session.byProvider() && credentials.find(member).isEmpty())) {
            throw new IllegalStateException("session: " + member + " is no member who comes in so");
        }
        if (byHash.putIfAbsent(session.secretHash(), session) != null) {
            throw new IllegalStateException("session: " + session.secretHash() + " is already there");
        }
    }

    @Override
    public synchronized Optional<Session> find(String secretHash) {
        return Optional.ofNullable(byHash.get(secretHash)).map(this::asOfNow);
    }

    private Session asOfNow(Session session) {
        String member = session.member().id();
        return new Session(
                session.secretHash(),
                staff.find(member).orElseThrow(),
                session.begunAt(),
                session.lastUsedAt(),
                session.endsAt(),
                !session.byProvider()
                        && credentials.find(member).map(Credential::oneTime).orElseThrow(),
                session.byProvider());
    }

    @Override
    public synchronized void touch(String secretHash, Instant at) {
        byHash.computeIfPresent(
                secretHash, (same, session) -> at.isAfter(session.lastUsedAt()) ? usedAt(session, at) : session);
    }

    private static Session usedAt(Session session, Instant at) {
        return new Session(
                session.secretHash(),
                session.member(),
                session.begunAt(),
                at,
                session.endsAt(),
                session.passwordToChange(),
                session.byProvider());
    }

    @Override
    public synchronized void end(String secretHash) {
        byHash.remove(secretHash);
    }

    @Override
    public synchronized void endAll(String member, Optional<String> except) {
        byHash.values()
                .removeIf(session -> session.member().id().equals(member)
                        && except.filter(session.secretHash()::equals).isEmpty());
    }

    @Override
    public synchronized void removeOver(Instant at, Instant unusedSince) {
        byHash.values()
                .removeIf(session ->
                        !session.endsAt().isAfter(at) || !session.lastUsedAt().isAfter(unusedSince));
    }
}
