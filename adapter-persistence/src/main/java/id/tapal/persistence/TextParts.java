package id.tapal.persistence;

import id.tapal.application.request.LetterCase;
import id.tapal.application.request.RegisterQuery;
import id.tapal.persistence.RegisterSearch.Narrowing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parts of texts that a search asks for, and how few rows they lead to, by the index of every three characters in a row. A whole part is found by
 * all threes of it, the common ones too: so a word that is rare is tried before the part that it stands in.
 */
final class TextParts {

    /** So many words are tried. */
    private static final int WORDS = 3;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Dialect dialect;
    private final Map<String, Object> values;

    /**
     * The parts that a query asks for.
     *
     * @param values where their values are put
     */
    TextParts(RegisterQuery query, Dialect dialect, Map<String, Object> values) {
        this.dialect = dialect;
        this.values = values;
        query.number().ifPresent(part -> parts.put("number_folded", LetterCase.folded(part)));
        query.requester().ifPresent(part -> parts.put("folded", LetterCase.folded(part)));
        query.text().ifPresent(part -> parts.put("request_folded", LetterCase.folded(part)));
        parts.forEach((column, part) -> values.put(column, like(part)));
    }

    private static String like(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * As a condition on a row of the register {@code r}: a text is looked at row by row, and leads to no index. It is said so that no planner makes a
     * join of it, which it would begin with the texts.
     */
    Optional<String> condition() {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.keySet().stream()
                        .map(column -> " and q." + column + " || '' like :" + column + " escape '!'")
                        .collect(Collectors.joining(
                                "",
                                "exists (select 1 from requester q where q.number = r.number",
                                " limit 1 offset 0)")));
    }

    /** Each by one word of a part that has several; what is likely to be rare comes first: numbers, then long words. */
    List<Narrowing> byWords() {
        List<Narrowing> narrowings = new ArrayList<>();
        parts.forEach((column, part) -> {
            List<String> words = Arrays.stream(part.split("\\s+"))
                    .filter(word -> length(word) >= RegisterQuery.SHORTEST_PART)
                    .sorted(Comparator.comparing(TextParts::hasDigit)
                            .thenComparingInt(TextParts::length)
                            .reversed())
                    .limit(WORDS)
                    .toList();
            if (!words.equals(List.of(part))) {
                words.forEach(word -> narrowings.add(by(column + "_word" + narrowings.size(), Map.of(column, word))));
            }
        });
        return narrowings;
    }

    /** By all parts at once. */
    List<Narrowing> byWhole() {
        return parts.isEmpty() ? List.of() : List.of(by("whole", parts));
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private Narrowing by(String name, Map<String, String> sought) {
        return switch (dialect) {
            case SQLITE -> byPhrases(name, sought);
            case POSTGRESQL -> byLike(name, sought);
        };
    }

    private Narrowing byPhrases(String name, Map<String, String> sought) {
        List<String> phrases = new ArrayList<>();
        sought.forEach((column, part) -> phrases.add("{" + column + "} : \"" + part.replace("\"", "\"\"") + "\""));
        values.put(name, String.join(" AND ", phrases));
        String matching = "s.search match :" + name;
        return new Narrowing(
                "select q.number from search s cross join requester q where q.id = s.rowid and " + matching,
                "select s.rowid from search s where " + matching);
    }

    private Narrowing byLike(String name, Map<String, String> sought) {
        List<String> conditions = new ArrayList<>();
        sought.forEach((column, part) -> {
            String value = name + "_" + column;
            values.put(value, like(part));
            conditions.add(column + " like :" + value + " escape '!'");
        });
        String numbers = "select number from requester where " + String.join(" and ", conditions);
        return new Narrowing(numbers, numbers);
    }
}
