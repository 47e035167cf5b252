package id.tapal.application.organization;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Organization;

/**
 * The organisation chart with its version.
 *
 * @param version counts the charts that were set, from 0, the empty one
 * @param organization the chart
 */
public record Chart(int version, Organization organization) {

    /** Before any is set. */
    public static final Chart NONE = new Chart(0, Organization.empty());

    /** Requires a chart. */
    public Chart {
        requireNonNull(organization, "organization");
    }

    /** The one that takes its place. */
    public Chart next(Organization replacement) {
        return new Chart(version + 1, replacement);
    }
}
