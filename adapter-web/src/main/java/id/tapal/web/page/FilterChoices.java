package id.tapal.web.page;

import id.tapal.application.organization.Member;
import id.tapal.application.request.RegisterQuery.Sort;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What there is to choose from in a filter of the register, beside leaving it open. */
record FilterChoices(
        List<Choice> channels,
        List<Choice> stages,
        List<Choice> handlers,
        List<Choice> orders,
        List<Choice> directions) {

    private static final Comparator<Member> BY_NAME =
            Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Member::id);

    static FilterChoices of(RegisterFilter filter, List<Member> members, Words words) {
        return new FilterChoices(
                channels(filter, words),
                stages(filter, words),
                handlers(filter, members, words),
                choices(filter, "sort", Stream.of(Sort.NUMBER, Sort.DUE).map(Sort::id), words),
                choices(filter, "descending", Stream.of("false", "true"), words));
    }

    private static List<Choice> channels(RegisterFilter filter, Words words) {
        return Arrays.stream(Channel.values())
                .map(each -> new Choice(
                        each.id(), words.messages().text("channel." + each.id()), filter.has("channel", each.id())))
                .toList();
    }

    private static List<Choice> stages(RegisterFilter filter, Words words) {
        return Arrays.stream(Stage.values())
                .filter(each -> each != Stage.NEW)
                .map(each -> new Choice(each.id(), words.messages().label(each), filter.has("stage", each.id())))
                .toList();
    }

    /** Whoever is a member, also one who is no longer active: their cases are still there. Somebody unknown stays chosen, and nothing is found. */
    private static List<Choice> handlers(RegisterFilter filter, List<Member> members, Words words) {
        String asked = filter.text("handler");
        Stream<Choice> unknown = Stream.of(asked)
                .filter(id -> !id.isEmpty()
                        && members.stream().noneMatch(each -> each.id().equals(id)))
                .map(id -> new Choice(id, id, true));
        Stream<Choice> known = members.stream()
                .sorted(BY_NAME)
                .map(each -> new Choice(each.id(), named(each, words), each.id().equals(asked)));
        return Stream.concat(unknown, known).toList();
    }

    private static String named(Member member, Words words) {
        return member.active() ? member.name() : member.name() + " (" + words.t("people.inactive") + ")";
    }

    private static List<Choice> choices(RegisterFilter filter, String name, Stream<String> values, Words words) {
        return values.map(each -> new Choice(each, words.t("register." + name + "." + each), filter.has(name, each)))
                .toList();
    }
}
