package id.tapal.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an act states, as written. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactsTest {

    @Test
    void nothing_stated_is_empty_text() {
        assertThat(Facts.NONE.text(Fact.NAME)).isEmpty();
        assertThat(Facts.NONE.has(Fact.NAME)).isFalse();
        assertThat(Facts.NONE.list(Fact.GROUNDS)).isEmpty();
        assertThat(Facts.NONE.asMap()).isEmpty();
        assertThat(Facts.of(Map.of())).isEqualTo(Facts.NONE);
    }

    @Test
    void surrounding_blanks_do_not_count() {
        assertThat(Facts.of(Fact.NAME, "  pemohon\t").text(Fact.NAME)).isEqualTo("pemohon");
        assertThat(Facts.of(Fact.NAME, " Yo ", Fact.PHONE, " 0812 ").asMap())
                .containsExactly(entry(Fact.NAME, "Yo"), entry(Fact.PHONE, "0812"));
        assertThat(Facts.of(Map.of(Fact.NAME, " Yo ")).text(Fact.NAME)).isEqualTo("Yo");
    }

    @Test
    void a_blank_text_is_not_stated() {
        assertThat(Facts.of(Fact.NAME, "  ")).isEqualTo(Facts.NONE);
        assertThat(Facts.of(Fact.NAME, " ", Fact.PHONE, "0812").asMap()).containsExactly(entry(Fact.PHONE, "0812"));
        assertThat(Facts.of(Fact.PHONE, "0812", Fact.NAME, " ").asMap()).containsExactly(entry(Fact.PHONE, "0812"));
        assertThat(Facts.of(Map.of(Fact.NAME, " ", Fact.PHONE, "0812")).asMap())
                .containsExactly(entry(Fact.PHONE, "0812"));
        assertThat(Facts.of(Map.of(Fact.NAME, " "))).isEqualTo(Facts.NONE);
    }

    @Test
    void of_one_fact_stated_twice_the_later_counts() {
        assertThat(Facts.of(Fact.NAME, "A", Fact.NAME, "B").asMap()).containsExactly(entry(Fact.NAME, "B"));
        assertThat(Facts.of(Fact.NAME, "A", Fact.NAME, " ")).isEqualTo(Facts.NONE);
        assertThat(Facts.of(Fact.NAME, "A").with(Fact.NAME, "B").text(Fact.NAME))
                .isEqualTo("B");
    }

    @Test
    void with_takes_a_fact_away_and_leaves_the_original_as_it_was() {
        Facts both = Facts.of(Fact.NAME, "A", Fact.PHONE, "0812");
        assertThat(both.with(Fact.NAME, "").asMap()).containsExactly(entry(Fact.PHONE, "0812"));
        assertThat(both.asMap()).hasSize(2);
    }

    @Test
    void the_map_is_in_the_order_of_the_facts_and_cannot_be_changed() {
        Facts facts = Facts.of(Fact.FEE, "1", Fact.NAME, "A").with(Fact.TO, "B");
        assertThat(facts.asMap().keySet()).containsExactly(Fact.NAME, Fact.TO, Fact.FEE);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> facts.asMap().clear());
    }

    @Test
    void a_map_changed_afterwards_changes_no_facts() {
        Map<Fact, String> texts = new EnumMap<>(Map.of(Fact.NAME, "A"));
        Facts facts = Facts.of(texts);
        texts.put(Fact.NAME, "B");
        assertThat(facts.text(Fact.NAME)).isEqualTo("A");
    }

    @Test
    void a_list_is_separated_by_bars_without_blanks_and_empty_items() {
        assertThat(Facts.of(Fact.GROUNDS, " 17a | |17c.3|").list(Fact.GROUNDS)).containsExactly("17a", "17c.3");
        assertThat(Facts.of(Fact.GROUNDS, "17a").list(Fact.GROUNDS)).containsExactly("17a");
    }

    @Test
    void equal_facts_are_equal_in_whatever_order_they_were_stated() {
        Facts one = Facts.of(Fact.NAME, "A", Fact.PHONE, "0812");
        Facts two = Facts.of(Fact.PHONE, "0812", Fact.NAME, "A");
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isNotEqualTo(Facts.of(Fact.NAME, "A"));
        assertThat(one).isNotEqualTo(new Object()).hasToString("{NAME=A, PHONE=0812}");
        assertThat(Facts.NONE.hashCode()).isNotEqualTo(one.hashCode());
    }

    @ParameterizedTest
    @EnumSource
    void every_fact_is_found_by_its_column_name(Fact fact) {
        assertThat(fact.id()).matches("[a-z_]+");
        assertThat(Fact.find(fact.id())).contains(fact);
        assertThat(Fact.find(fact.name())).isEmpty();
    }

    @Test
    void column_names_are_those_of_section_7() {
        String columns = "to, to_role, name, address, phone, email, identity, addressed_to, medium, request, decision,"
                + " grounds, reason, law, holder, redactions, exempt_until, means, fee, note, tracking_id";
        for (String column : columns.split(",", -1)) {
            assertThat(Fact.find(column.strip())).as(column).isPresent();
        }
        assertThat(Fact.find("colour")).isEmpty();
    }
}
