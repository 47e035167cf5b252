package id.tapal.codec.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A row of a log as another program reads it: by RFC 4180, or by the XML parser of the JDK. Knows nothing of how it was written.
 *
 * @param cells by the names of the columns, also where they come from XES
 */
record LogRow(Map<String, String> cells) {

    private static final Map<String, String> XES_NAMES = Map.of(
            "concept:name", "activity", "time:timestamp", "timestamp", "org:resource", "resource", "org:role", "role");

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    String caseId() {
        return cell("case_id");
    }

    Channel channel() {
        return Channel.find(cell("channel")).orElseThrow();
    }

    ActType act() {
        return ActType.find(cell("activity")).orElseThrow();
    }

    private Facts facts() {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        cells.forEach((column, text) -> Fact.find(column).ifPresent(fact -> texts.put(fact, text)));
        return Facts.of(texts);
    }

    Entry entry() {
        return new Entry(
                act(),
                cell("resource"),
                Role.find(cell("role")).orElse(null),
                OffsetDateTime.parse(cell("timestamp")).toInstant(),
                facts());
    }

    static List<LogRow> of(LogFormat format, ByteArrayOutputStream log, char separator)
            throws XMLStreamException, IOException {
        return switch (format) {
            case CSV -> csv(log.toString(StandardCharsets.UTF_8), separator);
            case XES -> xes(new ByteArrayInputStream(log.toByteArray()));
            case XES_GZ -> xes(new GZIPInputStream(new ByteArrayInputStream(log.toByteArray())));
        };
    }

    static List<LogRow> csv(String text, char separator) {
        List<List<String>> records = records(text, separator);
        List<String> header = records.removeFirst();
        List<LogRow> rows = new ArrayList<>();
        for (List<String> each : records) {
            assertThat(each).hasSameSizeAs(header);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), each.get(i));
            }
            rows.add(new LogRow(cells));
        }
        return rows;
    }

    private static List<List<String>> records(String text, char separator) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                assertThat(cell.isEmpty()).as("a quote begins a cell").isTrue();
                quoted = true;
            } else if (c == separator || c == '\r') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(text.charAt(i + 1)).isEqualTo('\n');
                    i++;
                    records.add(cells);
                    cells = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(cells.isEmpty() && cell.isEmpty() && !quoted)
                .as("the last line is ended")
                .isTrue();
        return records;
    }

    private static List<LogRow> xes(InputStream in) throws XMLStreamException, IOException {
        List<LogRow> rows = new ArrayList<>();
        Map<String, String> trace = new LinkedHashMap<>();
        Map<String, String> event = new LinkedHashMap<>();
        String scope = "log";
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(in);
        while (reader.hasNext()) {
            int next = reader.next();
            String element = reader.hasName() ? reader.getLocalName() : "";
            boolean isAttribute = element.equals("string") || element.equals("date");
            if (next == XMLStreamReader.START_ELEMENT && isAttribute) {
                String key = reader.getAttributeValue(null, "key");
                String value = reader.getAttributeValue(null, "value");
                if (scope.equals("trace")) {
                    trace.put(key.equals("concept:name") ? "case_id" : key, value);
                } else if (scope.equals("event")) {
                    assertThat(event).doesNotContainKey(key);
                    event.put(XES_NAMES.getOrDefault(key, key), value);
                }
            } else if (next == XMLStreamReader.START_ELEMENT) {
                scope = element;
                (scope.equals("trace") ? trace : event).clear();
            } else if (next == XMLStreamReader.END_ELEMENT && element.equals("event")) {
                Map<String, String> cells = new LinkedHashMap<>(trace);
                cells.putAll(event);
                rows.add(new LogRow(cells));
                scope = "trace";
            }
        }
        in.close();
        return rows;
    }
}
