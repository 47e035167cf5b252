package id.tapal.application.request;

import id.tapal.domain.organization.Role;
import java.util.OptionalInt;

/**
 * Somebody to whom an act may be directed (tujuan): a holder of a post.
 *
 * @param person who
 * @param role the role they hold it in
 * @param title the post as it is written in the chart
 * @param visitors how many visitors have been directed to them and have no answer yet; empty where it is no visit that is directed
 */
public record Addressee(String person, Role role, String title, OptionalInt visitors) {}
