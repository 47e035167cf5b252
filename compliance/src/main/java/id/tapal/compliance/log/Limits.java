package id.tapal.compliance.log;

/**
 * What a log may ask of who reads it: a log comes from anywhere.
 *
 * @param cell the longest cell or attribute, in characters
 * @param events the most events of a case
 * @param expansion how many times as long a compressed log may become, beyond {@value #FREE_MEGABYTES} MiB
 * @param depth how deeply elements of a XES file may be nested
 */
public record Limits(int cell, int events, int expansion, int depth) {

    /** So many MiB of a compressed log are read whatever its length. */
    static final int FREE_MEGABYTES = 64;

    /** What no honest log comes near. */
    public static final Limits USUAL = new Limits(1 << 20, 10_000, 200, 100);

    /** Requires each to be 1 or more. */
    public Limits {
        require("cell", cell);
        require("events", events);
        require("expansion", expansion);
        require("depth", depth);
    }

    private static void require(String name, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + ": a limit is 1 or more, was " + limit);
        }
    }
}
