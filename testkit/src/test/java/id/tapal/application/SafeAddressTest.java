package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.account.SafeAddress;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SafeAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sso.example",
                "HTTPS://sso.example:8443/realms/a?b=c",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://127.1.2.3:9/a",
                "http://[::1]:8080/"
            })
    void tls_or_this_machine_is_safe(String address) {
        assertThat(SafeAddress.is(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sso.example",
                "http://10.0.0.1",
                "http://127.0.0.1.sso.example",
                "http://localhost.sso.example",
                "http://[::2]",
                "https://user@sso.example",
                "https://user:word@sso.example",
                "https://sso.example/#top",
                "https:/sso.example",
                "https:sso",
                "//sso.example",
                "sso.example",
                "ftp://sso.example",
                "file:///etc/passwd",
                ""
            })
    void all_else_is_not(String address) {
        assertThat(SafeAddress.is(URI.create(address))).isFalse();
    }
}
