package id.tapal.application.organization;

import id.tapal.domain.organization.Organization;
import java.util.List;
import java.util.Optional;

/** Driven port: the members of staff and the organisation chart. */
public interface Staff {

    /** All members, by id. */
    List<Member> members();

    /** A member. */
    Optional<Member> find(String id);

    /** Adds a member, or changes the one of that id. */
    void save(Member member);

    /** The chart; empty where none is set. */
    Organization organization();

    /** Sets the chart, whole. */
    void replaceOrganization(Organization organization);
}
