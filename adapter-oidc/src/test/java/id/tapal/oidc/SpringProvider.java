package id.tapal.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/** Spring Authorization Server on this machine, on a host of its own name: its cookies are not the desk's. */
final class SpringProvider implements AutoCloseable {

    static final String CLIENT = "tapal-uji";
    static final String SECRET = "rahasia-klien-uji";
    static final String PASSWORD = "kata sandi penyedia";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final People people = new People();
    private final Keys keys = new Keys();

    private SpringProvider() {}

    /** What the provider tells of its people: by their account there, the name they are called by. */
    static final class People {
        private final Map<String, String> names = new ConcurrentHashMap<>();
        private volatile boolean inToken = true;

        private Map<String, Object> claims(String account) {
            return Map.of("sub", account, "preferred_username", names.getOrDefault(account, account));
        }
    }

    /** The key that it signs with; it may change at any time. */
    static final class Keys implements JWKSource<SecurityContext> {
        private volatile JWKSet set = made();

        private static JWKSet made() {
            try {
                RSAKey key = new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
                return new JWKSet(key);
            } catch (JOSEException none) {
                throw new IllegalStateException(none);
            }
        }

        @Override
        public List<JWK> get(JWKSelector selector, SecurityContext context) {
            return selector.select(set);
        }
    }

    static SpringProvider start() {
        SpringProvider provider = new SpringProvider();
        provider.connector.setHost("127.0.0.1");
        provider.server.addConnector(provider.connector);
        ServletContextHandler handler = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        provider.context.register(Protocol.class);
        provider.context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("people", provider.people);
            beans.registerSingleton("keys", provider.keys);
        });
        provider.context.setServletContext(handler.getServletContext());
        try {
            provider.context.refresh();
            handler.addFilter(
                    new FilterHolder(new DelegatingFilterProxy("springSecurityFilterChain", provider.context)),
                    "/*",
                    EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
            handler.addServlet(DefaultServlet.class, "/");
            provider.server.setHandler(handler);
            provider.server.start();
            return provider;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    URI issuer() {
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    /** Lets a desk use it. */
    void register(URI returnTo) {
        InMemoryRegisteredClientRepository clients = context.getBean(InMemoryRegisteredClientRepository.class);
        clients.save(client(returnTo.toString()));
    }

    /** Calls an account by a name. */
    void call(String account, String name) {
        people.names.put(account, name);
    }

    /** Whether names stand in the token, or are told only to who asks. */
    void tellInToken(boolean inToken) {
        people.inToken = inToken;
    }

    void changeKey() {
        keys.set = Keys.made();
    }

    private static RegisteredClient client(String returnTo) {
        return RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret(SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(returnTo)
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            context.close();
        }
    }

    /** The provider as its makers have it set up, but for names. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Protocol {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http, People people) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(
                            server,
                            each -> each.oidc(oidc -> oidc.userInfoEndpoint(
                                    userInfo -> userInfo.userInfoMapper(asked -> new OidcUserInfo(people.claims(
                                            asked.getAuthorization().getPrincipalName()))))))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .exceptionHandling(
                            asking -> asking.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain signIn(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        /** For tests: to hash as slowly as one should would take most of their time. */
        @Bean
        PasswordEncoder plain() {
            return new PasswordEncoder() {
                @Override
                public String encode(CharSequence typed) {
                    return typed.toString();
                }

                @Override
                public boolean matches(CharSequence typed, String kept) {
                    return kept.contentEquals(typed);
                }
            };
        }

        @Bean
        InMemoryUserDetailsManager accounts() {
            InMemoryUserDetailsManager accounts = new InMemoryUserDetailsManager();
            for (String account : new String[] {"akun-1", "akun-2", "akun-3"}) {
                accounts.createUser(User.withUsername(account)
                        .password(PASSWORD)
                        .roles("PEGAWAI")
                        .build());
            }
            return accounts;
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client("http://127.0.0.1/none"));
        }

        @Bean
        JwtDecoder decoder(Keys keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> names(People people) {
            return token -> Optional.of(token)
                    .filter(each ->
                            people.inToken && each.getTokenType().getValue().equals("id_token"))
                    .ifPresent(each -> each.getClaims()
                            .claims(claims -> claims.putAll(
                                    people.claims(each.getPrincipal().getName()))));
        }
    }
}
