package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.compliance.LogFinding.Code;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.Limits;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.log.Mapping;
import id.tapal.compliance.log.MappingProposal;
import id.tapal.compliance.log.UnusableLog;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How logs are read, in either form (section 7). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReadLogsTest {

    private static final LogCheck CHECK = LogCheck.by(RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()));
    private static final Instant AS_OF = Instant.parse("2026-03-10T02:00:00Z");
    private static final String VISIT = """
            case_id,channel,activity,timestamp,resource,role,name,request,identity
            W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas,reception,Pemohon,peta,
            W-1,,identity-left,2026-03-10T09:01:00+08:00,petugas,reception,,,ktp
            """;

    private static List<CaseVerdict> verdicts(LogCheck check, String... logs) {
        List<LogSource> sources = Arrays.stream(logs).map(Logs::source).toList();
        try (CheckedLog checked = check.check(sources)) {
            List<CaseVerdict> verdicts = new ArrayList<>();
            checked.forEach(AS_OF, verdicts::add);
            return verdicts;
        }
    }

    private static CaseVerdict only(String log) {
        List<CaseVerdict> verdicts = verdicts(CHECK, log);
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    private static List<LogFinding> findings(String... logs) {
        try (CheckedLog checked =
                CHECK.check(Arrays.stream(logs).map(Logs::source).toList())) {
            return checked.findings();
        }
    }

    private static void isTheVisit(CaseVerdict verdict) {
        assertThat(verdict.taken()).extracting(Taken::row).containsExactly(2L, 3L);
        isTheVisitInAnyRows(verdict);
    }

    private static void isTheVisitInAnyRows(CaseVerdict verdict) {
        assertThat(verdict.id()).isEqualTo("W-1");
        assertThat(verdict.taken())
                .extracting(Taken::act)
                .containsExactly(ActType.GUEST_BOOK_SIGNED, ActType.IDENTITY_LEFT);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.breaches())
                .extracting(found -> found.breach().clause().id())
                .containsExactly("TIME-A");
        assertThat(verdict.verdict(Layer.STANDARD)).isEqualTo(Verdict.BREACHED);
        assertThat(verdict.verdict(Layer.LAW)).isEqualTo(Verdict.PENDING);
    }

    @Nested
    class A_table {

        @Test
        void is_read_with_commas_or_semicolons_any_line_end_and_with_a_mark_before_it() {
            isTheVisit(only(VISIT));
            isTheVisit(only(VISIT.replace(',', ';')));
            isTheVisit(only(VISIT.replace("\n", "\r\n")));
            isTheVisit(only("\uFEFF" + VISIT.replace(',', ';').replace("\n", "\r\n")));
            isTheVisit(only(VISIT.stripTrailing()));
        }

        @Test
        void has_its_columns_in_any_order_letter_case_and_blanks() {
            isTheVisit(only("""
                    ROLE, Resource ,Timestamp,activity,Channel,case_id,identity,request,name
                    Reception,petugas,2026-03-10 09:00+0800, Guest-Book-Signed,WALK-IN,W-1,,peta,Pemohon
                    reception,petugas,2026-03-10T01:01:00Z,IDENTITY-LEFT,, W-1 , KTP:53 ,,
                    """));
        }

        @Test
        void may_have_cells_in_quotes_with_separators_quotes_and_lines_in_them() {
            CaseVerdict verdict = only("""
                    case_id,channel,activity,timestamp,resource,role,name,request,identity
                    W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas,reception,"Pemohon, ""B""\n2","peta
                    batas",
                    W-1,,identity-left,2026-03-10T09:01:00+08:00,petugas,reception,,,ktp
                    """);
            assertThat(verdict.taken()).extracting(Taken::row).containsExactly(2L, 5L);
            assertThat(verdict.breaches()).hasSize(1);
        }

        @Test
        void may_have_blank_lines_short_rows_and_cells_without_anything_behind_the_header() {
            CaseVerdict verdict = only("""
                    case_id,channel,activity,timestamp,resource,role,name,request,identity

                    W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas,reception,Pemohon,peta,, ,
                    ,,,
                    W-1,,request-withdrawn,2026-03-10T09:01:00+08:00,petugas,reception
                    """);
            assertThat(verdict.taken()).extracting(Taken::row).containsExactly(3L, 5L);
            assertThat(verdict.verdict(Layer.STANDARD)).isEqualTo(Verdict.CONFORMING);
        }

        @Test
        void of_a_header_alone_has_no_case_and_is_no_error() {
            assertThat(verdicts(CHECK, "case_id,activity,timestamp\n")).isEmpty();
            assertThat(findings("case_id,activity,timestamp\n")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "case_id,activity\\nW-1,x | log, line 1: no column timestamp",
                    "case_id,activity,timestamp,Activity\\n | log, line 1: the column Activity is there twice",
                    "case_id,activity,timestamp\\n,x,2026-03-10T09:00 | log, line 2: case_id is empty",
                    "case_id,activity,timestamp\\nW,x,2026-03-10 | log, line 2: timestamp: no date with a time",
                    "case_id,activity,timestamp\\nW,x,2026-13-10T09:00Z | log, line 2: timestamp: no date with a time",
                    "case_id,activity,timestamp\\nW,x,2026-02-29T09:00Z | log, line 2: timestamp: no date with a time",
                    "case_id,activity,timestamp\\n\\nW,x,later | log, line 3: timestamp: no date with a time",
                    "case_id,activity,timestamp\\nW,x,2026-03-10T09:00Z,more | log, line 2: the row has more cells",
                    "case_id,activity,timestamp\\nW,\"x,2026-03-10T09:00Z | log, line 2: no CSV",
                    "{\"ocel:global\":1} | log, line 1: it looks like JSON",
                })
        void that_cannot_be_read_is_told_with_its_line(String log, String message) {
            assertThatThrownBy(() -> verdicts(CHECK, log.replace("\\n", "\n"))).hasMessageStartingWith(message);
        }

        @Test
        void that_is_empty_or_not_in_utf_8_is_told() {
            assertThatThrownBy(() -> verdicts(CHECK, "")).hasMessageStartingWith("log, line 1: it is empty");
            byte[] latin = VISIT.replace("Pemohon", "Pemohön").getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> Logs.check(CHECK, AS_OF, latin)).hasMessageContaining("no UTF-8");
            byte[] wide = VISIT.getBytes(StandardCharsets.UTF_16);
            assertThatThrownBy(() -> Logs.check(CHECK, AS_OF, wide)).hasMessageContaining("UTF-16");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-10T09:00:00+08:00",
                "2026-03-10T09:00+08",
                "2026-03-10 09:00:00+0800",
                "2026-03-10T01:00:00.000Z",
                "2026-03-10t01:00:00,000000000000z",
                "2026-03-09T19:30:00-05:30",
                " 2026-03-10T09:00:00+08:00 "
            })
    void a_time_is_read_as_logs_write_it(String time) {
        CaseVerdict verdict = only("case_id,channel,activity,timestamp,resource,role\nW,walk-in,identity-left," + "\""
                + time + "\",petugas,reception\n");
        assertThat(verdict.taken()).extracting(Taken::at).containsExactly(Instant.parse("2026-03-10T01:00:00Z"));
        assertThat(verdict.findings()).isEmpty();
    }

    @Nested
    class Xes {

        private static final String EVENTS = """
                <event>
                  <string key="concept:name" value="guest-book-signed"/>
                  <date key="time:timestamp" value="2026-03-10T09:00:00.000+08:00"/>
                  <string key="org:resource" value="petugas"/><string key="org:role" value="reception"/>
                  <string key="name" value="Pemohon"><string key="name" value=""/></string>
                  <string key="request" value="peta &amp; &#x201C;batas&#x201D;"/>
                  <list key="extra"><values><string key="activity" value="identity-left"/></values></list>
                </event>
                <event>
                  <string key="concept:name" value="identity-left"/>
                  <date key="time:timestamp" value="2026-03-10T09:01:00.000+08:00"/>
                  <string key="org:resource" value="petugas"/><string key="org:role" value="reception"/>
                  <string key="lifecycle:transition" value="Complete"/>
                  <string key="identity" value="ktp"/>
                </event>
                """;

        private static String log(String events) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!-- from elsewhere -->
                    <log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
                    <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
                    <global scope="event"><string key="concept:name" value="none"/></global>
                    <classifier name="Activity" keys="concept:name"/>
                    <string key="source" value="x"/>
                    <trace><string key="concept:name" value="W-1"/><string key="channel" value="walk-in"/>
                    %s</trace>
                    </log>
                    """.formatted(events);
        }

        @Test
        void is_read_with_nested_attributes_globals_and_comments() {
            CaseVerdict verdict = only(log(EVENTS));
            assertThat(verdict.taken()).extracting(Taken::row).containsExactly(1L, 2L);
            assertThat(verdict.breaches()).hasSize(1);
            assertThat(verdict.findings()).isEmpty();
        }

        @Test
        void may_be_compressed() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(log(EVENTS).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(Logs.check(CHECK, AS_OF, bytes.toByteArray())).isEqualTo(verdicts(CHECK, log(EVENTS)));
        }

        @Test
        void that_lacks_data_altogether_is_judged_without_it() {
            String log = log(EVENTS.replace("key=\"request\"", "key=\"asked\""));
            assertThat(only(log).breaches()).hasSize(1);
            assertThat(findings(log)).extracting(LogFinding::code).containsExactly(Code.MISSING_COLUMN);
            assertThat(findings(log)).extracting(LogFinding::subject).containsExactly("request");
        }

        @Test
        void that_is_empty_is_no_error() {
            assertThat(verdicts(CHECK, "<log/>")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<log><trace> | log, line 1: broken XML",
                    "<html/> | log, line 1: it begins with <html>",
                    "<log><event/></log> | log, line 1: an event outside of a trace",
                    "<log><trace><event/></trace></log> | log, line 1: a trace has no concept:name before its events",
                    "<log><trace><string key='concept:name' value='W'/><event/></trace></log> | log, line 1: time:timestamp of event 1",
                    "<!DOCTYPE log [<!ENTITY a \"b\">]><log/> | log, line 1: a document type is not read",
                    "<log><string key='x' value='&unknown;'/></log> | log, line 1: broken XML",
                })
        void that_cannot_be_read_is_told_with_its_line(String log, String message) {
            assertThatThrownBy(() -> verdicts(CHECK, log)).hasMessageStartingWith(message);
        }
    }

    @Nested
    class Several_logs {

        private final List<String> lines = VISIT.lines().toList();

        private String part(int line) {
            return lines.getFirst() + "\n" + lines.get(line) + "\n";
        }

        @Test
        void are_judged_as_one() {
            CaseVerdict verdict = verdicts(CHECK, part(1), part(2)).getFirst();
            assertThat(verdict.taken()).extracting(Taken::source).containsExactly(0, 1);
            assertThat(verdict.taken()).extracting(Taken::row).containsExactly(2L, 2L);
            assertThat(verdict.breaches()).hasSize(1);
        }

        @Test
        void lack_only_the_columns_that_none_has() {
            String without = """
                    case_id,channel,activity,timestamp,resource,role
                    W-2,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas,reception
                    """;
            assertThat(findings(without)).extracting(LogFinding::subject).containsExactly("name", "request");
            assertThat(findings(VISIT, without)).isEmpty();
            assertThat(verdicts(CHECK, VISIT, without).getLast().breaches())
                    .extracting(found -> found.breach().kind().id())
                    .contains("content");
        }
    }

    @Test
    void cases_that_are_mingled_are_judged_as_if_each_stood_alone() {
        StringBuilder grouped = new StringBuilder(Logs.HEADER);
        StringBuilder mingled = new StringBuilder(Logs.HEADER);
        List<String> firsts = new ArrayList<>();
        List<String> seconds = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String first = "L-" + i + ",letter,letter-received,2026-03-02T09:00:00+08:00,petugas,registry"
                    + ",,,Pemohon,,,ktp,Kepala Badan,,peta,,,,,,,,,,\n";
            String second = "L-" + i + ",,disposition-made,2026-03-02T10:00:00+08:00,kepala,"
                    + (i % 3 == 0 ? "head" : "staff") + ",staf-1,staff,,,,,,,,,,,,,,,,,\n";
            grouped.append(first).append(second);
            firsts.add(first);
            seconds.add(second);
        }
        firsts.forEach(mingled::append);
        seconds.forEach(mingled::append);
        byte[] log = mingled.toString().getBytes(StandardCharsets.UTF_8);
        LogSource large = new LogSource("log", () -> new ByteArrayInputStream(log), 1L << 30); // so in many parts

        List<CaseVerdict> ofParts = new ArrayList<>();
        try (CheckedLog checked = CHECK.on(2).check(List.of(large))) {
            checked.forEach(AS_OF, ofParts::add);
        }
        List<CaseVerdict> ofGroups = verdicts(CHECK, grouped.toString());
        assertThat(ofParts).hasSize(10_000);
        assertThat(ofParts)
                .extracting(CaseVerdict::id)
                .isEqualTo(ofGroups.stream().map(CaseVerdict::id).toList());
        for (int i = 0; i < ofParts.size(); i++) {
            assertThat(ofParts.get(i).breaches())
                    .extracting(FoundBreach::breach)
                    .isEqualTo(ofGroups.get(i).breaches().stream()
                            .map(FoundBreach::breach)
                            .toList());
        }
        assertThat(verdicts(CHECK, mingled.toString())).isEqualTo(ofParts);
    }

    @Test
    void a_log_of_another_system_is_read_by_a_mapping() {
        Mapping mapping = Mapping.parse(new ByteArrayInputStream("""
                columns:
                  case_id: No. Perkara
                  activity: Kegiatan
                  timestamp: Waktu
                  resource: Petugas
                  role: Sebagai
                  name: Nama
                  request: Keperluan
                  identity: Bukti
                activities:
                  Tamu datang: guest-book-signed
                  Titip KTP: identity-left
                roles:
                  Resepsionis: reception
                fixed:
                  channel: walk-in
                """.getBytes(StandardCharsets.UTF_8)));
        List<CaseVerdict> verdicts = verdicts(CHECK.with(mapping), """
                no. perkara;kegiatan;waktu;petugas;sebagai;nama;keperluan;bukti
                W-1;Tamu datang;2026-03-10T09:00:00+08:00;petugas;Resepsionis;Pemohon;peta;
                W-1;titip ktp;2026-03-10T09:01:00+08:00;petugas;resepsionis;;;ktp
                """);
        isTheVisit(verdicts.getFirst());
    }

    @Test
    void a_mapping_is_proposed_by_names_that_are_alike() {
        String log = """
                No. Perkara;Kegiatan;Waktu;Petugas;Jabatan;Nama;Keperluan;Bukti Identitas;Warna
                W-1;Buku tamu diisi;2026-03-10T09:00:00+08:00;petugas;Penerima tamu;Pemohon;peta;;merah
                W-1;Identitas ditinggal;2026-03-10T09:01:00+08:00;petugas;reception;;;ktp;biru
                W-1;Minum kopi;2026-03-10T09:01:00+08:00;petugas;reception;;;;biru
                """;
        String proposal = MappingProposal.of(Logs.source(log), Limits.USUAL);
        assertThat(proposal)
                .contains("columns:\n  case_id: \"No. Perkara\"\n  activity: \"Kegiatan\"\n  timestamp: \"Waktu\"\n")
                .contains("  identity: \"Bukti Identitas\"\n")
                .contains("\"Warna\"")
                .contains(
                        "activities:\n  \"Buku tamu diisi\": guest-book-signed\n  \"Identitas ditinggal\": identity-left\n")
                .contains("# nothing found for: \"Minum kopi\"")
                .contains("roles:\n  \"Penerima tamu\": reception\n")
                .contains("#   channel: walk-in");

        assertThat(verdicts(CHECK.with(mapping(proposal)), log))
                .as("no channel yet")
                .isEmpty();
    }

    @Test
    void a_proposed_mapping_lets_a_xes_log_of_another_system_be_checked() {
        String log = """
                <log><string key="meta_general" value="x"/>
                <global scope="event"><string key="jabatan" value="?"/></global>
                <trace><string key="nomor permohonan" value="W-1"/><string key="jalur" value="Tatap muka"/>
                <string key="cabang" value="Kupang"><string key="channel" value="nested"/></string>
                <event><string key="kegiatan" value="Buku tamu diisi"/><date key="waktu" value="2026-03-10T09:00:00+08:00"/>
                <string key="petugas" value="petugas"/><string key="jabatan" value="Penerima tamu"/>
                <string key="nama" value="Pemohon"/><string key="Keperluan" value="peta"><string key="warna" value="biru"/></string>
                <string key="bukti identitas" value=""/></event>
                <event><string key="kegiatan" value="Identitas ditinggal"/><date key="waktu" value="2026-03-10T09:01:00+08:00"/>
                <string key="petugas" value="petugas"/><string key="jabatan" value="Penerima tamu"/>
                <string key="bukti identitas" value="ktp"/><string key="lifecycle:transition" value="complete"/></event>
                </trace></log>
                """;
        assertThatThrownBy(() -> verdicts(CHECK, log))
                .isInstanceOf(UnusableLog.class)
                .hasMessageContaining("--suggest-mapping");

        String proposal = MappingProposal.of(Logs.source(log), Limits.USUAL);
        assertThat(proposal)
                .contains(
                        "  case_id: \"nomor permohonan\"\n  channel: jalur\n  activity: kegiatan\n  timestamp: waktu\n")
                .contains("# columns that mean nothing here: cabang\n")
                .contains("channels:\n  \"Tatap muka\": walk-in\n")
                .doesNotContain("fixed", "warna", "meta_general", "lifecycle");

        assertThat(verdicts(CHECK.with(mapping(proposal)), log))
                .singleElement()
                .satisfies(ReadLogsTest::isTheVisitInAnyRows);
    }

    @Test
    void what_the_extensions_of_xes_name_needs_no_mapping_but_their_values_do() {
        String log = """
                <log><trace><string key="concept:name" value="W-1"/><string key="channel" value="walk-in"/>
                <event><string key="concept:name" value="Buku tamu diisi"/><date key="time:timestamp" value="2026-03-10T09:00:00+08:00"/>
                <string key="org:resource" value="petugas"/><string key="org:role" value="Penerima tamu"/>
                <string key="nama pemohon" value="Pemohon"/><string key="request" value="peta"/><string key="identity" value=""/></event>
                <event><string key="concept:name" value="Identitas ditinggal"/><date key="time:timestamp" value="2026-03-10T09:01:00+08:00"/>
                <string key="org:resource" value="petugas"/><string key="org:role" value="reception"/>
                <string key="identity" value="ktp"/></event>
                </trace></log>
                """;

        String proposal = MappingProposal.of(Logs.source(log), Limits.USUAL);

        assertThat(proposal)
                .contains("columns:\n  name: \"nama pemohon\"\n  identity: identity\n  request: request\nactivities:\n")
                .contains("  \"Identitas ditinggal\": identity-left\n")
                .contains("roles:\n  \"Penerima tamu\": reception\n")
                .doesNotContain("concept:name", "time:timestamp", "org:");
        assertThat(verdicts(CHECK.with(mapping(proposal)), log))
                .singleElement()
                .satisfies(ReadLogsTest::isTheVisitInAnyRows);
    }

    @Test
    void a_name_in_a_proposal_is_a_name_whatever_stands_in_it() {
        String strange = "kegiatan\u0085fixed: {channel: walk-in}\u2028\u202E\uFFFE \\ '#:";
        String log = "case_id,\"" + strange + "\",timestamp\nW-1,identity-left,2026-03-10T09:00:00+08:00\n";

        String proposal = MappingProposal.of(Logs.source(log), Limits.USUAL);

        assertThat(proposal.lines().filter(line -> !line.startsWith("#")))
                .as(proposal)
                .containsExactly("columns:", "  case_id: case_id", "  timestamp: timestamp");
        Mapping mended = mapping(
                proposal.replace("# columns that mean nothing here: ", "  activity: ") + "fixed: {channel: walk-in}\n");
        assertThat(verdicts(CHECK.with(mended), log))
                .flatExtracting(CaseVerdict::taken)
                .extracting(Taken::act)
                .containsExactly(ActType.IDENTITY_LEFT);
    }

    private static Mapping mapping(String text) {
        return Mapping.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_mapping_with_faults_is_told_all_of_them() {
        String text = """
                columns: {case: Nomor, activity: A, role: A}
                activities: {x: guest-book}
                roles: [reception]
                fixed: {timestamp: now}
                colums: {}
                """;
        assertThatThrownBy(() -> Mapping.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no section colums")
                .hasMessageContaining("columns: no column case;")
                .hasMessageContaining("columns: A stands for activity and role")
                .hasMessageContaining("guest-book for x is none of the standard")
                .hasMessageContaining("roles: write pairs of names")
                .hasMessageContaining("fixed: timestamp differs from row to row");
        assertThatThrownBy(() -> Mapping.parse(new ByteArrayInputStream("[".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mapping: no YAML or JSON");
    }
}
