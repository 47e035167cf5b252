package id.tapal.application.organization;

/**
 * A change as it stands in the journal of the administration.
 *
 * @param sequence counts them, from 1
 * @param author who changed it, and when
 * @param change what
 */
public record Changed(int sequence, Author author, Change change) {}
