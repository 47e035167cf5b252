package id.tapal.domain.standard;

/**
 * What a clause says, short.
 *
 * @param id in Indonesian, in own words where the source is garbled
 * @param en in English
 */
public record ClauseText(String id, String en) {}
