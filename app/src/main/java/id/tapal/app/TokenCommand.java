package id.tapal.app;

import id.tapal.application.organization.Access;
import id.tapal.application.organization.Token;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code tapal token}: access tokens, issued, listed, revoked. */
@Command(name = "token", description = "Access tokens of members of staff.", mixinStandardHelpOptions = true)
final class TokenCommand extends Printing implements Runnable {

    @Override
    public void run() {
        throw new ParameterException(line(), "token: name one of " + Tapal.commands(line()));
    }

    @Command(
            name = "issue",
            description = "Issues a token; its secret is told only now.",
            mixinStandardHelpOptions = true)
    int issue(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "MEMBER", description = "The id of the member.") String member,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "90",
                            description = "How long it lives, 1 to 366 days; 90 by default.")
                    int days) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            Access.Issued issued = open.desk().access().issue(member, Duration.ofDays(days));
            print(issued.secret());
            line().getErr()
                    .println("token " + issued.token().id() + " of " + member + ", until "
                            + issued.token().expiresAt());
            return 0;
        }
    }

    @Command(name = "list", description = "Lists the tokens, without their secrets.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOption database, @Mixin StandardOption standard) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            open.desk().access().all().forEach(this::print);
            return 0;
        }
    }

    private void print(Token token) {
        String until = token.revokedAt().map(at -> "revoked " + at).orElse("until " + token.expiresAt());
        print(String.join("\t", token.id(), token.member(), until));
    }

    @Command(name = "revoke", description = "Revokes a token.", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "TOKEN", description = "The id of the token, as listed.") String id) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            Token token = open.desk()
                    .access()
                    .revoke(id)
                    .orElseThrow(() -> new Failure("token: there is none of id " + id + "; see tapal token list"));
            print(token.id() + " of " + token.member() + " is revoked");
            return 0;
        }
    }
}
