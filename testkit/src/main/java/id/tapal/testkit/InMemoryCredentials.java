package id.tapal.testkit;

import id.tapal.application.account.Credential;
import id.tapal.application.account.Credentials;
import id.tapal.application.organization.Author;
import id.tapal.application.organization.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Passwords of members in memory. */
final class InMemoryCredentials implements Credentials {

    private final Map<String, Credential> byMember = new HashMap<>();
    private final InMemoryStaff staff;

    InMemoryCredentials(InMemoryStaff staff) {
        this.staff = staff;
    }

    @Override
    public synchronized Optional<Credential> find(String member) {
        return Optional.ofNullable(byMember.get(member));
    }

    @Override
    public synchronized void keep(Credential credential) {
        if (staff.find(credential.member()).isEmpty()) {
            throw new IllegalStateException("credential: there is no member " + credential.member());
        }
        byMember.put(credential.member(), credential);
    }

    @Override
    public synchronized boolean begin(Author author, Member first, Credential credential) {
        boolean made = staff.addFirst(author, first);
        if (made) {
            keep(credential);
        }
        return made;
    }

    @Override
    public synchronized Optional<Credential> change(String member, UnaryOperator<Credential> change) {
        Optional<Credential> before = find(member);
        before.ifPresent(credential -> byMember.put(member, change.apply(credential)));
        return before;
    }
}
