package id.tapal.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.domain.complaint.ComplaintRoute;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The standard of BPPD NTT as it is built in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BuiltInStandardTest {

    private static final Standard BPPD_NTT = Standard.bppdNtt();

    @Test
    void it_is_the_standard_of_bppd_ntt() {
        assertThat(BPPD_NTT.id()).isEqualTo("bppd-ntt");
        assertThat(BPPD_NTT.agency())
                .isEqualTo(new Agency(
                        "Badan Pengelola Perbatasan Daerah Provinsi Nusa Tenggara Timur",
                        "Jl. Bundaran PU No. 4, Tuak Daun Merah, Kupang 85228",
                        "03808585012",
                        "p2-bpp-lspan@nttprov.go.id"));
        assertThat(BPPD_NTT.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(BPPD_NTT.product()).isEqualTo("Data dan informasi publik bidang pengelolaan perbatasan wilayah");
    }

    @Test
    void the_number_of_its_decree_is_unset_as_in_the_source() {
        assertThat(BPPD_NTT.decreeNumber()).isEmpty();
    }

    @Test
    void the_identity_is_left_and_days_are_calendar_days_unless_set_otherwise() {
        assertThat(BPPD_NTT.custody()).isEqualTo(Custody.LEAVE);
        assertThat(BPPD_NTT.dayBasis()).isEqualTo(DayBasis.CALENDAR);
    }

    @Test
    void it_promises_15_minutes_7_days_and_8_days_free_of_charge() {
        assertThat(BPPD_NTT.limit(Channel.WALK_IN)).isEqualTo(new Limit(15, LimitUnit.MINUTES));
        assertThat(BPPD_NTT.limit(Channel.LETTER)).isEqualTo(new Limit(7, LimitUnit.CALENDAR_DAYS));
        assertThat(BPPD_NTT.limit(Channel.LAPOR)).isEqualTo(new Limit(8, LimitUnit.CALENDAR_DAYS));
        assertThat(BPPD_NTT.feeRupiah()).isZero();
    }

    @Test
    void the_law_gives_10_working_days_7_more_once_and_30_years() {
        assertThat(BPPD_NTT.statute()).isEqualTo(new Statute(10, 7, 30, 30, 30, 14, 100));
    }

    @Test
    void there_are_four_routes_to_complain() {
        assertThat(BPPD_NTT.complaintRoutes())
                .containsExactly(
                        ComplaintRoute.SUGGESTION_BOX,
                        ComplaintRoute.OFFICER,
                        ComplaintRoute.LETTER,
                        ComplaintRoute.LAPOR);
    }

    @ParameterizedTest
    @EnumSource(Clause.class)
    void every_clause_has_its_text_in_both_languages(Clause clause) {
        ClauseText text = BPPD_NTT.text(clause);

        assertThat(text.id()).isNotBlank();
        assertThat(text.en()).isNotBlank().isNotEqualTo(text.id());
    }

    @Test
    void texts_are_read_as_utf_8() {
        assertThat(BPPD_NTT.text(Clause.KIP_20).en())
                .isEqualTo("Art. 20: exemption on grounds a–f is never permanent.");
        assertThat(BPPD_NTT.text(Clause.B_2).id())
                .isEqualTo(
                        "Kepala Badan mendisposisi surat: menugaskan pejabat yang berkompeten untuk menjawab tertulis.");
    }

    @Test
    void the_clauses_are_cited_in_the_order_of_section_1() {
        assertThat(String.join(
                        " ", Arrays.stream(Clause.values()).map(Clause::id).toList()))
                .isEqualTo("REQ-A REQ-B1 REQ-B2 REQ-C A.1 A.2 A.3 A.4 A.5 B.1 B.2 B.3 B.4 B.5 C.1 C.2 C.3 C.4 C.5 C.6"
                        + " TIME-A TIME-B TIME-C FEE PRODUCT COMPLAINT"
                        + " KIP-17 KIP-18 KIP-19 KIP-20 KIP-22.4 KIP-22.7 KIP-22.8");
    }

    @ParameterizedTest
    @EnumSource(Clause.class)
    void a_clause_is_law_if_it_is_of_the_statute_else_standard(Clause clause) {
        assertThat(clause.layer()).isEqualTo(clause.id().startsWith("KIP") ? Layer.LAW : Layer.STANDARD);
        assertThat(Clause.find(" " + clause.id().toLowerCase(Locale.ROOT))).contains(clause);
    }

    @Test
    void names_are_those_of_logs_and_files() {
        assertThat(Arrays.stream(Channel.values()).map(Channel::id)).containsExactly("walk-in", "letter", "lapor");
        assertThat(Arrays.stream(Custody.values()).map(Custody::id)).containsExactly("leave", "show-only");
        assertThat(Arrays.stream(Layer.values()).map(Layer::id)).containsExactly("standard", "law");
        assertThat(Channel.find(" Walk-In ")).contains(Channel.WALK_IN);
        assertThat(Channel.find("walk in")).isEmpty();
        assertThat(Clause.find("A.6")).isEmpty();
    }

    @Test
    void custody_and_day_basis_can_be_set_and_nothing_else_changes() {
        Standard shown = BPPD_NTT.withCustody(Custody.SHOW_ONLY);
        Standard working = BPPD_NTT.withDayBasis(DayBasis.WORKING);

        assertThat(shown.custody()).isEqualTo(Custody.SHOW_ONLY);
        assertThat(shown.withCustody(Custody.LEAVE)).isEqualTo(BPPD_NTT);
        assertThat(working.dayBasis()).isEqualTo(DayBasis.WORKING);
        assertThat(working.limit(Channel.WALK_IN)).isEqualTo(new Limit(15, LimitUnit.MINUTES));
        assertThat(working.limit(Channel.LETTER)).isEqualTo(new Limit(7, LimitUnit.WORKING_DAYS));
        assertThat(working.limit(Channel.LAPOR)).isEqualTo(new Limit(8, LimitUnit.WORKING_DAYS));
        assertThat(working.withDayBasis(DayBasis.CALENDAR)).isEqualTo(BPPD_NTT);
    }

    @Test
    void lists_and_maps_cannot_be_changed() {
        assertThatThrownBy(() -> BPPD_NTT.texts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> BPPD_NTT.limits().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> BPPD_NTT.complaintRoutes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, WALK_IN, 1, 2026/TM/0001",
        "2026, LETTER, 12, 2026/SR/0012",
        "2027, LAPOR, 345, 2027/LP/0345",
        "2026, LETTER, 9999, 2026/SR/9999",
        "2026, LETTER, 10000, 2026/SR/10000",
    })
    void a_request_gets_a_readable_registration_number(int year, Channel channel, int running, String number) {
        assertThat(BPPD_NTT.registrationNumber(year, channel, running)).isEqualTo(number);
    }

    @Test
    void no_two_channels_share_a_registration_number() {
        assertThat(List.of(Channel.values()).stream().map(channel -> BPPD_NTT.registrationNumber(2026, channel, 1)))
                .doesNotHaveDuplicates();
    }
}
