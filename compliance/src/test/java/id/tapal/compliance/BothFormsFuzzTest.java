package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tapal.codec.log.LogColumns;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;

/** A log that is nearly in order, as a table and in XML: both readers say the same of it. */
@Timeout(120)
final class BothFormsFuzzTest {

    private static final int EVENTS = 40;
    private static final int MINUTES = 120;
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 3, 10, 9, 0);

    private static final List<String> CASES = List.of("W-1", "S-1", "L-1", "=1", "\uFF37 \u0301");
    private static final List<String> CHANNELS = namesOf(Channel.values(), Channel::id);
    private static final List<String> ACTS = namesOf(ActType.values(), ActType::id);
    private static final List<String> ROLES = namesOf(Role.values(), Role::id);
    private static final List<String> PEOPLE =
            List.of("petugas-tamu", "kepala", "kabid-1", "staf-1", "staf-2", "", " ");
    private static final List<String> ZONES =
            List.of("+08:00", "", "Z", "+14", "-0530", ".5+08:00", ",999999999999Z", "+99:00");

    /** What stands in the cells of a log, and what nearly does. */
    private static final List<String> CELLS = List.of(
            "",
            "granted",
            "partly-granted",
            "refused",
            "not-held",
            "17a",
            "17c.3|17j",
            "17z",
            "2026-12-31",
            "2056-03-10",
            "ktp:53",
            "institution",
            "Yth. Kepala Badan",
            "Kepala Bidang",
            "sms",
            "web",
            "post",
            "email",
            "hand",
            "0",
            "5000",
            "1e999999999",
            "-0.0",
            "NTT minta peta",
            "staf-1",
            "kepala",
            "head",
            "staff",
            "\"",
            "a,b;c",
            "<&>'",
            "\u202E",
            "|",
            "\uD83D\uDE00",
            " ");

    private static final Map<String, String> KEYS = Map.of(
            LogColumns.ACTIVITY, "concept:name",
            LogColumns.TIMESTAMP, "time:timestamp",
            LogColumns.RESOURCE, "org:resource",
            LogColumns.ROLE, "org:role");

    private static <T> List<String> namesOf(T[] all, Function<T, String> name) {
        return Arrays.stream(all).map(name).toList();
    }

    @FuzzTest
    void a_log_says_the_same_in_either_form(byte[] bytes) {
        Choices choices = new Choices(bytes);
        List<Fact> facts =
                LogColumns.FACTS.stream().filter(fact -> choices.below(4) != 3).toList();
        List<Map<String, String>> events = new ArrayList<>();
        int minute = 0;
        do {
            minute += choices.below(MINUTES) - 1;
            events.add(event(choices, minute, facts));
        } while (!choices.isAtEnd() && events.size() < EVENTS);

        assertThat(FuzzedLogs.verdicts(FuzzedLogs.CHECK, xml(events)).map(BothFormsFuzzTest::onLines))
                .isEqualTo(FuzzedLogs.reported(FuzzedLogs.CHECK, table(events)));
    }

    private static Map<String, String> event(Choices choices, int minute, List<Fact> facts) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put(LogColumns.CASE, choices.of(CASES));
        event.put(LogColumns.CHANNEL, mostly(CHANNELS, choices));
        event.put(LogColumns.ACTIVITY, mostly(ACTS, choices));
        event.put(LogColumns.TIMESTAMP, BEGINNING.plusMinutes(minute) + ":00" + choices.of(ZONES));
        event.put(LogColumns.RESOURCE, choices.of(PEOPLE));
        event.put(LogColumns.ROLE, mostly(ROLES, choices));
        facts.forEach(fact -> event.put(fact.id(), choices.below(2) == 0 ? "" : mostly(CELLS, choices)));
        return event;
    }

    private static String mostly(List<String> names, Choices choices) {
        return choices.below(8) == 7 ? choices.text() : choices.of(names);
    }

    private static byte[] table(List<Map<String, String>> events) {
        Stream<String> rows = events.stream()
                .map(event -> event.values().stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")));
        return Stream.concat(Stream.of(String.join(",", events.getFirst().keySet())), rows)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A trace for each event: its case goes on in a later one. */
    private static byte[] xml(List<Map<String, String>> events) {
        return events.stream()
                .map(event -> "<trace>"
                        + attribute("concept:name", event.getOrDefault(LogColumns.CASE, ""))
                        + attribute("channel", event.getOrDefault(LogColumns.CHANNEL, ""))
                        + event.entrySet().stream()
                                .skip(2)
                                .map(each ->
                                        attribute(KEYS.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                                .collect(Collectors.joining("", "<event>", "</event>"))
                        + "</trace>")
                .collect(Collectors.joining("\n", "<log>", "</log>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String attribute(String key, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<string key=\"" + key + "\" value=\"" + escaped + "\"/>";
    }

    /** With the line of the table for the ordinal of the event: the header is the first. */
    private static List<CaseVerdict> onLines(List<CaseVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> new CaseVerdict(
                        verdict.id(),
                        verdict.channel(),
                        verdict.ended(),
                        verdict.taken().stream().map(BothFormsFuzzTest::onLine).toList(),
                        verdict.breaches().stream()
                                .map(BothFormsFuzzTest::onLine)
                                .toList(),
                        verdict.findings().stream()
                                .map(BothFormsFuzzTest::onLines)
                                .toList()))
                .toList();
    }

    private static Taken onLine(Taken taken) {
        return new Taken(taken.act(), taken.actor(), taken.role(), taken.at(), taken.row() + 1, taken.source());
    }

    private static FoundBreach onLine(FoundBreach found) {
        return found.breach().isOmission() ? found : new FoundBreach(found.breach(), found.row() + 1, found.source());
    }

    private static LogFinding onLines(LogFinding finding) {
        return new LogFinding(
                finding.code(),
                finding.subject(),
                finding.rows().stream().map(row -> row + 1).toList(),
                finding.count());
    }
}
