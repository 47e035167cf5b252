package id.tapal.persistence;

import id.tapal.application.request.Finding;
import id.tapal.application.request.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves the chain of one case. First it finds out which entry was written at which place: from the last one, which the register has sealed,
 * back along the hashes; from the first one on; and what stands between by its own number. What then has no place was added, a place without
 * entry has lost it, and an entry that does not give its hash at its place was changed.
 */
final class CaseProof {

    private final String number;
    private final String start;
    private final List<Link> links;
    private final Map<Integer, Link> placed = new TreeMap<>();
    private final Set<Link> free;
    private final List<Finding> findings = new ArrayList<>();

    private CaseProof(String number, String channel, List<Link> links) {
        this.number = number;
        this.start = Chain.start(number, channel);
        this.links = links;
        this.free = new LinkedHashSet<>(links);
    }

    /** An entry with its place in the chain, as they are kept. */
    record Link(EntryRow row, String before, String hash) {

        int sequence() {
            return row.sequence();
        }

        boolean holdsAt(int place) {
            return Chain.link(before, row.at(place)).equals(hash);
        }
    }

    /** What the register says of the chain: how many entries, and the hash of the last. */
    record Seal(int version, String hash) {}

    /**
     * What is wrong with a chain.
     *
     * @param seal null where the register has no row of the case
     */
    static List<Finding> of(String number, String channel, List<Link> links, @Nullable Seal seal) {
        return new CaseProof(number, channel, links).findings(seal);
    }

    private List<Finding> findings(@Nullable Seal seal) {
        int length = place(seal);
        for (int i = 1; i <= length; i++) {
            Link link = placed.get(i);
            if (link == null) {
                find(Kind.ENTRY_MISSING, i);
            } else if (!link.holdsAt(i) || isReplaced(i, link)) {
                find(Kind.ENTRY_CHANGED, i);
            }
        }
        free.forEach(added -> find(Kind.ENTRY_ADDED, added.sequence()));
        moved();
        Link last = placed.get(length);
        if (seal != null && last != null && findings.isEmpty()) {
            if (seal.version() != length) {
                findings.add(new Finding(Kind.REGISTER_DIFFERS, number, 0, "version"));
            } else if (!last.hash().equals(seal.hash())) {
                find(Kind.LAST_ENTRY_DIFFERS, length);
            }
        }
        return findings;
    }

    /** Finds the entry of each place, and how many places there are. */
    private int place(@Nullable Seal seal) {
        List<Link> tail = seal == null ? List.of() : tail(seal.hash());
        boolean whole = !tail.isEmpty() && tail.getLast().before().equals(start);
        int length = whole ? tail.size() : Math.max(tail.size(), length(seal));
        for (int i = 0; i < tail.size(); i++) {
            take(length - i, tail.get(i));
        }
        int open = length - tail.size();
        int place = 1;
        String before = start;
        while (place <= open) {
            Link next = following(before, place);
            if (next == null) {
                break;
            }
            take(place, next);
            before = next.hash();
            place++;
        }
        for (; place <= open; place++) {
            int wanted = place;
            free.stream().filter(link -> link.sequence() == wanted).findFirst().ifPresent(link -> take(wanted, link));
        }
        return length;
    }

    private int length(@Nullable Seal seal) {
        int length =
                seal == null ? links.stream().mapToInt(Link::sequence).max().orElse(1) : seal.version();
        return Math.max(1, length);
    }

    /** From the entry of a hash back to the first, as far as the hashes lead. */
    private List<Link> tail(String last) {
        Map<String, Link> byHash = new HashMap<>();
        links.forEach(link -> byHash.putIfAbsent(link.hash(), link));
        List<Link> tail = new ArrayList<>();
        Link link = byHash.remove(last);
        while (link != null) {
            tail.add(link);
            link = byHash.remove(link.before());
        }
        return tail;
    }

    /** Of several that claim to follow, the one that is right in its place. */
    private @Nullable Link following(String before, int place) {
        return free.stream()
                .filter(link -> link.before().equals(before))
                .min(Comparator.comparing((Link link) -> !link.holdsAt(place))
                        .thenComparing(link -> link.sequence() != place))
                .orElse(null);
    }

    private void take(int place, Link link) {
        placed.put(place, link);
        free.remove(link);
    }

    /** Whether an entry gives its hash, and the one after it, which does so too, was written after another. */
    private boolean isReplaced(int place, Link link) {
        Link after = placed.get(place + 1);
        boolean broken =
                after != null && after.holdsAt(place + 1) && !after.before().equals(link.hash());
        return broken || (place == 1 && !link.before().equals(start));
    }

    /** An entry that stands elsewhere only because others were added or are gone is not moved. */
    private void moved() {
        boolean unexplained = findings.isEmpty();
        List<Finding> moved = new ArrayList<>();
        placed.forEach((place, link) -> {
            if (link.sequence() != place && (unexplained || isOvertaken(place, link))) {
                moved.add(new Finding(Kind.ENTRY_MOVED, number, place, Integer.toString(link.sequence())));
            }
        });
        findings.addAll(moved);
    }

    private boolean isOvertaken(int place, Link link) {
        return placed.entrySet().stream()
                .anyMatch(other -> !Objects.equals(other.getValue(), link)
                        && other.getKey() < place != other.getValue().sequence() < link.sequence());
    }

    private void find(Kind kind, int place) {
        findings.add(Finding.of(kind, number, place));
    }
}
