package id.tapal.application.tracking;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A code for a receipt, such as {@code 7KQ2-M0XD}: eight signs of which each stands for five bits, without those that are taken for others. It opens no more
 * than {@link Progress} tells, or that a letter is genuine, so it is short enough to be typed.
 */
public final class TrackingCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;

    private TrackingCode() {}

    /** A new one. */
    public static String random(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            code.append(i == HALF ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** What was meant, typed in whatever way: in small letters, without the dash, with a letter O for a nought. */
    public static String meant(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return signs.length() == 2 * HALF ? signs.substring(0, HALF) + "-" + signs.substring(HALF) : signs;
    }
}
