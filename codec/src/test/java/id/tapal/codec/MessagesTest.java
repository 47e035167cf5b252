package id.tapal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.SkipReason;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MessagesTest {

    private static final Messages INDONESIAN = Messages.of(Messages.INDONESIAN);
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Instant AT = Instant.parse("2026-03-03T06:05:59Z");

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("id.tapal.codec.messages", locale);
    }

    private static Set<String> places(String text) {
        Matcher matcher = Pattern.compile("\\{[0-9]}").matcher(text);
        Set<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void both_languages_have_the_same_keys_and_places() {
        ResourceBundle indonesian = bundle(Messages.INDONESIAN);
        ResourceBundle english = bundle(Locale.ENGLISH);

        assertThat(indonesian.getLocale()).isEqualTo(Messages.INDONESIAN);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(indonesian.keySet()).hasSizeGreaterThan(100).isEqualTo(english.keySet());
        for (String key : indonesian.keySet()) {
            assertThat(indonesian.getString(key)).as(key).isNotBlank();
            assertThat(places(indonesian.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    @Test
    void an_apostrophe_in_a_text_with_places_is_written_twice() {
        for (Locale locale : List.of(Messages.INDONESIAN, Locale.ENGLISH)) {
            ResourceBundle bundle = bundle(locale);
            assertThat(bundle.keySet())
                    .allSatisfy(key -> assertThat(places(bundle.getString(key)).isEmpty()
                                    || !bundle.getString(key).replace("''", "").contains("'"))
                            .as("%s in %s", key, locale)
                            .isTrue());
        }
    }

    @Test
    void everything_that_is_shown_has_a_label_of_its_own() {
        for (Messages messages : List.of(INDONESIAN, ENGLISH)) {
            assertDistinct(messages, Arrays.stream(ActType.values()).map(messages::label));
            assertDistinct(messages, Arrays.stream(Stage.values()).map(messages::label));
            assertDistinct(messages, Arrays.stream(Role.values()).map(messages::label));
            assertDistinct(messages, Arrays.stream(Fact.values()).map(messages::label));
            assertDistinct(messages, Arrays.stream(BreachKind.values()).map(messages::label));
            assertDistinct(messages, Arrays.stream(SkipReason.values()).map(messages::label));
        }
    }

    private static void assertDistinct(Messages messages, Stream<String> labels) {
        assertThat(labels.toList())
                .as("%s", messages.locale())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void acts_are_called_as_in_the_standard() {
        assertThat(INDONESIAN.label(ActType.ANSWER_HANDED_TO_LIAISON))
                .isEqualTo("Jawaban diteruskan ke pejabat penghubung");
        assertThat(INDONESIAN.label(ActType.GUEST_BOOK_SIGNED)).isEqualTo("Buku tamu diisi");
    }

    @Test
    void any_other_language_is_answered_in_indonesian() {
        assertThat(Messages.of(Locale.FRENCH).locale()).isEqualTo(Messages.INDONESIAN);
        assertThat(Messages.of(Locale.UK).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_moment_is_told_in_full_in_the_zone_of_the_agency() {
        ZoneId kupang = ZoneId.of("Asia/Makassar");

        assertThat(INDONESIAN.dateTime(AT, kupang)).isEqualTo("Selasa, 3 Maret 2026, 14.05 WITA");
        assertThat(ENGLISH.dateTime(AT, kupang)).isEqualTo("Tuesday, 3 March 2026, 14:05 WITA");
        assertThat(INDONESIAN.dateTime(AT, ZoneId.of("Asia/Jakarta"))).endsWith("13.05 WIB");
        assertThat(INDONESIAN.dateTime(AT, ZoneId.of("Asia/Jayapura"))).endsWith("15.05 WIT");
        assertThat(INDONESIAN.dateTime(AT, ZoneId.of("UTC"))).endsWith("06.05 Z");
    }

    @Test
    void every_month_and_day_has_its_indonesian_name() {
        assertThat(Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(32))
                        .limit(12)
                        .map(INDONESIAN::date)
                        .map(date -> date.split(" ", -1)[2]))
                .containsExactly(
                        "Januari",
                        "Februari",
                        "Maret",
                        "April",
                        "Mei",
                        "Juni",
                        "Juli",
                        "Agustus",
                        "September",
                        "Oktober",
                        "November",
                        "Desember");
        assertThat(Stream.iterate(LocalDate.of(2026, 3, 2), day -> day.plusDays(1))
                        .limit(7)
                        .map(INDONESIAN::date)
                        .map(date -> date.split(",", -1)[0])
                        .collect(Collectors.joining(" ")))
                .isEqualTo("Senin Selasa Rabu Kamis Jumat Sabtu Minggu");
    }

    private static String sentence(Messages messages, BreachKind kind, String asked, String found) {
        return messages.breach(
                new Breach(Clause.A_4, kind, ActType.ANSWER_GIVEN, AT, asked, found, false), Standard.bppdNtt());
    }

    @Test
    void every_kind_of_breach_is_a_sentence_with_its_clause() {
        for (Messages messages : List.of(INDONESIAN, ENGLISH)) {
            for (BreachKind kind : BreachKind.values()) {
                assertThat(sentence(messages, kind, "answer-given", "name"))
                        .as("%s in %s", kind, messages.locale())
                        .contains("A.4: ")
                        .doesNotContain("{", "answer-given");
            }
        }
    }

    @Test
    void every_kind_of_omission_is_a_sentence_with_its_clause() {
        for (Messages messages : List.of(INDONESIAN, ENGLISH)) {
            for (BreachKind kind : List.of(BreachKind.TIMELINESS, BreachKind.CUSTODY)) {
                Breach omission = new Breach(Clause.A_5, kind, null, AT, AT.toString(), "", false);
                assertThat(messages.breach(omission, Standard.bppdNtt()))
                        .contains("A.5: ", "2026", "WITA")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void codes_are_put_in_words_and_what_people_wrote_is_left_as_it_is() {
        assertThat(sentence(INDONESIAN, BreachKind.AUTHORITY, "head|acting-head", "O'Brien {0} '{1}' %s|staff"))
                .contains("Kepala Badan", "O'Brien {0} '{1}' %s, " + INDONESIAN.label(Role.STAFF));
        assertThat(sentence(ENGLISH, BreachKind.CONTENT, "name", "")).contains("found: nothing");
        assertThat(sentence(ENGLISH, BreachKind.TIMELINESS, "2026-03-03T06:05:59Z", "2026-03-03T06:06:00Z"))
                .contains("Tuesday, 3 March 2026, 14:05 WITA", "14:06 WITA");
    }
}
