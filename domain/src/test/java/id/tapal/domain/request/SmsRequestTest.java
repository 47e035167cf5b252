package id.tapal.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C.1: an SMS to 1708 in the form {@code NTT <text>}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmsRequestTest {

    @ParameterizedTest
    @CsvSource({
        "NTT jumlah pos lintas batas, jumlah pos lintas batas",
        "ntt jumlah pos, jumlah pos",
        "'  Ntt   jumlah pos  ', jumlah pos",
        "NTT NTT, NTT",
        "NTT 1, 1",
    })
    void what_follows_ntt_and_a_blank_is_the_request(String sms, String request) {
        assertThat(SmsRequest.parse(sms)).contains(request);
    }

    @Test
    void a_request_may_have_several_lines() {
        assertThat(SmsRequest.parse("NTT satu\ndua")).contains("satu\ndua");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "NTT", "NTT ", "NTTjumlah", "NTT-jumlah", "NT T jumlah", "jumlah NTT pos", "NTB x"})
    void anything_else_is_no_request(String sms) {
        assertThat(SmsRequest.parse(sms)).isEmpty();
    }
}
