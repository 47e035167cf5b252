package id.tapal.web;

import java.time.Duration;
import java.util.Objects;

/**
 * How much the server takes from one client. What goes beyond is refused and told: 413, 414, 431, 408, 429.
 *
 * @param body the largest body, in bytes
 * @param headers the largest request line and headers together, in bytes
 * @param address the longest address with its query, in characters
 * @param idle how long a connection may say nothing
 * @param receive how long a body may take to come, from its first byte asked for to its last
 * @param stop how long a stopping server waits for what it has taken
 * @param requests how many requests a token may make in a minute; 0 for any number
 * @param failures how many requests without a valid token an address may make in a minute; 0 for any number
 */
public record Limits(
        long body,
        int headers,
        int address,
        Duration idle,
        Duration receive,
        Duration stop,
        int requests,
        int failures) {

    /** What serves a desk well. */
    public static final Limits USUAL = new Limits(
            256L * 1024,
            8 * 1024,
            4 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            6_000,
            60);

    /** Checks that each can be kept. */
    public Limits {
        requirePositive("body", body);
        requirePositive("headers", headers);
        requirePositive("address", address);
        requirePositive("idle", Objects.requireNonNull(idle, "idle").toMillis());
        requirePositive("receive", Objects.requireNonNull(receive, "receive").toNanos());
        requirePositive("stop", Objects.requireNonNull(stop, "stop").toMillis());
        if (requests < 0 || failures < 0) {
            throw new IllegalArgumentException("requests and failures start at 0, were " + requests + ", " + failures);
        }
    }

    /** The same with any number of requests in a minute: for those who come as a crowd under one token. */
    public Limits atAnyRate() {
        return new Limits(body, headers, address, idle, receive, stop, 0, 0);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " starts at 1, was " + value);
        }
    }
}
