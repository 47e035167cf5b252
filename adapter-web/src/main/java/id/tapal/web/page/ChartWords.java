package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import id.tapal.domain.organization.ChartDifference;
import id.tapal.domain.organization.ChartFault;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import id.tapal.domain.organization.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a chart, what is wrong with it and what was changed in it, in words: with titles and names, not ids. */
final class ChartWords {

    private final Words words;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private ChartWords(Words words) {
        this.words = words;
    }

    /** With the names of the members, and the titles of charts: those of a later one count. */
    static ChartWords of(Desk desk, Words words, Organization... charts) {
        ChartWords all = new ChartWords(words);
        for (Member member : desk.administration().members()) {
            all.names.put(member.id(), member.name());
        }
        for (Organization chart : charts) {
            chart.posts().forEach(post -> all.titles.put(post.id(), post.title()));
        }
        return all;
    }

    String title(String post) {
        return titles.getOrDefault(post, post);
    }

    String name(String person) {
        return names.getOrDefault(person, person);
    }

    String position(Position position) {
        return words.messages().label(Role.of(position, false));
    }

    String duty(Duty duty) {
        return words.messages().label(duty.role());
    }

    String day(LocalDate day) {
        return words.messages().date(day);
    }

    /** From when until when. */
    String term(LocalDate from, @Nullable LocalDate untilInclusive) {
        return untilInclusive == null
                ? words.t("chart.since", day(from))
                : words.t("chart.term", day(from), day(untilInclusive));
    }

    String fault(ChartFault fault) {
        List<String> at = fault.places();
        Stream<String> places = switch (fault.kind()) {
            case NO_ID, TWICE, HEADS, NO_SUPERIOR, UNKNOWN_SUPERIOR, CYCLE, NOT_OUTRANKED, HEAD_CLOSED, BELOW_CLOSED ->
                at.stream().map(this::title);
            case UNKNOWN_POST, HOLDING_REVERSED, HOLDING_OF_CLOSED -> Stream.of(name(at.get(0)), title(at.get(1)));
            case HELD_TWICE -> Stream.of(name(at.get(0)), name(at.get(1)), title(at.get(2)));
            case DUTY_REVERSED -> Stream.of(Duty.find(at.get(0)).map(this::duty).orElse(at.get(0)), name(at.get(1)));
        };
        return words.t("chart.fault." + fault.kind().id(), places.toArray());
    }

    /** One or more sentences. */
    List<String> difference(ChartDifference difference) {
        return switch (difference) {
            case ChartDifference.OfPost post -> post(post.before(), post.after());
            case ChartDifference.OfHolding holding -> List.of(holding(holding.before(), holding.after()));
            case ChartDifference.OfDuty duty -> List.of(duty(duty.before(), duty.after()));
        };
    }

    private List<String> post(@Nullable Post before, @Nullable Post after) {
        if (after == null) {
            return before == null ? List.of() : List.of(words.t("chart.post-removed", before.title()));
        }
        if (before == null) {
            String key = after.superior() == null ? "chart.post-added-top" : "chart.post-added";
            return List.of(words.t(key, after.title(), position(after.position()), below(after)));
        }
        List<String> all = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            all.add(words.t("chart.post-renamed", before.title(), after.title()));
        }
        if (before.position() != after.position()) {
            all.add(words.t("chart.post-position", after.title(), position(after.position())));
        }
        if (!below(before).equals(below(after))) {
            all.add(words.t("chart.post-moved", after.title(), below(before), below(after)));
        }
        LocalDate until = after.untilInclusive();
        if (until != null && !until.equals(before.untilInclusive())) {
            all.add(words.t("chart.post-closed", after.title(), day(until)));
        }
        if (until == null && before.untilInclusive() != null) {
            all.add(words.t("chart.post-reopened", after.title()));
        }
        return all;
    }

    private String below(Post post) {
        String superior = post.superior();
        return superior == null ? words.t("chart.nobody") : title(superior);
    }

    private String holding(@Nullable Holding before, @Nullable Holding after) {
        Holding term = after == null ? before : after;
        if (term == null) {
            return "";
        }
        String what = term.standIn() ? "chart.stand-in-" : "chart.holder-";
        return words.t(
                what + kind(before != null, after != null),
                name(term.person()),
                title(term.post()),
                term(term.from(), term.untilInclusive()));
    }

    private String duty(@Nullable DutyAssignment before, @Nullable DutyAssignment after) {
        DutyAssignment term = after == null ? before : after;
        if (term == null) {
            return "";
        }
        return words.t(
                "chart.duty-" + kind(before != null, after != null),
                name(term.person()),
                duty(term.duty()),
                term(term.from(), term.untilInclusive()));
    }

    private static String kind(boolean was, boolean is) {
        if (!was) {
            return "added";
        }
        return is ? "changed" : "removed";
    }
}
