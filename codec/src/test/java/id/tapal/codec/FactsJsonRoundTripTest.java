package id.tapal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

final class FactsJsonRoundTripTest {

    @Property(tries = 300)
    void what_is_written_is_read_again(@ForAll @Size(max = 8) Map<Fact, String> texts) {
        Facts facts = Facts.of(texts);

        assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
    }
}
