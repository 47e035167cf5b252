package id.tapal.application.account;

import id.tapal.application.organization.Author;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Staff;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Driving port: staff who come in with an account of a provider (akun instansi). The first time its name tells whose it is; from then on only the account itself does, for a name
 * may pass to somebody else.
 */
public final class ProviderAccounts {

    private final Bindings bindings;
    private final Sessions sessions;
    private final Staff staff;
    private final InstantSource clock;
    private final SessionStart start;

    /**
     * @param random a source of secrets: {@link java.security.SecureRandom} outside tests
     */
    public ProviderAccounts(
            Bindings bindings, Sessions sessions, Staff staff, InstantSource clock, RandomGenerator random) {
        this.bindings = bindings;
        this.sessions = sessions;
        this.staff = staff;
        this.clock = clock;
        this.start = new SessionStart(sessions, clock, random);
    }

    /** Signs a member in, by the word of a provider. Whether they have a password, or too many wrong ones were told of it, does not matter. */
    public ProviderSignIn signIn(ProvidedIdentity identity) {
        return bindings.find(identity.issuer(), identity.subject())
                .map(known -> begun(known, identity))
                .orElseGet(() -> first(identity));
    }

    private ProviderSignIn first(ProvidedIdentity identity) {
        Optional<Member> member = identity.name()
                .map(name -> name.strip().toLowerCase(Locale.ROOT)) // as they are read with a password
                .flatMap(staff::find)
                .filter(Member::active);
        if (member.isEmpty()) {
            return unknown(identity);
        }
        String id = member.get().id();
        return bindings.bind(new Binding(identity.issuer(), identity.subject(), id, clock.instant()))
                .map(bound -> begun(bound, identity))
                .orElseGet(() -> new ProviderSignIn.Taken(id));
    }

    private static ProviderSignIn unknown(ProvidedIdentity identity) {
        return new ProviderSignIn.Unknown(identity.name().orElse(""));
    }

    /** Looks again once the session is there: whoever takes the account off ends the sessions after that, this one too or it sees that it is taken off. */
    private ProviderSignIn begun(Binding binding, ProvidedIdentity identity) {
        Optional<Member> member = staff.find(binding.member()).filter(Member::active);
        if (member.isEmpty()) {
            return unknown(identity);
        }
        SignIn.SignedIn in = start.byProvider(member.get());
        if (!isStill(binding)) {
            sessions.end(in.session().secretHash());
            return unknown(identity);
        }
        return in;
    }

    private boolean isStill(Binding binding) {
        return bindings.find(binding.issuer(), binding.subject())
                .filter(now -> now.member().equals(binding.member()))
                .isPresent();
    }

    /** The ids of the members who have come in with an account. */
    public Set<String> members() {
        return bindings.all().stream().map(Binding::member).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes the accounts off a member, and ends their sessions: the next account of their name is theirs then.
     *
     * @param by who does it
     * @return those that were theirs
     */
    public List<Binding> undo(String by, String member) {
        List<Binding> undone = bindings.undo(new Author(by, clock.instant()), member);
        if (!undone.isEmpty()) {
            sessions.endAll(member, Optional.empty());
        }
        return undone;
    }
}
