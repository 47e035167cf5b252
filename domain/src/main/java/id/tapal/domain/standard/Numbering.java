package id.tapal.domain.standard;

import java.util.Map;

/**
 * How requests are numbered (KIP-22.4): unique, readable, never reused.
 *
 * @param pattern holds {@code {year}}, {@code {channel}} and {@code {number}} once each
 * @param codes what stands for each channel; the id of the channel where it has none
 */
public record Numbering(String pattern, Map<Channel, String> codes) {

    /** Requires the three places and codes that differ. */
    public Numbering {
        for (String place : new String[] {"{year}", "{channel}", "{number}"}) {
            int first = pattern.indexOf(place);
            if (first < 0 || pattern.indexOf(place, first + 1) >= 0) {
                throw new IllegalArgumentException(
                        "numbering.pattern: " + place + " must stand in it once, was " + pattern);
            }
        }
        codes = Map.copyOf(codes);
        if (codes.values().stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("numbering: each channel needs a code of its own, was " + codes);
        }
    }

    /** The number of the n-th request of a year in a channel, from 1; padded to four digits. */
    public String number(int year, Channel channel, int running) {
        if (running < 1) {
            throw new IllegalArgumentException("running: from 1, was " + running);
        }
        return pattern.replace("{year}", Integer.toString(year))
                .replace("{channel}", codes.getOrDefault(channel, channel.id()))
                .replace("{number}", String.format(java.util.Locale.ROOT, "%04d", running));
    }
}
