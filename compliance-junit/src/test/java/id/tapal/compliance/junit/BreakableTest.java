package id.tapal.compliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BreakableTest {

    private static final RuleBook BOOK = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());

    @Test
    void the_golden_logs_break_these_clauses_in_these_channels_and_no_others() throws IOException {
        Map<Channel, Set<Clause>> broken = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            broken.put(channel, EnumSet.noneOf(Clause.class));
        }
        LogCheck check = LogCheck.by(BOOK);
        for (Path log : goldenLogs()) {
            try (CheckedLog checked = check.check(List.of(LogSource.of(log)))) {
                checked.forEach(Instant.parse("2030-01-01T00:00:00Z"), verdict -> add(broken, verdict));
            }
        }

        assertThat(broken)
                .allSatisfy((channel, clauses) -> assertThat(Breakable.clauses(BOOK, channel))
                        .as(channel.id())
                        .containsExactlyElementsOf(clauses));
    }

    private static void add(Map<Channel, Set<Clause>> broken, CaseVerdict verdict) {
        verdict.breaches()
                .forEach(found -> broken.getOrDefault(verdict.channel(), Set.of())
                        .add(found.breach().clause()));
    }

    private static List<Path> goldenLogs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../compliance/src/test/resources/golden"))) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|xes)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_the_standard_does_not_require_is_not_tested() throws IOException {
        Standard lenient = Standard.parse(
                new StringReader(BuiltInText.with("requirements.letter=REQ-B1,REQ-B2", "requirements.letter=")));

        assertThat(Breakable.clauses(RuleBook.of(lenient, WorkingCalendar.indonesia()), Channel.LETTER))
                .doesNotContain(Clause.REQ_B2)
                .contains(Clause.B_1);
        assertThat(Breakable.clauses(BOOK, Channel.LETTER)).contains(Clause.REQ_B2, Clause.B_1);
    }
}
