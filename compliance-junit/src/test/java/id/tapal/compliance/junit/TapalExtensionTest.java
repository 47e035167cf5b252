package id.tapal.compliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.compliance.assertj.TapalSoftAssertions;
import id.tapal.compliance.assertj.Trace;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TapalExtensionTest {

    private static final String THIRTY_MINUTES = "target/thirty-minutes.properties";
    private static final String BUILT_IN = BuiltInText.NAME;
    private static final LocalDate ELEVENTH = LocalDate.of(2026, 3, 11);

    @BeforeAll
    static void writeStandard() throws IOException {
        Files.writeString(
                Path.of(THIRTY_MINUTES),
                BuiltInText.with("limit.walk-in.minutes=15", "limit.walk-in.minutes=30")
                        .replace("zone=Asia/Makassar", "zone=Asia/Jakarta"));
    }

    @AfterAll
    static void removeStandard() throws IOException {
        Files.delete(Path.of(THIRTY_MINUTES));
    }

    private static void assertAllPass(Class<?> sample, int tests) {
        EngineExecutionResults results = Runs.of(sample);

        assertThat(Runs.failures(results)).isEmpty();
        assertThat(Runs.succeeded(results)).hasSize(tests);
    }

    @TapalTest
    @FixedClock("2026-03-10T09:00:00+08:00")
    static class Given {

        private final Clock ofConstructor;
        private Instant before = Instant.EPOCH;

        Given(Clock clock) {
            ofConstructor = clock;
        }

        @BeforeAll
        static void asOfTheClass(Standard standard) {
            assertThat(standard).isEqualTo(Standard.bppdNtt());
        }

        @BeforeEach
        void remember(Clock clock) {
            before = clock.instant();
        }

        @Test
        void what_is_built_in(Clock clock, Standard standard, WorkingCalendar calendar, RuleBook book) {
            assertThat(clock).isEqualTo(Clock.fixed(Instant.parse("2026-03-10T01:00:00Z"), ZoneId.of("Asia/Makassar")));
            assertThat(standard).isEqualTo(Standard.bppdNtt());
            assertThat(calendar).isSameAs(WorkingCalendar.indonesia());
            assertThat(book.standard()).isEqualTo(standard);
            assertThat(ofConstructor).isEqualTo(clock);
        }

        @Test
        @FixedClock("2026-03-11T09:00:00Z")
        void the_method_goes_before_the_class(Clock clock) {
            assertThat(clock.instant()).isEqualTo("2026-03-11T09:00:00Z").isEqualTo(before);
            assertThat(ofConstructor.instant()).isEqualTo("2026-03-10T01:00:00Z");
        }

        @Test
        @FixedClock("2026-03-11T09:00:00Z")
        void the_parameter_goes_before_the_method(@FixedClock("2026-03-12T09:00:00Z") Clock clock) {
            assertThat(clock.instant()).isEqualTo("2026-03-12T09:00:00Z");
        }

        @Nested
        class Inner {
            @Test
            void what_stands_around_counts(Clock clock) {
                assertThat(clock.instant()).isEqualTo("2026-03-10T01:00:00Z");
            }
        }
    }

    @Test
    void a_test_is_given_what_it_asks_for() {
        assertAllPass(Given.class, 4);
    }

    @TapalTest
    @StandardFile(THIRTY_MINUTES)
    @CalendarFile("holidays.csv")
    @FixedClock("2026-03-10T09:00:00+07:00")
    static class Named {

        @Test
        void files_are_read(Standard standard, WorkingCalendar calendar, RuleBook book, Clock clock) {
            assertThat(standard.limit(Channel.WALK_IN).amount()).isEqualTo(30);
            assertThat(calendar.isWorkingDay(ELEVENTH)).isFalse();
            assertThat(book.standard()).isSameAs(standard);
            assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        }

        @Test
        @StandardFile(BUILT_IN)
        void resources_are_read(Standard standard, RuleBook book, @StandardFile(THIRTY_MINUTES) RuleBook other) {
            assertThat(standard.limit(Channel.WALK_IN).amount()).isEqualTo(15);
            assertThat(book.standard()).isEqualTo(Standard.bppdNtt());
            assertThat(other.standard().limit(Channel.WALK_IN).amount()).isEqualTo(30);
        }

        @Test
        @CalendarFile("/holidays.csv")
        void the_book_counts_by_the_calendar(RuleBook book) {
            Instant tuesday = Instant.parse("2026-03-10T01:00:00Z");
            assertThat(Trace.ofLetter("S-1")
                            .act(ActType.LETTER_RECEIVED, tuesday, "registri-1", Role.REGISTRY)
                            .judge(book, Instant.parse("2026-03-24T23:00:00Z"))
                            .breaches())
                    .extracting(found -> found.breach().clause().id())
                    .contains("TIME-B")
                    .doesNotContain("KIP-22.7"); // ten working days end on the 25th, for the 11th is none
        }
    }

    @Test
    void a_test_names_its_standard_and_calendar() {
        assertAllPass(Named.class, 3);
    }

    @TapalTest
    static class Kept {

        static RuleBook seen = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());

        @BeforeAll
        static void first(RuleBook book) {
            seen = book;
        }

        @Test
        void the_book_is_made_once(RuleBook book) {
            assertThat(book).isSameAs(seen);
        }
    }

    @Test
    void a_rule_book_is_made_once_in_a_class() {
        assertAllPass(Kept.class, 1);
    }

    @TapalTest
    static class Soft {

        private final Trace letter = Trace.ofLetter("S-1")
                .act(ActType.LETTER_RECEIVED, Instant.parse("2026-03-10T01:00:00Z"), "registri-1", Role.REGISTRY);

        @InjectSoftAssertions
        private TapalSoftAssertions injected = new TapalSoftAssertions();

        @Test
        void by_field() {
            injected.assertThat(letter).isConforming();
            injected.assertThat(letter).isPending();
        }

        @Test
        void by_parameter(TapalSoftAssertions softly) {
            softly.assertThat(letter).isConforming();
            softly.assertThat(1).isZero();
        }
    }

    @Test
    void soft_assertions_are_checked_in_the_end() {
        assertThat(Runs.failures(Runs.of(Soft.class)))
                .hasEntrySatisfying(
                        "by_field()",
                        message -> assertThat(message)
                                .contains("Multiple Failures (2 failures)", "to be conforming", "to be pending"))
                .hasEntrySatisfying(
                        "by_parameter(TapalSoftAssertions)",
                        message -> assertThat(message).contains("Multiple Failures (2 failures)", "to be conforming"))
                .hasSize(2);
    }

    @TapalTest
    static class Wrong {

        @Test
        void no_clock(Clock clock) {}

        @Test
        @FixedClock("2026-03-10")
        void no_instant(Clock clock) {}

        @Test
        @StandardFile("no-such.properties")
        void no_standard(Standard standard) {}

        @Test
        @StandardFile("holidays.csv")
        void other_file(RuleBook book) {}

        @Test
        @CalendarFile("logs/good.csv")
        void no_calendar(WorkingCalendar calendar) {}

        @Test
        @CalendarFile("\0")
        void no_path(WorkingCalendar calendar) {}

        @Test
        void not_ours(StringBuilder text) {}
    }

    @Test
    void what_is_wrong_is_told_with_its_remedy() {
        assertThat(Runs.failures(Runs.of(Wrong.class)))
                .containsEntry(
                        "no_clock(Clock)",
                        "Clock: no @FixedClock at the parameter, the method or the class; write one, such as "
                                + "@FixedClock(\"2026-03-10T09:00:00+08:00\")")
                .hasEntrySatisfying(
                        "no_instant(Clock)",
                        message ->
                                assertThat(message).startsWith("@FixedClock: ").contains("2026-03-10"))
                .containsEntry(
                        "no_standard(Standard)",
                        "@StandardFile(\"no-such.properties\"): there is neither a file no-such.properties in "
                                + Path.of("").toAbsolutePath()
                                + " nor a resource of that name on the class path; mend the name")
                .hasEntrySatisfying(
                        "other_file(RuleBook)",
                        message -> assertThat(message)
                                .startsWith("@StandardFile(\"holidays.csv\"): ")
                                .contains("agency.name: missing"))
                .hasEntrySatisfying(
                        "no_calendar(WorkingCalendar)",
                        message -> assertThat(message).startsWith("@CalendarFile(\"logs/good.csv\"): "))
                .hasEntrySatisfying(
                        "no_path(WorkingCalendar)",
                        message -> assertThat(message).contains("there is neither a file"))
                .hasEntrySatisfying(
                        "not_ours(StringBuilder)",
                        message -> assertThat(message).startsWith("No ParameterResolver registered"))
                .hasSize(7);
    }
}
