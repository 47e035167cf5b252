package id.tapal.application.organization;

import id.tapal.domain.organization.Organization;
import java.util.List;
import java.util.Optional;

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

    /** Adds a member, or changes the one of that id. */
    void save(Member member);

    /** The chart with its version; {@link Chart#NONE} where none is set. */
    Chart chart();

    /** The chart alone. */
    default Organization organization() {
        return chart().organization();
    }

    /** Sets the chart, whole, under the next version. From then on the register is stale until it is made anew. */
    void replaceOrganization(Organization organization);
}
