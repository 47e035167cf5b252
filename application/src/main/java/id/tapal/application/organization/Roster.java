package id.tapal.application.organization;

import id.tapal.domain.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members and the chart at one moment: by these it is judged whether a change may be.
 *
 * @param members all of them, by id
 * @param chart the chart with its version
 */
public record Roster(List<Member> members, Chart chart) {
    /** Copies the members. */
    public Roster {
        members = List.copyOf(members);
    }

    /** A member. */
    public Optional<Member> find(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** The same with a member added or changed. */
    Roster with(Member changed) {
        Stream<Member> others = members.stream().filter(member -> !member.id().equals(changed.id()));
        return new Roster(Stream.concat(others, Stream.of(changed)).toList(), chart);
    }

    /** The same with the next chart. */
    Roster with(Organization next) {
        return new Roster(members, chart.next(next));
    }

    /** What it is to save a member. */
    Change saving(Member member) {
        return new Change.OfMember(find(member.id()).orElse(null), member);
    }

    /** What it is to set a chart. */
    Change setting(Organization next) {
        return new Change.OfChart(chart, chart.next(next));
    }
}
