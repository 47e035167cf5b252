package id.tapal.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import id.tapal.application.account.ProvidedIdentity;
import id.tapal.application.account.ProviderErrand;
import id.tapal.application.account.Vouching;
import id.tapal.oidc.HostileProvider.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no real provider sends: each is refused, and none is an exception. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileProviderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String SECRET = "rahasia-klien-uji-yang-cukup-panjang-untuk-hs256";
    private static final String LONG = "v".repeat(43);
    private static final ProviderErrand ERRAND = new ProviderErrand("state", "nonce", LONG, NOW.minusSeconds(30));
    private static final Map<String, List<String>> CODE = Map.of("code", List.of("c"), "state", List.of("state"));

    private final HostileProvider hostile = new HostileProvider();

    /** Has asked for description and keys once; where these lie, another is needed. */
    private final OidcProvider steady = provider();

    @BeforeEach
    void answerAnew() {
        hostile.answerSoundly();
    }

    @AfterAll
    void stop() {
        hostile.close();
    }

    private OidcProvider provider() {
        return provider("preferred_username", Optional.empty());
    }

    private OidcProvider provider(String claim, Optional<String> domain) {
        return provider(claim, domain, Duration.ofSeconds(5));
    }

    private OidcProvider provider(String claim, Optional<String> domain, Duration patience) {
        return provider(hostile.issuer(), claim, domain, patience);
    }

    private static OidcProvider provider(URI issuer, String claim, Optional<String> domain, Duration patience) {
        return OidcProvider.of(
                new OidcProvider.Settings(
                        issuer,
                        "tapal",
                        SECRET,
                        URI.create("https://tapal.example/desk/sign-in/return"),
                        claim,
                        domain,
                        Optional.empty()),
                () -> NOW,
                patience);
    }

    private JWTClaimsSet.Builder sound() {
        return new JWTClaimsSet.Builder()
                .issuer(hostile.issuer().toString())
                .subject("0b1c")
                .audience("tapal")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("nonce", "nonce")
                .claim("auth_time", NOW.getEpochSecond())
                .claim("preferred_username", "staf");
    }

    private static long seconds(int after) {
        return NOW.plusSeconds(after).getEpochSecond();
    }

    private Vouching answered(JWTClaimsSet claims) {
        hostile.answerToken(HostileProvider.signed(HostileProvider.KEY, claims));
        return steady.identity(ERRAND, CODE);
    }

    private void isRefused(Vouching vouching) {
        assertThat(vouching).isEqualTo(new Vouching.Unusable());
    }

    private void isTaken(Vouching vouching, String name) {
        assertThat(vouching)
                .isEqualTo(new Vouching.Vouched(
                        new ProvidedIdentity(hostile.issuer().toString(), "0b1c", Optional.of(name))));
    }

    @Test
    void a_sound_one_is_taken() {
        isTaken(answered(sound().build()), "staf");
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> lies() {
        return Stream.of(
                lie("another issuer", claims -> claims.issuer("https://lain.example")),
                lie("no issuer", claims -> claims.issuer(null)),
                lie("another audience", claims -> claims.audience("lain")),
                lie("no audience", claims -> claims.audience((String) null)),
                lie("several audiences and no party", claims -> claims.audience(List.of("tapal", "lain"))),
                lie("another party", claims -> claims.claim("azp", "lain")),
                lie("another nonce", claims -> claims.claim("nonce", "lain")),
                lie("no nonce", claims -> claims.claim("nonce", null)),
                lie("a nonce that is no text", claims -> claims.claim("nonce", List.of("nonce"))),
                lie("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61)))),
                lie("no end", claims -> claims.expirationTime(null)),
                lie("issued in the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(61)))),
                lie("not issued", claims -> claims.issueTime(null)),
                lie("not yet valid", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(61)))),
                lie("no subject", claims -> claims.subject(null)),
                lie("a blank subject", claims -> claims.subject(" ")),
                lie("a subject too long", claims -> claims.subject("x".repeat(256))),
                lie("signed in in the future", claims -> claims.claim("auth_time", seconds(61))),
                lie("no time of signing in", claims -> claims.claim("auth_time", null)),
                lie("a time that is none", claims -> claims.claim("auth_time", "kemarin")));
    }

    private static Named<UnaryOperator<JWTClaimsSet.Builder>> lie(
            String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Named.of(name, change);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_token_that_states_anything_else_is_refused(UnaryOperator<JWTClaimsSet.Builder> lie) {
        isRefused(answered(lie.apply(sound()).build()));
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> leeway() {
        return Stream.of(
                lie("just expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(59)))),
                lie("issued by a clock that is ahead", claims -> claims.issueTime(Date.from(NOW.plusSeconds(60)))),
                lie("signed in by a clock that is behind", claims -> claims.claim("auth_time", seconds(-90))),
                lie("signed in by a clock that is ahead", claims -> claims.claim("auth_time", seconds(60))),
                lie("this party", claims -> claims.claim("azp", "tapal")),
                lie(
                        "several audiences, made for this one",
                        claims -> claims.audience(List.of("lain", "tapal")).claim("azp", "tapal")),
                lie("a subject as long as may be", claims -> claims.claim("x", "y".repeat(999))));
    }

    @ParameterizedTest
    @MethodSource("leeway")
    void clocks_may_differ_by_a_minute_and_others_may_read_it(UnaryOperator<JWTClaimsSet.Builder> change) {
        isTaken(answered(change.apply(sound()).build()), "staf");
    }

    @Test
    void who_signed_in_before_they_were_sent_is_told_so_if_all_else_is_sound() {
        assertThat(answered(sound().claim("auth_time", seconds(-91)).build())).isEqualTo(new Vouching.Earlier());
        isRefused(answered(
                sound().claim("auth_time", seconds(-91)).audience("lain").build()));
        isRefused(answered(
                sound().claim("auth_time", seconds(-91)).claim("nonce", "lain").build()));
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        hostile.answerToken(HostileProvider.signed(HostileProvider.OTHER_KEY, sound().build()));
        isRefused(provider().identity(ERRAND, CODE));
    }

    @Test
    void a_token_that_is_not_signed_is_refused() {
        hostile.answerToken(new PlainJWT(sound().build()).serialize());
        isRefused(provider().identity(ERRAND, CODE));
    }

    @Test
    void a_token_signed_with_what_others_know_is_refused() throws JOSEException {
        byte[] publicKey = HostileProvider.KEY.toRSAPublicKey().getEncoded();
        for (byte[] known : List.of(publicKey, SECRET.getBytes(StandardCharsets.UTF_8))) {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("1").build();
            hostile.answerToken(HostileProvider.signed(header, new MACSigner(known), sound().build()));
            isRefused(provider().identity(ERRAND, CODE));
        }
    }

    @Test
    void a_token_whose_header_brings_its_own_key_is_refused() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(HostileProvider.OTHER_KEY.toPublicJWK())
                .build();
        hostile.answerToken(
                HostileProvider.signed(header, new RSASSASigner(HostileProvider.OTHER_KEY), sound().build()));
        isRefused(provider().identity(ERRAND, CODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tidak ada",
                "{",
                "[]",
                "null",
                "{}",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"x\"}",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"a.b.c\"}",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": 7}",
                "{\"access_token\": {\"a\": []}, \"token_type\": \"Bearer\"}"
            })
    void an_answer_that_is_no_token_is_none(String body) {
        hostile.answer(HostileProvider.TOKEN, Answer.json(body));
        isRefused(steady.identity(ERRAND, CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {HostileProvider.DISCOVERY, HostileProvider.TOKEN, HostileProvider.KEYS})
    void an_answer_too_large_too_late_led_on_or_broken_is_none(String path) {
        hostile.answerToken(HostileProvider.signed(HostileProvider.KEY, sound().build()));
        String large = " ".repeat(Limited.MOST_BYTES + 1);
        String deep = "[".repeat(100_000);
        for (Answer wrong : List.of(
                new Answer(200, "application/json", large),
                new Answer(200, "application/json", deep),
                new Answer(200, "text/html", "<html>"),
                new Answer(302, "application/json", ""),
                new Answer(500, "application/json", ""))) {
            hostile.answer(path, wrong);
            isRefused(provider().identity(ERRAND, CODE));
        }
        hostile.answer(path, new Answer(HostileProvider.SILENT, "application/json", ""));
        isRefused(provider("preferred_username", Optional.empty(), Duration.ofMillis(200))
                .identity(ERRAND, CODE));
    }

    @Test
    void a_provider_that_is_gone_sends_nobody_anywhere() {
        URI gone;
        try (HostileProvider closed = new HostileProvider()) {
            gone = closed.issuer();
        }
        OidcProvider provider = provider(gone, "preferred_username", Optional.empty(), Duration.ofSeconds(5));
        assertThat(provider.address(ERRAND)).isEmpty();
        isRefused(provider.identity(ERRAND, CODE));
    }

    @Test
    void a_description_of_another_issuer_is_none() {
        hostile.answer(HostileProvider.DISCOVERY, Answer.json(hostile.description(URI.create("https://lain.example"))));
        assertThat(provider().address(ERRAND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"authorize", "token", "keys", "userinfo"})
    void a_description_that_leads_past_tls_is_none(String place) {
        String description = hostile.description(hostile.issuer());
        hostile.answer(
                HostileProvider.DISCOVERY,
                Answer.json(description.replace(hostile.issuer() + "/" + place, "http://lain.example/" + place)));
        assertThat(provider().address(ERRAND)).isEmpty();
    }

    @Test
    void an_answer_of_another_issuer_or_of_nobody_where_it_says_so_is_none() {
        hostile.answerToken(HostileProvider.signed(HostileProvider.KEY, sound().build()));
        Map<String, List<String>> other = Map.of("code", List.of("c"), "iss", List.of("https://lain.example"));
        Map<String, List<String>> same =
                Map.of("code", List.of("c"), "iss", List.of(hostile.issuer().toString()));
        isRefused(provider().identity(ERRAND, other));
        isTaken(provider().identity(ERRAND, same), "staf");

        String description = hostile.description(hostile.issuer());
        hostile.answer(
                HostileProvider.DISCOVERY,
                Answer.json(description.replace("{", "{\"authorization_response_iss_parameter_supported\": true,")));
        isRefused(provider().identity(ERRAND, CODE));
        isTaken(provider().identity(ERRAND, same), "staf");
    }

    @Test
    void an_answer_without_a_code_or_with_two_is_none() {
        hostile.answerToken(HostileProvider.signed(HostileProvider.KEY, sound().build()));
        for (Map<String, List<String>> answer : List.of(
                Map.<String, List<String>>of(),
                Map.of("code", List.of("")),
                Map.of("code", List.of(" ")),
                Map.of("code", List.of("c", "d")),
                Map.of("code", List.of("c"), "iss", List.of("a", "b")))) {
            isRefused(provider().identity(ERRAND, answer));
        }
    }

    @Test
    void who_broke_off_is_told_so_and_any_other_error_is_one_of_the_provider() {
        assertThat(provider().identity(ERRAND, Map.of("error", List.of("access_denied"))))
                .isEqualTo(new Vouching.Declined());
        for (String error : List.of("server_error", "login_required", "<script>")) {
            isRefused(provider().identity(ERRAND, Map.of("error", List.of(error), "code", List.of("c"))));
        }
    }

    @Test
    void claims_of_the_userinfo_count_only_for_the_same_person() {
        JWTClaimsSet nameless = sound().claim("preferred_username", null).build();
        hostile.answer(HostileProvider.USERINFO, Answer.json("{\"sub\": \"0b1c\", \"preferred_username\": \"staf\"}"));
        isTaken(answered(nameless), "staf");

        for (String other : List.of(
                "{\"sub\": \"lain\", \"preferred_username\": \"kepala\"}",
                "{\"preferred_username\": \"kepala\"}",
                "{\"sub\": \"0b1c\", \"preferred_username\": 7}",
                "[]")) {
            hostile.answer(HostileProvider.USERINFO, Answer.json(other));
            assertThat(answered(nameless))
                    .as(other)
                    .isEqualTo(new Vouching.Vouched(
                            new ProvidedIdentity(hostile.issuer().toString(), "0b1c", Optional.empty())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "staf@bppd.example,   true,  staf",
        "STAF@BPPD.EXAMPLE,   true,  STAF",
        "staf@bppd.example,   false, ''",
        "staf@bppd.example,   ,      ''",
        "staf@lain.example,   true,  ''",
        "staf@x@bppd.example, true,  staf@x",
        "@bppd.example,       true,  ''",
        "staf,                true,  ''"
    })
    void an_address_counts_where_it_is_verified_and_of_the_domain(String email, Boolean verified, String name) {
        hostile.answerToken(HostileProvider.signed(
                HostileProvider.KEY,
                sound().claim("email", email).claim("email_verified", verified).build()));

        assertThat(provider("email", Optional.of("bppd.example")).identity(ERRAND, CODE))
                .isEqualTo(new Vouching.Vouched(new ProvidedIdentity(
                        hostile.issuer().toString(), "0b1c", Optional.of(name).filter(each -> !each.isEmpty()))));
    }

    @Test
    void what_may_come_into_a_log_has_no_secret_in_it() {
        assertThat(new OidcProvider.Settings(
                                hostile.issuer(),
                                "tapal",
                                SECRET,
                                hostile.issuer(),
                                "email",
                                Optional.empty(),
                                Optional.empty())
                        .toString())
                .doesNotContain(SECRET);
        assertThat(ERRAND.toString()).doesNotContain("state", LONG, "nonce");
    }
}
