package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BreakableTest {

    private static final Breakable ADDRESSEE = new Breakable(Channel.LETTER, Clause.REQ_B2, BreachKind.REQUIREMENT);
    private static final Breakable IDENTITY = new Breakable(Channel.LETTER, Clause.B_1, BreachKind.REQUIREMENT);

    @Test
    void what_a_standard_does_not_require_cannot_be_broken() throws IOException {
        String builtIn = builtIn();
        String lenient = builtIn.replace("requirements.letter=REQ-B1,REQ-B2", "requirements.letter=");

        assertThat(lenient).isNotEqualTo(builtIn);
        assertThat(Breakable.in(book(builtIn))).contains(ADDRESSEE, IDENTITY);
        assertThat(Breakable.in(book(lenient))).contains(IDENTITY).doesNotContain(ADDRESSEE);
    }

    private static RuleBook book(String standard) throws IOException {
        return RuleBook.of(Standard.parse(new StringReader(standard)), WorkingCalendar.indonesia());
    }

    private static String builtIn() throws IOException {
        try (InputStream resource =
                Standard.class.getResourceAsStream("/id/tapal/domain/standard/bppd-ntt.properties")) {
            assertThat(resource).isNotNull();
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
