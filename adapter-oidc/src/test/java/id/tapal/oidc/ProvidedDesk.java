package id.tapal.oidc;

import id.tapal.application.account.IdentityProvider;
import id.tapal.application.account.ProviderErrand;
import id.tapal.application.account.Vouching;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.web.Limits;
import id.tapal.web.WebServer;
import id.tapal.web.page.Pages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A desk in memory behind a real server, whose staff come in with accounts of a provider too. */
final class ProvidedDesk implements AutoCloseable {

    static final String NAME = "SSO Uji";

    private final DeskFixture fixture = DeskFixture.inMemory();
    private final Later provider = new Later();
    private final WebServer server;

    private ProvidedDesk() {
        server = WebServer.start(
                fixture.desk(),
                (html, about) -> new byte[0],
                () -> true,
                WebServer.Options.loopback(0)
                        .with(Limits.USUAL.atAnyRate())
                        .with(new Pages.Outside(Optional.empty(), Optional.of(provider))));
    }

    /** A provider that is told only once the port of the desk is known. */
    private static final class Later implements IdentityProvider {

        private volatile @Nullable IdentityProvider provider;

        private IdentityProvider provider() {
            IdentityProvider told = provider;
            if (told == null) {
                throw new IllegalStateException("not told yet");
            }
            return told;
        }

        @Override
        public Optional<String> name() {
            return provider().name();
        }

        @Override
        public Optional<URI> address(ProviderErrand errand) {
            return provider().address(errand);
        }

        @Override
        public Vouching identity(ProviderErrand errand, Map<String, List<String>> answer) {
            return provider().identity(errand, answer);
        }
    }

    static ProvidedDesk of(SpringProvider spring) {
        ProvidedDesk desk = new ProvidedDesk();
        spring.register(desk.at(Pages.RETURN));
        desk.use(spring.issuer());
        return desk;
    }

    /** Uses a provider, as if it had been started anew. */
    void use(URI issuer) {
        provider.provider = OidcProvider.of(
                new OidcProvider.Settings(
                        issuer,
                        SpringProvider.CLIENT,
                        SpringProvider.SECRET,
                        at(Pages.RETURN),
                        "preferred_username",
                        Optional.empty(),
                        Optional.of(NAME)),
                fixture.clock(),
                Duration.ofSeconds(5));
    }

    /** As it was before anybody came, but now. */
    void beginAnew() {
        fixture.clock().set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Agency.members().forEach(fixture.desk().administration()::save);
        fixture.desk()
                .providerAccounts()
                .members()
                .forEach(member -> fixture.desk().providerAccounts().undo(Agency.HEAD.id(), member));
    }

    DeskFixture fixture() {
        return fixture;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        server.close();
    }
}
