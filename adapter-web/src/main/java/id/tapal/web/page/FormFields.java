package id.tapal.web.page;

import java.util.List;

/** The fields of plain forms: with what was typed where a form comes back, and what is wrong with each. */
record FormFields(Words words, Form typed, List<Problem> problems) {

    FormFields {
        problems = List.copyOf(problems);
    }

    /** What stands in it before anybody types; a hint where the words have one. */
    Field line(String name, boolean required, String before) {
        return field(name, Field.Kind.LINE, required, text(name, before), List.of());
    }

    Field day(String name, boolean required, String before) {
        return field(name, Field.Kind.DAY, required, text(name, before), List.of());
    }

    /** One of a list; of the choices none is chosen yet. */
    Field list(String name, boolean required, String before, List<Choice> choices) {
        String chosen = text(name, before);
        List<Choice> all = choices.stream()
                .map(choice -> new Choice(
                        choice.value(), choice.label(), choice.value().equals(chosen)))
                .toList();
        return field(name, Field.Kind.LIST, required, "", all);
    }

    private String text(String name, String before) {
        return typed.all(name).isEmpty() ? before : typed.text(name);
    }

    private Field field(String name, Field.Kind kind, boolean required, String text, List<Choice> choices) {
        String problem = problems.stream()
                .filter(each -> each.field().equals(name))
                .map(Problem::text)
                .findFirst()
                .orElse("");
        String key = "chart.field." + name;
        return new Field(
                name, kind, words.t(key), words.orNothing(key + ".hint"), required, text, choices, "", problem);
    }
}
