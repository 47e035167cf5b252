package id.tapal.web.page;

/**
 * How many SMS a text takes (3GPP TS 23.038): in the alphabet of GSM 160 signs in one, or 153 in each of several; where a sign is not in it 70, or 67. A sign that takes
 * two places is never divided between two SMS.
 *
 * @param characters how many signs somebody counts who reads it
 * @param messages how many SMS; none for no text
 * @param isPlain whether all its signs are of the alphabet of GSM
 */
record SmsLength(int characters, int messages, boolean isPlain) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** These are sent as two signs. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final int ONE_PLAIN = 160;
    private static final int OF_SEVERAL_PLAIN = 153;
    private static final int ONE_OTHER = 70;
    private static final int OF_SEVERAL_OTHER = 67;

    static SmsLength of(String text) {
        int characters = text.codePointCount(0, text.length());
        boolean plain = text.codePoints().allMatch(SmsLength::isOfGsm);
        return new SmsLength(
                characters,
                plain
                        ? messages(text, true, ONE_PLAIN, OF_SEVERAL_PLAIN)
                        : messages(text, false, ONE_OTHER, OF_SEVERAL_OTHER),
                plain);
    }

    private static boolean isOfGsm(int sign) {
        return BASIC.indexOf(sign) >= 0 || EXTENDED.indexOf(sign) >= 0;
    }

    private static int places(int sign, boolean plain) {
        return plain ? (EXTENDED.indexOf(sign) >= 0 ? 2 : 1) : Character.charCount(sign);
    }

    private static int messages(String text, boolean plain, int one, int ofSeveral) {
        int all = text.codePoints().map(sign -> places(sign, plain)).sum();
        if (all <= one) {
            return all == 0 ? 0 : 1;
        }
        int messages = 1;
        int used = 0;
        for (int sign : text.codePoints().toArray()) {
            int places = places(sign, plain);
            if (used + places > ofSeveral) {
                messages++;
                used = 0;
            }
            used += places;
        }
        return messages;
    }
}
