package id.tapal.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import id.tapal.codec.JsonBody;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class JsonLineTest {

    private static JsonNode line(Throwable thrown) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LoggingEvent event = new LoggingEvent(
                "x", context.getLogger("id.tapal.web.Problems"), Level.ERROR, "{} failed", thrown, new Object[] {"GET"
                });
        String line = new JsonLine().doLayout(event);
        assertThat(line).endsWith(System.lineSeparator()).hasLineCount(1);
        return JsonBody.MAPPER.readTree(line);
    }

    @Test
    void an_event_is_one_line_of_json_with_its_cause_and_its_frames() {
        JsonNode line = line(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        assertThat(line.path("level").asString()).isEqualTo("ERROR");
        assertThat(line.path("logger").asString()).isEqualTo("id.tapal.web.Problems");
        assertThat(line.path("message").asString()).isEqualTo("GET failed");
        assertThat(line.path("error").asString()).isEqualTo("java.lang.IllegalStateException: outer");
        assertThat(line.path("stack").toString())
                .contains("JsonLineTest", "caused by java.lang.IllegalArgumentException: inner");
    }

    @Test
    void the_values_of_a_statement_that_failed_are_not_told() {
        assertThat(line(new IllegalStateException(
                                "no such table [statement:\"insert\", arguments:{positional:{0:Pemohon}}]"))
                        .path("error")
                        .asString())
                .isEqualTo("java.lang.IllegalStateException: no such table");
        assertThat(line(new IllegalStateException("duplicate key\n  Detail: Key (name)=(Pemohon) already exists"))
                        .toString())
                .contains("duplicate key")
                .doesNotContain("Pemohon");
    }

    @Test
    void a_message_that_is_missing_or_long_is_told_as_far_as_it_goes() {
        assertThat(line(new IllegalStateException()).path("error").asString())
                .isEqualTo("java.lang.IllegalStateException: ");
        assertThat(line(new IllegalStateException("x".repeat(201)))
                        .path("error")
                        .asString())
                .hasSize("java.lang.IllegalStateException: ".length() + 200);
    }
}
