package id.tapal.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** A server that answers as a provider does, with whatever it is told to: no real one sends what is sent here. */
final class HostileProvider implements AutoCloseable {

    static final String DISCOVERY = "/.well-known/openid-configuration";
    static final String TOKEN = "/token";
    static final String KEYS = "/keys";
    static final String USERINFO = "/userinfo";

    /** Says nothing, and keeps whoever asked waiting. */
    static final int SILENT = 0;

    static final RSAKey KEY = key();
    static final RSAKey OTHER_KEY = key();

    private final Map<String, Answer> answers = new HashMap<>();
    private final HttpServer server;

    /** What is answered. */
    record Answer(int status, String type, String body) {
        static Answer json(String body) {
            return new Answer(200, "application/json", body);
        }
    }

    HostileProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        answerSoundly();
    }

    /** As a provider does that means well, but has no token yet. */
    void answerSoundly() {
        synchronized (answers) {
            answers.clear();
        }
        answer(DISCOVERY, Answer.json(description(issuer())));
        answer(KEYS, Answer.json(new JWKSet(KEY.toPublicJWK()).toString()));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("1").generate();
        } catch (JOSEException none) {
            throw new IllegalStateException(none);
        }
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    String description(URI issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "userinfo_endpoint": "%2$s/userinfo", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer, issuer());
    }

    void answer(String path, Answer answer) {
        synchronized (answers) {
            answers.put(path, answer);
        }
    }

    void answerToken(String idToken) {
        answer(TOKEN, Answer.json("""
                {"access_token": "a", "token_type": "Bearer", "id_token": "%s"}
                """.formatted(idToken)));
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), new RSASSASigner(key), claims);
        } catch (JOSEException none) {
            throw new IllegalStateException(none);
        }
    }

    static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException none) {
            throw new IllegalStateException(none);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Answer answer;
        synchronized (answers) {
            answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, "text/plain", ""));
        }
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
        if (answer.status() == SILENT) {
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        } catch (IOException cut) {
            // whoever asked had enough
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
