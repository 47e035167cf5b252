package id.tapal.application.organization;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that was changed in the administration (perubahan): how it was, and how it is from then on. */
public sealed interface Change {

    /**
     * A member was added or changed.
     *
     * @param was null where they were added
     */
    record OfMember(@Nullable Member was, Member now) implements Change {
        /** Requires who it is now. */
        public OfMember {
            requireNonNull(now, "now");
        }

        /** How they were; empty where they were added. */
        public Optional<Member> before() {
            return Optional.ofNullable(was);
        }
    }

    /** The chart was set: its version counts on. */
    record OfChart(Chart was, Chart now) implements Change {
        /** Requires both. */
        public OfChart {
            requireNonNull(was, "was");
            requireNonNull(now, "now");
        }
    }

    /** A member was given a one-time password. */
    record OfPassword(String member) implements Change {
        /** Requires the member. */
        public OfPassword {
            requireNonNull(member, "member");
        }
    }

    /**
     * An account of a provider was bound to a member, or is no more.
     *
     * @param issuer the provider
     * @param subject whom it means
     * @param bound whether it is from then on
     */
    record OfAccount(String member, String issuer, String subject, boolean bound) implements Change {
        /** Requires whose, and which. */
        public OfAccount {
            requireNonNull(member, "member");
            requireNonNull(issuer, "issuer");
            requireNonNull(subject, "subject");
        }
    }
}
