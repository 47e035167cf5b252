package id.tapal.application;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.log.Extract;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Journal;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.DeskFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ExportLogTest {

    private final DeskFixture desk = DeskFixture.inMemory();

    private CaseView letter(Facts facts) {
        return desk.open(Channel.LETTER, ActType.LETTER_RECEIVED, REGISTRY, facts.with(Fact.REQUEST, "Data"));
    }

    private static Extract extract(Optional<LocalDate> from, Optional<LocalDate> to, boolean people) {
        return new Extract(from, to, EnumSet.allOf(Channel.class), people);
    }

    private List<Journal.History> exported(Extract extract) {
        List<Journal.History> cases = new ArrayList<>();
        desk.desk().export().read(extract, cases::add);
        return cases;
    }

    private Facts shown(boolean people) {
        return exported(extract(Optional.empty(), Optional.empty(), people))
                .getLast()
                .acts()
                .getLast()
                .facts();
    }

    @ParameterizedTest
    @CsvSource({
        "ktp:5371010101010001, ktp:************0001",
        "ktp, ktp",
        "institution, institution",
        "surat kuasa, ***",
        "5371010101010001, ***"
    })
    void of_an_identity_the_kind_is_shown_and_the_end_of_the_number(String identity, String expected) {
        letter(Facts.of(Fact.NAME, "Pemohon", Fact.IDENTITY, identity));

        assertThat(shown(false).text(Fact.IDENTITY)).isEqualTo(expected);
        assertThat(shown(true).text(Fact.IDENTITY)).isEqualTo(expected);
    }

    @Test
    void who_asked_is_withheld_what_is_not_stated_stays_so() {
        Facts stated = Facts.of(
                Map.of(Fact.NAME, "Pemohon", Fact.ADDRESS, "Jl. El Tari", Fact.PHONE, "0380", Fact.REQUEST, "Data"));
        letter(stated);

        assertThat(shown(false))
                .isEqualTo(Facts.of(
                        Map.of(Fact.NAME, "***", Fact.ADDRESS, "***", Fact.PHONE, "***", Fact.REQUEST, "Data")));
        assertThat(shown(true)).isEqualTo(stated);
    }

    @Test
    void a_correction_withholds_as_much_as_what_it_corrects() {
        CaseView letter = letter(Facts.of(Fact.NAME, "Pemohon", Fact.IDENTITY, "ktp:5371010101010001"));
        desk.record(
                letter,
                ActType.ENTRY_CORRECTED,
                REGISTRY,
                Facts.of(Map.of(
                        Fact.SEQUENCE,
                        "1",
                        Fact.REASON,
                        "salah tulis",
                        Fact.NAME,
                        "Lain",
                        Fact.IDENTITY,
                        "ktp:5371010101010002")));

        assertThat(exported(Extract.whole()).getFirst().toString())
                .contains("************0002")
                .doesNotContain("Pemohon", "Lain", "5371010101010001", "5371010101010002");
    }

    @Test
    void a_day_is_a_day_of_the_standards_zone() {
        desk.setClock("2026-03-02T23:59:59.999");
        CaseView monday = letter(Facts.of(Fact.NAME, "Pemohon"));
        desk.setClock("2026-03-03T00:00");
        CaseView tuesday = letter(Facts.of(Fact.NAME, "Pemohon"));
        Optional<LocalDate> second = Optional.of(LocalDate.of(2026, 3, 2));
        Optional<LocalDate> third = Optional.of(LocalDate.of(2026, 3, 3));

        assertThat(exported(extract(second, second, false)))
                .extracting(Journal.History::number)
                .containsExactly(monday.number());
        assertThat(exported(extract(third, Optional.empty(), false)))
                .extracting(Journal.History::number)
                .containsExactly(tuesday.number());
        assertThat(exported(Extract.whole())).hasSize(2);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_and_no_channel_too() {
        Optional<LocalDate> second = Optional.of(LocalDate.of(2026, 3, 2));
        Optional<LocalDate> first = Optional.of(LocalDate.of(2026, 3, 1));
        assertThatThrownBy(() -> extract(second, first, false))
                .hasMessage("to: a day not before 2026-03-02, was 2026-03-01");
        assertThat(extract(second, second, false).to()).isEqualTo(second);
        assertThatThrownBy(() -> new Extract(first, second, Set.of(), false)).hasMessageStartingWith("channel: ");
    }
}
