package id.tapal.application.request;

import id.tapal.domain.organization.Role;

/**
 * Somebody to whom an act may be directed (tujuan): a holder of a post.
 *
 * @param person who
 * @param role the role they hold it in
 * @param title the post as it is written in the chart
 */
public record Addressee(String person, Role role, String title) {}
