package id.tapal.codec.log;

import static id.tapal.domain.request.Fact.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LogWriterTest {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final Instant NINE = Instant.parse("2026-03-10T01:00:00.000000001Z");
    private static final String NUMBER = "2026/SR/0001";

    private static Entry entry(Facts facts) {
        return new Entry(ActType.LETTER_RECEIVED, "persuratan", Role.REGISTRY, NINE, facts);
    }

    private static ByteArrayOutputStream log(LogFormat format, char separator, Entry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogWriter writer = format.begin(out, WITA, separator);
        if (entries.length > 0) {
            writer.write(NUMBER, Channel.LETTER, List.of(entries));
        }
        writer.end();
        return out;
    }

    private static String csv(char separator, Entry... entries) {
        return log(LogFormat.CSV, separator, entries).toString(StandardCharsets.UTF_8);
    }

    private static String xes(Entry... entries) {
        return log(LogFormat.XES, ',', entries).toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_table_has_every_column_of_section_7_in_its_order_and_the_channel_on_each_row() {
        Entry nobody = new Entry(ActType.ANSWER_SIGNED, "", null, Instant.parse("2026-03-10T16:30:00Z"), Facts.NONE);

        assertThat(csv(',', entry(Facts.of(NAME, "Pemohon", GROUNDS, "17a|17c.3")), nobody))
                .isEqualTo(
                        "case_id,channel,activity,timestamp,resource,role,to,to_role,name,address,phone,email,identity,"
                                + "addressed_to,medium,request,decision,grounds,reason,law,holder,redactions,exempt_until,"
                                + "means,fee,note,tracking_id\r\n"
                                + "2026/SR/0001,letter,letter-received,2026-03-10T09:00:00.000000001+08:00,persuratan,"
                                + "registry,,,Pemohon,,,,,,,,,17a|17c.3,,,,,,,,,\r\n"
                                + "2026/SR/0001,letter,answer-signed,2026-03-11T00:30:00+08:00,,"
                                + ",,,,,,,,,,,,,,,,,,,,,\r\n");
    }

    @Test
    void a_cell_is_quoted_where_a_reader_could_stumble_and_never_changed() {
        assertThat(csv(';', entry(Facts.of(Map.of(REQUEST, "=1+1, \"dua\"", NOTE, "satu\ndua", LAW, "UU; 10/1998")))))
                .contains(";\"=1+1, \"\"dua\"\"\";")
                .contains(";\"satu\ndua\";")
                .contains(";\"UU; 10/1998\";");
        assertThat(csv(',', entry(Facts.of(REQUEST, "=SUM(A1)")))).contains(",=SUM(A1),");
    }

    @Test
    void every_fact_but_those_for_which_section_7_has_no_column_is_in_the_log() {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            texts.put(fact, "isi " + fact.id());
        }
        Entry entry = entry(Facts.of(texts));
        List<Fact> without =
                List.of(CONSEQUENCE_TEST, EXEMPT_LIST_ITEM, CONSENT, PUBLIC_OFFICE, DOCUMENT_KIND, SEQUENCE);
        texts.keySet().removeAll(without);

        LogRow row = LogRow.csv(csv(',', entry), ',').getFirst();

        assertThat(row.entry().facts()).isEqualTo(Facts.of(texts));
        without.forEach(fact -> assertThat(xes(entry)).doesNotContain('"' + fact.id() + '"'));
        texts.forEach((fact, text) ->
                assertThat(xes(entry)).contains("<string key=\"" + fact.id() + "\" value=\"" + text + "\"/>"));
    }

    @Test
    void an_event_log_in_xes_has_extensions_globals_classifier_traces_and_events() {
        assertThat(xes(entry(Facts.of(Map.of(NAME, "Pemohon & \"anak\"", NOTE, "a\r\n\tb", PHONE, "<0380>"))))
                        .lines()
                        .dropWhile(line -> !line.startsWith("<classifier")))
                .containsExactly(
                        "<classifier name=\"Activity\" keys=\"concept:name\"/>",
                        "<trace>",
                        "<string key=\"concept:name\" value=\"2026/SR/0001\"/>",
                        "<string key=\"channel\" value=\"letter\"/>",
                        "<event>",
                        "<string key=\"concept:name\" value=\"letter-received\"/>",
                        "<date key=\"time:timestamp\" value=\"2026-03-10T09:00:00.000000001+08:00\"/>",
                        "<string key=\"org:resource\" value=\"persuratan\"/>",
                        "<string key=\"org:role\" value=\"registry\"/>",
                        "<string key=\"lifecycle:transition\" value=\"complete\"/>",
                        "<string key=\"name\" value=\"Pemohon &amp; &quot;anak&quot;\"/>",
                        "<string key=\"phone\" value=\"&lt;0380&gt;\"/>",
                        "<string key=\"identity\" value=\"\"/>",
                        "<string key=\"addressed_to\" value=\"\"/>",
                        "<string key=\"request\" value=\"\"/>",
                        "<string key=\"note\" value=\"a&#13;&#10;&#9;b\"/>",
                        "</event>",
                        "</trace>",
                        "</log>");
        assertThat(xes())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1849.2016\"")
                .contains("prefix=\"concept\"", "prefix=\"time\"", "prefix=\"org\"", "prefix=\"lifecycle\"")
                .contains("<global scope=\"trace\">", "<global scope=\"event\">");
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_log_is_a_log(LogFormat format) throws Exception {
        assertThat(LogRow.of(format, log(format, ','), ',')).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001B", "\uFFFE", "\uD83C", "\uDF0F"})
    void what_xml_cannot_say_is_shown_as_a_replacement(String illegal) throws Exception {
        Entry entry = entry(Facts.of(NAME, "a" + illegal + "b"));
        for (LogFormat format : List.of(LogFormat.XES, LogFormat.XES_GZ)) {
            assertThat(LogRow.of(format, log(format, ',', entry), ',')
                            .getFirst()
                            .cell("name"))
                    .isEqualTo("a\uFFFDb");
        }
    }

    @Test
    void a_control_character_that_parts_words_still_does() throws Exception {
        ByteArrayOutputStream log = log(LogFormat.XES, ',', entry(Facts.of(REQUEST, "NTT\u001Fpeta")));
        assertThat(LogRow.of(LogFormat.XES, log, ',').getFirst().cell("request"))
                .isEqualTo("NTT peta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001F", "\u007F", "\uFFFE"})
    void a_table_keeps_control_characters(String control) {
        Entry entry = entry(Facts.of(NAME, "a" + control + "b"));
        assertThat(LogRow.csv(csv(',', entry), ',').getFirst().entry()).isEqualTo(entry);
    }

    @Test
    void half_a_character_is_shown_as_a_replacement_in_a_table() {
        assertThat(csv(',', entry(Facts.of(NAME, "a\uD83Cb")))).contains(",a\uFFFDb,");
    }

    @Test
    void a_log_that_was_broken_off_does_not_look_whole() {
        for (LogFormat format : List.of(LogFormat.XES, LogFormat.XES_GZ)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            LogWriter writer = format.begin(out, WITA, ',');
            for (int i = 0; i < 2_000; i++) {
                writer.write(NUMBER, Channel.LETTER, List.of(entry(Facts.of(NOTE, "x" + i))));
            }
            assertThat(out.size()).isPositive();
            assertThatThrownBy(() -> LogRow.of(format, out, ','))
                    .isInstanceOfAny(XMLStreamException.class, EOFException.class);
        }
    }

    @Test
    void a_compressed_log_is_the_same_log() throws IOException {
        Entry entry = entry(Facts.of(NAME, "Pemohon"));
        byte[] compressed = log(LogFormat.XES_GZ, ',', entry).toByteArray();
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(xes(entry));
        }
    }

    @Test
    void what_the_stream_throws_comes_out() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int any) throws IOException {
                throw new IOException("gone");
            }
        };
        LogWriter writer = LogFormat.CSV.begin(gone, WITA, ',');
        assertThatThrownBy(writer::end).isInstanceOf(UncheckedIOException.class).hasMessageContaining("gone");
    }

    @Test
    void a_format_is_known_by_the_ending_of_a_file() {
        assertThat(LogFormat.ofFile("log.CSV")).contains(LogFormat.CSV);
        assertThat(LogFormat.ofFile("log.xes")).contains(LogFormat.XES);
        assertThat(LogFormat.ofFile("log.xes.gz")).contains(LogFormat.XES_GZ);
        assertThat(LogFormat.ofFile("xes")).isEmpty();
        assertThat(LogFormat.ofFile("log.gz")).isEmpty();
    }

    @Test
    void another_separator_is_refused() {
        assertThatThrownBy(() -> LogFormat.CSV.begin(OutputStream.nullOutputStream(), WITA, '\t'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("separator: ");
    }
}
