package id.tapal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class JsonBodyTest {

    private static void assertBad(String json, Consumer<JsonBody> read, String field, String remedy) {
        assertThatThrownBy(() -> read.accept(JsonBody.parse(json)))
                .as(json)
                .asInstanceOf(type(BadInput.class))
                .returns(field, BadInput::field)
                .extracting(bad -> bad.remedy(Messages.of(Locale.ENGLISH)))
                .asString()
                .contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{",
                "{\"a\":}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{} {}",
                "{}x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "\u0000"
            })
    void what_is_no_single_object_is_refused_as_the_body(String json) {
        assertBad(json, JsonBody::end, "", "the body must be one JSON object");
    }

    @Test
    void nesting_and_numbers_beyond_all_measure_are_refused_as_the_body() {
        assertBad("[".repeat(100_000), JsonBody::end, "", "the body must be one JSON object");
        assertBad("{\"a\":".repeat(100_000), JsonBody::end, "", "the body must be one JSON object");
        assertBad("{\"a\":" + "9".repeat(100_000) + "}", JsonBody::end, "", "the body must be one JSON object");
    }

    @Test
    void a_text_is_stripped_and_blank_is_none() {
        JsonBody body = JsonBody.parse("{\"a\":\" x \",\"b\":\"  \",\"c\":null}");

        assertThat(body.text("a")).isEqualTo("x");
        assertThat(body.optionalText("b")).isEmpty();
        assertThat(body.optionalText("c")).isEmpty();
        assertThat(body.optionalText("d")).isEmpty();
        assertThat(body.names()).containsExactly("a", "b", "c");
    }

    @Test
    void a_field_of_the_wrong_type_is_named_with_what_to_write() {
        for (String wrong : new String[] {"1", "true", "[]", "{}"}) {
            assertBad("{\"a\":" + wrong + "}", body -> body.text("a"), "a", "a text in quotes");
        }
        for (String wrong : new String[] {"\"1\"", "1.5", "1.0", "2147483648", "-1e400", "true", "[]"}) {
            assertBad("{\"a\":" + wrong + "}", body -> body.whole("a"), "a", "a whole number");
        }
        for (String wrong : new String[] {"\"true\"", "1", "[]"}) {
            assertBad("{\"a\":" + wrong + "}", body -> body.flag("a", false), "a", "true or false");
        }
        for (String wrong : new String[] {"true", "{}", "[1]", "[[\"x\"]]"}) {
            assertBad("{\"a\":" + wrong + "}", body -> body.optionalScalar("a"), "a", "a text, a number or a list");
        }
        assertBad("{\"a\":{}}", body -> body.objects("a"), "a", "must be a list");
    }

    @Test
    void a_missing_field_is_named_with_what_to_write() {
        assertBad("{}", body -> body.text("a"), "a", "missing; write a text");
        assertBad("{\"a\":\" \"}", body -> body.text("a"), "a", "missing; write a text");
        assertBad("{\"a\":null}", body -> body.whole("a"), "a", "missing; write a whole number");
    }

    @Test
    void a_field_that_nobody_asked_for_is_named_with_those_there_are() {
        assertBad(
                "{\"b\":1,\"nmae\":\"x\"}",
                body -> {
                    body.whole("b");
                    body.optionalText("name");
                    body.end();
                },
                "nmae",
                "no such field here; use one of b, name");
    }

    @Test
    void a_value_outside_its_list_is_named_with_the_list() {
        assertBad(
                "{\"channel\":\"fax\"}",
                body -> body.one("channel", Channel::find, "walk-in, letter, lapor"),
                "channel",
                "use one of walk-in, letter, lapor, not fax");
    }

    @Test
    void times_need_an_offset_and_dates_must_exist() {
        JsonBody body = JsonBody.parse("{\"at\":\"2026-03-10T09:12:00+08:00\",\"day\":\"2028-02-29\"}");
        assertThat(body.optionalInstant("at")).contains(Instant.parse("2026-03-10T01:12:00Z"));
        assertThat(body.optionalDate("day")).contains(LocalDate.of(2028, 2, 29));

        for (String wrong : new String[] {"2026-03-10T09:12:00", "2026-03-10", "10/3/2026", "2026-02-30T00:00:00Z"}) {
            assertBad("{\"at\":\"" + wrong + "\"}", at -> at.optionalInstant("at"), "at", "not " + wrong);
        }
        for (String wrong : new String[] {"2026-02-29", "2026-3-10", "besok"}) {
            assertBad("{\"day\":\"" + wrong + "\"}", day -> day.optionalDate("day"), "day", "not " + wrong);
        }
    }

    @Test
    void a_field_within_a_list_is_named_by_its_place() {
        assertBad("{\"a\":[{\"b\":\"x\"},7]}", body -> body.objects("a"), "a[1]", "must be an object");
        assertBad(
                "{\"a\":[{\"b\":\"x\"},{\"b\":7}]}",
                body -> body.objects("a").forEach(each -> each.text("b")),
                "a[1].b",
                "a text in quotes");
        assertBad("{\"a\":[{\"c\":1}]}", body -> body.objects("a").forEach(JsonBody::end), "a[0].c", "no such field");
    }
}
