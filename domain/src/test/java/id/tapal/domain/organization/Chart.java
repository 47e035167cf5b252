package id.tapal.domain.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart of these tests: head; secretary with one subsection; one division with one subdivision and its staff. */
final class Chart {

    static final LocalDate FROM = LocalDate.parse("2026-01-01");

    static final List<Post> POSTS = List.of(
            post("kaban", Position.HEAD, null),
            post("sekretaris", Position.SECRETARY, "kaban"),
            post("kasubag", Position.SUBSECTION_HEAD, "sekretaris"),
            post("kabid", Position.DIVISION_HEAD, "kaban"),
            post("kasubid", Position.SUBDIVISION_HEAD, "kabid"),
            post("staf", Position.STAFF, "kasubid"));

    private Chart() {}

    static Post post(String id, Position position, @Nullable String superior) {
        return new Post(id, "Jabatan " + id, position, superior);
    }

    static Holding holds(String person, String post) {
        return new Holding(person, post, FROM, null, false);
    }

    static Holding holds(String person, String post, String from, @Nullable String until) {
        return new Holding(person, post, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), false);
    }

    static Holding standsIn(String person, String post, String from, @Nullable String until) {
        return new Holding(person, post, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), true);
    }

    static DutyAssignment duty(String person, Duty duty, String from, @Nullable String until) {
        return new DutyAssignment(person, duty, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    static Organization of(Holding... holdings) {
        return Organization.of(POSTS, List.of(holdings), List.of());
    }

    /** The chart's posts with one more, or with one of the same id in its place. */
    static List<Post> with(Post... changed) {
        List<Post> posts = new ArrayList<>(POSTS);
        for (Post post : changed) {
            posts.removeIf(each -> each.id().equals(post.id()));
            posts.add(post);
        }
        return posts;
    }

    static List<Post> without(String... ids) {
        return POSTS.stream()
                .filter(post -> !Arrays.asList(ids).contains(post.id()))
                .toList();
    }
}
