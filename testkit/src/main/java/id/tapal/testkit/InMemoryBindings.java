package id.tapal.testkit;

import id.tapal.application.account.Binding;
import id.tapal.application.account.Bindings;
import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts of providers in memory. */
final class InMemoryBindings implements Bindings {

    private final List<Binding> bound = new ArrayList<>();
    private final InMemoryStaff staff;

    InMemoryBindings(InMemoryStaff staff) {
        this.staff = staff;
    }

    @Override
    public synchronized Optional<Binding> find(String issuer, String subject) {
        return bound.stream()
                .filter(each -> each.issuer().equals(issuer) && each.subject().equals(subject))
                .findFirst();
    }

    @Override
    public synchronized List<Binding> all() {
        return bound.stream()
                .sorted(Comparator.comparing(Binding::member).thenComparing(Binding::issuer))
                .toList();
    }

    @Override
    public synchronized Optional<Binding> bind(Binding binding) {
        Optional<Binding> standing = find(binding.issuer(), binding.subject());
        if (standing.isPresent() || hasAnother(binding)) {
            return standing;
        }
        if (staff.find(binding.member()).isEmpty()) {
            throw new IllegalStateException("binding: there is no member " + binding.member());
        }
        staff.change(new Author(binding.member(), binding.boundAt()), roster -> change(binding, true));
        bound.add(binding);
        return Optional.of(binding);
    }

    private boolean hasAnother(Binding binding) {
        return bound.stream()
                .anyMatch(each ->
                        each.issuer().equals(binding.issuer()) && each.member().equals(binding.member()));
    }

    private static Change change(Binding binding, boolean isBound) {
        return new Change.OfAccount(binding.member(), binding.issuer(), binding.subject(), isBound);
    }

    @Override
    public synchronized List<Binding> undo(Author author, String member) {
        List<Binding> undone =
                bound.stream().filter(each -> each.member().equals(member)).toList();
        bound.removeAll(undone);
        undone.forEach(each -> staff.change(author, roster -> change(each, false)));
        return undone;
    }
}
