package id.tapal.application.account;

import java.util.random.RandomGenerator;

/** A password that is read from a screen and typed once: groups of letters and digits, none of which is taken for another. */
final class OneTimePassword {

    /** Without i, l and 1, o and 0. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Of 31 signs, 20 are 99 bits. */
    private static final int GROUPS = 5;

    private static final int IN_A_GROUP = 4;

    private OneTimePassword() {}

    static String of(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_A_GROUP; i++) {
            if (i > 0 && i % IN_A_GROUP == 0) {
                text.append('-');
            }
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
