package id.tapal.web.page;

import id.tapal.application.document.Content;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What somebody typed into a form, kept as it was typed. */
final class Form {

    static final Form EMPTY = new Form(Map.of(), List.of());

    private final Map<String, List<String>> fields;
    private final List<Sent> files;

    private Form(Map<String, List<String>> fields, List<Sent> files) {
        this.fields = fields;
        this.files = files;
    }

    /**
     * A file that came with a form.
     *
     * @param field the name of the field
     * @param fileName as the machine of whoever sent it calls it
     * @param content what stands in it
     */
    record Sent(String field, String fileName, Content content) {

        /** Whether it is what a browser sends where no file was chosen. */
        boolean isNone() {
            return fileName.isEmpty() && content.size() == 0;
        }
    }

    /**
     * Reads the fields of a body.
     *
     * @throws IllegalArgumentException if it is no form
     */
    static Form of(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String text = equals < 0 ? "" : pair.substring(equals + 1);
                fields.computeIfAbsent(decoded(name), each -> new ArrayList<>()).add(decoded(text));
            }
        }
        return new Form(fields, List.of());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * Some of the fields, by other names.
     *
     * @param naming the name for each; empty where it is left out
     */
    Form named(UnaryOperator<String> naming) {
        Map<String, List<String>> renamed = new LinkedHashMap<>();
        fields.forEach((name, texts) -> {
            String other = naming.apply(name);
            if (!other.isEmpty()) {
                renamed.put(other, texts);
            }
        });
        return new Form(renamed, List.of());
    }

    /** Every text with the name of its field, in their order. */
    List<Map.Entry<String, String>> texts() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(text -> Map.entry(field.getKey(), text)))
                .toList();
    }

    /** The same with another text in a field. */
    Form with(String name, String text) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(name, List.of(text));
        return new Form(more, files);
    }

    /** The same with one more text in a field. */
    Form and(String name, String text) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.merge(
                name,
                List.of(text),
                (before, after) ->
                        Stream.concat(before.stream(), after.stream()).toList());
        return new Form(more, files);
    }

    /** The same with one more file. */
    Form and(Sent file) {
        return new Form(fields, Stream.concat(files.stream(), Stream.of(file)).toList());
    }

    /** The files that came with it, in their order. */
    List<Sent> files() {
        return files;
    }

    /** A text without the blanks around it; empty where the field is not there. */
    String text(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /** A text just as it was typed: blanks are part of a password. */
    String typed(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** Every text of a field that stands more than once. */
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A file that was chosen; empty where none was. */
    byte[] file(String name) {
        return files.stream()
                .filter(file -> file.field().equals(name))
                .findFirst()
                .map(file -> file.content().bytes())
                .orElse(new byte[0]);
    }
}
