package id.tapal.web;

import id.tapal.application.organization.Access;
import id.tapal.application.organization.Member;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Lets in who shows a valid token; health, the public standard and the contract are open to all. */
final class Doorkeeper {

    /** Nothing about anybody: may be kept by who reads it. */
    private static final Set<String> PUBLIC = Set.of("/standard", "/openapi.yaml", "/docs");

    private static final Set<String> OPEN = Set.of("/health", "/standard", "/openapi.yaml", "/docs");
    private static final String SCHEME = "Bearer ";
    private static final String MEMBER = "member";

    private final Access access;

    Doorkeeper(Access access) {
        this.access = access;
    }

    void register(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context context) {
        if (!PUBLIC.contains(context.path())) {
            context.header("Cache-Control", "no-store");
        }
        if (OPEN.contains(context.path())) {
            return;
        }
        Member member = secret(context).flatMap(access::authenticate).orElseThrow(Unauthenticated::new);
        context.attribute(MEMBER, member);
        Exchange.of(context).member(member.id());
    }

    private static Optional<String> secret(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** The id of the member who asks. */
    static String member(Context context) {
        Member member = context.attribute(MEMBER);
        if (member == null) {
            throw new Unauthenticated();
        }
        return member.id();
    }
}
