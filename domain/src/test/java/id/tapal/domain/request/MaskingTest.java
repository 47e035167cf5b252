package id.tapal.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Clause;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MaskingTest {

    private static final String NUMBER = "ktp:5371010101900001";
    private static final String MASKED = "ktp:************0001";

    @ParameterizedTest
    @CsvSource({
        "ktp:5371010101900001,ktp:************0001",
        "KTP : 5371010101900001 ,ktp:************0001",
        "passport:A12345678901,passport:********8901",
        "passport:A1234567890,passport:*********90",
        "sim:123456,sim:****56",
        "kitas:12345,kitas:*****",
        "other:1,other:*",
        "institution:\uD83C\uDFDB\uD83C\uDFDB\uD83C\uDFDB\uD83C\uDFDB\uD83C\uDFDB\uD83C\uDFDB,institution:****\uD83C\uDFDB\uD83C\uDFDB",
        "ktp,ktp",
        "ktp:,ktp",
        "5371010101900001,***",
        "nik:5371010101900001,***",
        "'',''"
    })
    void the_kind_stays_and_the_number_is_hidden_but_for_its_end(String stated, String shown) {
        assertThat(Masking.identity(stated)).isEqualTo(shown);
        assertThat(Masking.identity(shown)).as("masked again").isEqualTo(shown);
    }

    @Test
    void an_entry_is_masked_with_the_one_it_corrects() {
        Facts stated = Facts.of(Fact.NAME, "Pemohon", Fact.IDENTITY, NUMBER);
        Entry letter = new Entry(ActType.LETTER_RECEIVED, "r", Role.REGISTRY, Times.NINE, stated);
        Entry correction = Entry.correcting(letter, "r", Role.REGISTRY, Times.NINE, stated.with(Fact.REASON, "salah"));

        Entry masked = Masking.entry(correction);

        assertThat(masked.facts()).isEqualTo(correction.facts().with(Fact.IDENTITY, MASKED));
        assertThat(masked.original()).isEqualTo(Masking.entry(letter));
        assertThat(masked.toString()).doesNotContain("537101");
        Entry without = new Entry(ActType.ANSWER_SENT, "r", Role.REGISTRY, Times.NINE, Facts.of(Fact.MEANS, "post"));
        assertThat(Masking.entry(without)).isEqualTo(without);
    }

    @Test
    void a_bare_number_found_where_a_kind_was_asked_for_is_not_told() {
        Scenario visit = Scenario.aWalkIn().given(Acts.guestBookSigned());
        Entry bare =
                Acts.identityLeft().stating(Fact.IDENTITY, "5371010101900001").after(Times.NINE);
        List<Breach> found = Scenario.LIVE.consider(visit.file(), bare).breaches();

        assertThat(found).extracting(Breach::clause).containsExactly(Clause.REQ_A);
        assertThat(found.getFirst().found()).isEqualTo("5371010101900001");
        assertThat(Masking.breaches(found).getFirst().found()).isEqualTo("***");
    }
}
