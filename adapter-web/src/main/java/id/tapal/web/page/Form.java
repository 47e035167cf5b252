package id.tapal.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody typed into a form, kept as it was typed. */
final class Form {

    static final Form EMPTY = new Form(Map.of(), Map.of());

    private final Map<String, List<String>> fields;
    private final Map<String, byte[]> files;

    private Form(Map<String, List<String>> fields, Map<String, byte[]> files) {
        this.fields = fields;
        this.files = files;
    }

    /** Of fields and files that were read. */
    static Form of(Map<String, List<String>> fields, Map<String, byte[]> files) {
        return new Form(fields, files);
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
        return new Form(fields, Map.of());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The same with another text in a field. */
    Form with(String name, String text) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(name, List.of(text));
        return new Form(more, files);
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
        return files.getOrDefault(name, new byte[0]);
    }
}
