package id.tapal.domain.standard;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
            if (!pattern.contains(place) || pattern.indexOf(place) != pattern.lastIndexOf(place)) {
                throw new IllegalArgumentException(
                        "numbering.pattern: " + place + " must stand in it once, was " + pattern);
            }
        }
        if (pattern.contains("{channel}{number}") || pattern.contains("{number}{channel}")) {
            throw new IllegalArgumentException(
                    "numbering.pattern: put a sign between {channel} and {number}, or two numbers may look alike, was "
                            + pattern);
        }
        Map<Channel, String> ordered = new EnumMap<>(Channel.class);
        ordered.putAll(codes);
        codes = Collections.unmodifiableMap(ordered);
        if (codes.values().stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("numbering.code: each channel needs a code of its own, was "
                    + codes.entrySet().stream()
                            .map(code -> code.getKey().id() + "=" + code.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The number of the n-th request of a year in a channel, from 1; padded to four digits. */
    public String number(int year, Channel channel, int running) {
        if (running < 1) {
            throw new IllegalArgumentException("running: from 1, was " + running);
        }
        return pattern.replace("{year}", Integer.toString(year))
                .replace("{channel}", codes.getOrDefault(channel, channel.id()))
                .replace("{number}", String.format(Locale.ROOT, "%04d", running));
    }

    /**
     * Whether some number of a channel contains a text, whatever its letter case: so it shows of which channels a part of a number can be. Digits are not told
     * apart.
     */
    public boolean mayContain(Channel channel, String part) {
        String number = pattern.replace("{year}", "0000")
                .replace("{channel}", codes.getOrDefault(channel, channel.id()))
                .replace("{number}", "0".repeat(part.length()));
        return alike(number).contains(alike(part));
    }

    private static String alike(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[0-9]", "0");
    }
}
