package id.tapal.application.organization;

import id.tapal.domain.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Driven port: the members of staff and the organisation chart. */
public interface Staff {

    /**
     * The members, by id.
     *
     * @param after the id after which the page begins
     * @param limit how many at most
     */
    List<Member> members(Optional<String> after, int limit);

    /** A member. */
    Optional<Member> find(String id);

    /** Whether there is an active member of that id. */
    default boolean isActive(String id) {
        return find(id).filter(Member::active).isPresent();
    }

    /**
     * Requires an active member.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    default void requireActive(String id) {
        if (!isActive(id)) {
            throw new IllegalArgumentException("member: there is no active member " + id + "; add the member first");
        }
    }

    /**
     * Changes something while nobody else does, on any node, and keeps who changed it: of several at once each sees what the one before has left.
     * After a chart is set the register is stale until it is made anew.
     *
     * @param deciding what to change, from how it is; quick, for others wait. What it throws comes out, and nothing is changed
     */
    void change(Author author, Function<Roster, Change> deciding);

    /**
     * The journal of changes, latest first.
     *
     * @param before only those with a smaller sequence; empty from the latest on
     * @param limit how many at most
     */
    List<Changed> changes(Optional<Integer> before, int limit);

    /** The chart as it was under a version; empty where that was before the journal of changes, or never. */
    Optional<Organization> chartOf(int version);

    /** Adds a member, or changes the one of that id. */
    default void save(Author author, Member member) {
        change(author, roster -> roster.saving(member));
    }

    /** The chart with its version; {@link Chart#NONE} where none is set. */
    Chart chart();

    /** The chart alone. */
    default Organization organization() {
        return chart().organization();
    }

    /** Sets the chart, whole, under the next version. From then on the register is stale until it is made anew. */
    default void replaceOrganization(Author author, Organization organization) {
        change(author, roster -> roster.setting(organization));
    }
}
