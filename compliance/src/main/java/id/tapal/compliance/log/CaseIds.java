package id.tapal.compliance.log;

import java.util.Arrays;

/**
 * The cases that are over, of which a log may have millions: 64 bits for each. Two of them may look alike to it; then a log that is grouped by case is
 * taken for one that is not, which costs time and changes nothing else.
 */
final class CaseIds {

    private static final long EMPTY = 0;

    private long[] places = new long[1 << 10];
    private int count;

    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == EMPTY ? 1 : hash;
    }

    boolean contains(String id) {
        long hash = hash(id);
        return places[place(places, hash)] == hash;
    }

    void add(String id) {
        if (2 * count >= places.length) {
            long[] wider = new long[2 * places.length];
            Arrays.stream(places).filter(each -> each != EMPTY).forEach(each -> wider[place(wider, each)] = each);
            places = wider;
        }
        long hash = hash(id);
        int place = place(places, hash);
        count += places[place] == EMPTY ? 1 : 0;
        places[place] = hash;
    }

    /** Where a hash stands, or would. */
    private static int place(long[] places, long hash) {
        int place = (int) hash & (places.length - 1);
        while (places[place] != EMPTY && places[place] != hash) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }
}
