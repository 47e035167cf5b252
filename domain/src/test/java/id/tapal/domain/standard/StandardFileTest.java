package id.tapal.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.domain.complaint.ComplaintRoute;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another agency's standard is a file of the same keys; each wrong, missing or unknown key is refused, all at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardFileTest {

    private static final String BUILT_IN = builtIn();

    @Test
    void another_agency_has_its_own_numbers_words_and_settings() {
        Standard other = parse(set(
                BUILT_IN,
                "id=bpbd-papua",
                "agency.name=BPBD Papua",
                "agency.address=Jayapura",
                "agency.phone=0967",
                "agency.email=a@papua.go.id",
                "decree.number=  12/2026 ",
                "zone=Asia/Jayapura",
                "custody=show-only",
                "day-basis=working",
                "limit.walk-in.minutes=30",
                "limit.letter.days=5",
                "limit.lapor.days=1000",
                "product=Data",
                "numbering.pattern={channel}-{year}-{number}",
                "numbering.code.walk-in=A",
                "numbering.code.letter=B",
                "numbering.code.lapor=C",
                "complaint.routes= letter , lapor",
                "clause.A.1.id=Tamu menunjukkan identitas.",
                "clause.A.1.en=The visitor shows identity."));

        assertThat(other.id()).isEqualTo("bpbd-papua");
        assertThat(other.agency()).isEqualTo(new Agency("BPBD Papua", "Jayapura", "0967", "a@papua.go.id"));
        assertThat(other.decreeNumber()).contains("12/2026");
        assertThat(other.zone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
        assertThat(other.custody()).isEqualTo(Custody.SHOW_ONLY);
        assertThat(other.dayBasis()).isEqualTo(DayBasis.WORKING);
        assertThat(other.limit(Channel.WALK_IN)).isEqualTo(new Limit(30, LimitUnit.MINUTES));
        assertThat(other.limit(Channel.LETTER)).isEqualTo(new Limit(5, LimitUnit.WORKING_DAYS));
        assertThat(other.limit(Channel.LAPOR)).isEqualTo(new Limit(1000, LimitUnit.WORKING_DAYS));
        assertThat(other.product()).isEqualTo("Data");
        assertThat(other.registrationNumber(2026, Channel.LETTER, 3)).isEqualTo("B-2026-0003");
        assertThat(other.complaintRoutes()).containsExactly(ComplaintRoute.LETTER, ComplaintRoute.LAPOR);
        assertThat(other.text(Clause.A_1))
                .isEqualTo(new ClauseText("Tamu menunjukkan identitas.", "The visitor shows identity."));
        assertThat(other.text(Clause.A_2)).isEqualTo(Standard.bppdNtt().text(Clause.A_2));
    }

    @Test
    void the_built_in_file_is_the_built_in_standard() {
        assertThat(parse(BUILT_IN)).isEqualTo(Standard.bppdNtt());
    }

    @Test
    void the_number_of_the_decree_may_be_left_out() {
        assertThat(parse(without(BUILT_IN, "decree.number")).decreeNumber()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("neededKeys")
    void a_missing_or_empty_key_is_named(String key) {
        assertRefused(without(BUILT_IN, key), key + ": missing; write " + key + "=…");
        assertRefused(set(BUILT_IN, key + "=  "), key + ": missing; write " + key + "=…");
    }

    @Test
    void a_channel_left_out_needs_no_keys_and_has_no_limit() {
        String text = without(
                set(BUILT_IN, "channels=walk-in, letter"),
                "requirements.lapor",
                "limit.lapor.days",
                "numbering.code.lapor");

        Standard two = parse(text);

        assertThat(two.channels()).containsExactly(Channel.WALK_IN, Channel.LETTER);
        assertThat(two.requirements()).containsExactlyInAnyOrder(Clause.REQ_A, Clause.REQ_B1, Clause.REQ_B2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.limit(Channel.LAPOR))
                .withMessage("channel: this standard has no lapor; use one of [walk-in, letter]");
    }

    @Test
    void a_key_that_stands_twice_is_named() {
        assertRefused(
                BUILT_IN + "\nlimit.letter.days=9\nlimit.letter.days=10\ncustody=leave\n",
                "custody: stands twice; keep one line\nlimit.letter.days: stands twice; keep one line");
    }

    @Test
    void requirements_may_be_empty_but_not_missing() {
        assertThat(parse(set(BUILT_IN, "requirements.letter=")).requirements())
                .containsExactlyInAnyOrder(Clause.REQ_A, Clause.REQ_C);
        assertRefused(
                without(BUILT_IN, "requirements.letter"),
                "requirements.letter: missing; write requirements.letter=… or leave it empty where nothing is asked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "zone=Kupang ~ zone: must be a time zone such as Asia/Makassar, was Kupang",
                "custody=keep ~ custody: must be one of leave, show-only, was keep",
                "day-basis=kerja ~ day-basis: must be one of calendar, working, was kerja",
                "limit.walk-in.minutes=0 ~ limit.walk-in.minutes: must be a whole number from 1 to 1000, was 0",
                "limit.letter.days=1001 ~ limit.letter.days: must be a whole number from 1 to 1000, was 1001",
                "limit.letter.days=seven ~ limit.letter.days: must be a whole number from 1 to 1000, was seven",
                "limit.lapor.days=-8 ~ limit.lapor.days: must be a whole number from 1 to 1000, was -8",
                "limit.lapor.days=7.5 ~ limit.lapor.days: must be a whole number from 1 to 1000, was 7.5",
                "fee.rupiah=5000 ~ fee.rupiah: must be 0: the service is free of charge, was 5000",
                "numbering.pattern={year}/{number}"
                        + " ~ numbering.pattern: {channel} must stand in it once, was {year}/{number}",
                "numbering.code.lapor=TM"
                        + " ~ numbering.code: each channel needs a code of its own, was walk-in=TM, letter=SR, lapor=TM",
                "complaint.routes=letter, phone"
                        + " ~ complaint.routes: phone is none; use some of suggestion-box, officer, letter, lapor",
                "complaint.routes=,"
                        + " ~ complaint.routes: names none; use some of suggestion-box, officer, letter, lapor",
                "channels=, ~ channels: names none; use some of walk-in, letter, lapor",
                "channels=walk-in,letter,lapor,fax ~ channels: fax is none; use some of walk-in, letter, lapor",
                "requirements.letter=REQ-B1,REQ-C"
                        + " ~ requirements.letter: REQ-C is none; use some of REQ-B1, REQ-B2",
                "limit.leter.days=7 ~ limit.leter.days: no such key; remove it or mend its spelling",
                "clause.A.6.id=… ~ clause.A.6.id: no such key; remove it or mend its spelling",
            })
    void a_wrong_or_unknown_key_is_named_with_its_remedy(String line, String message) {
        assertRefused(set(BUILT_IN, line), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "99", "100", "999", "1000"})
    void limits_run_from_1_to_1000(String days) {
        assertThat(parse(set(BUILT_IN, "limit.letter.days=" + days)).limit(Channel.LETTER))
                .isEqualTo(new Limit(Integer.parseInt(days), LimitUnit.CALENDAR_DAYS));
    }

    @Test
    void all_faults_are_reported_at_once_a_line_each() {
        String text = without(
                set(
                        BUILT_IN,
                        "zone=Kupang",
                        "custody=keep",
                        "limit.letter.days=soon",
                        "complaint.routes=phone,letter,fax",
                        "limmit=1"),
                "id",
                "numbering.code.letter",
                "clause.C.6.en");

        assertRefused(text, """
                id: missing; write id=…
                zone: must be a time zone such as Asia/Makassar, was Kupang
                custody: must be one of leave, show-only, was keep
                limit.letter.days: must be a whole number from 1 to 1000, was soon
                numbering.code.letter: missing; write numbering.code.letter=…
                complaint.routes: phone is none; use some of suggestion-box, officer, letter, lapor
                complaint.routes: fax is none; use some of suggestion-box, officer, letter, lapor
                clause.C.6.en: missing; write clause.C.6.en=…
                limmit: no such key; remove it or mend its spelling""");
    }

    @Test
    void an_empty_file_lacks_every_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(""))
                .satisfies(refused -> assertThat(
                                String.valueOf(refused.getMessage()).lines())
                        .hasSize((int) neededKeys().count() + Channel.values().length)
                        .allMatch(line -> line.contains(": missing; write ")));
    }

    @Test
    void a_broken_escape_is_refused_with_the_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("id=\\u00zz"))
                .withMessageStartingWith("standard: ")
                .withMessageEndingWith("; write \\u and four hex digits")
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_that_cannot_be_read_is_no_faulty_standard() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> Standard.parse(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk");
    }

    static Stream<String> neededKeys() {
        return BUILT_IN.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !key.equals("decree.number") && !key.startsWith("requirements."));
    }

    private static void assertRefused(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessage(message);
    }

    private static Standard parse(String text) {
        return Standard.parse(new StringReader(text));
    }

    /** The text with these lines in place of those of the same key. */
    private static String set(String text, String... lines) {
        String changed = text;
        for (String line : lines) {
            changed = without(changed, line.substring(0, line.indexOf('='))) + "\n" + line;
        }
        return changed;
    }

    private static String without(String text, String... keys) {
        return text.lines()
                .filter(line -> Stream.of(keys).noneMatch(key -> line.startsWith(key + "=")))
                .collect(Collectors.joining("\n"));
    }

    private static String builtIn() {
        try (InputStream resource = Standard.class.getResourceAsStream("bppd-ntt.properties")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
