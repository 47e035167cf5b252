package id.tapal.codec.log;

/** What XML 1.0 can say. */
public final class XmlText {

    private XmlText() {}

    /** Whether it has a character (section 2.2); half a pair of surrogates is none. */
    public static boolean has(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
