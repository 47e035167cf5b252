package id.tapal.web.page;

import id.tapal.application.request.RegisterQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a filter cannot be searched by.
 *
 * @param all field by field; one at most of a field
 */
record FilterProblems(List<Problem> all) {

    static FilterProblems of(RegisterFilter filter, Words words) {
        List<Problem> all = new ArrayList<>();
        for (String part : RegisterFilter.PARTS) {
            if (filter.isTooShort(part)) {
                all.add(new Problem(part, words.t("register.short", RegisterQuery.SHORTEST_PART)));
            }
        }
        all.addAll(ofDays(filter, words));
        return new FilterProblems(List.copyOf(all));
    }

    private static List<Problem> ofDays(RegisterFilter filter, Words words) {
        List<Problem> none = List.of("from", "to").stream()
                .filter(filter::isNoDay)
                .map(name -> new Problem(name, words.t("register.no-day", filter.text(name))))
                .toList();
        return none.isEmpty() && filter.days().isReversed()
                ? List.of(new Problem("to", words.t("register.reversed")))
                : none;
    }

    /** Each with what its field is called, to stand above them all. */
    List<Problem> summary(Words words) {
        return all.stream()
                .map(each -> new Problem(each.field(), words.t(label(each.field())) + ": " + each.text()))
                .toList();
    }

    private static String label(String field) {
        return switch (field) {
            case "requester" -> "field.name";
            case "text" -> "field.request";
            default -> "register." + field;
        };
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is wrong with a field; empty where nothing is. */
    String of(String field) {
        return all.stream()
                .filter(each -> each.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse("");
    }

    /** What explains a field to a screen reader; null where nothing does, for an empty attribute names nothing that there is. */
    @Nullable
    String describing(String field, String hint) {
        String hinted = hint.isEmpty() ? "" : field + "-hint ";
        String by = (hinted + (of(field).isEmpty() ? "" : field + "-problem")).strip();
        return by.isEmpty() ? null : by;
    }
}
