package id.tapal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FactsJsonTest {

    @Test
    void facts_stand_under_their_names_in_the_order_of_the_standard() {
        assertThat(FactsJson.write(Facts.of(Fact.TO_ROLE, "staff", Fact.NAME, "\"Pemohon\"")))
                .isEqualTo("{\"name\":\"\\\"Pemohon\\\"\",\"to_role\":\"staff\"}");
        assertThat(FactsJson.write(Facts.NONE)).isEqualTo("{}");
    }

    @Test
    void a_number_and_a_list_of_texts_are_texts() {
        Facts facts = FactsJson.read("{\"fee\":5000,\"grounds\":[\"17a\",\"17j\"],\"phone\":null}");

        assertThat(facts).isEqualTo(Facts.of(Fact.FEE, "5000", Fact.GROUNDS, "17a|17j"));
    }

    @Test
    void a_number_stays_the_number_it_was_however_large_or_fine() {
        for (String number : new String[] {"1e400", "0.1", "12345678901234567890.123456789", "5371010101010001"}) {
            String text = FactsJson.read("{\"fee\":" + number + "}").text(Fact.FEE);
            assertThat(new BigDecimal(text)).as(number).isEqualByComparingTo(number);
        }
    }

    @Test
    void a_field_that_is_no_fact_is_refused_alone_and_left_to_the_caller_among_others() {
        assertThatThrownBy(() -> FactsJson.read("{\"name\":\"Pemohon\",\"act\":\"x\"}"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("act: ");
        assertThat(FactsJson.read(JsonBody.parse("{\"name\":\"Pemohon\",\"act\":\"x\"}")))
                .isEqualTo(Facts.of(Fact.NAME, "Pemohon"));
    }
}
