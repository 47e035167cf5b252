package id.tapal.app;

import id.tapal.application.account.Credential;
import id.tapal.application.organization.Administration;
import id.tapal.application.organization.Member;
import id.tapal.codec.JsonBody;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.Role;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code tapal staff}: members and the organisation chart. The operator of the machine is trusted; over HTTP it takes an administrator. */
@Command(name = "staff", description = "Members of staff and the organisation chart.", mixinStandardHelpOptions = true)
final class StaffCommand extends Printing implements Runnable {

    @Override
    public void run() {
        throw new ParameterException(line(), "staff: name one of " + Tapal.commands(line()));
    }

    @Command(
            name = "list",
            description = "Lists the members with the roles they have today.",
            mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOption database, @Mixin StandardOption standard) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            Administration administration = open.desk().administration();
            for (Member member : administration.members()) {
                String state = member.active() ? "active" : "inactive";
                print(String.join("\t", member.id(), member.name(), state, roles(administration, member)));
            }
            return 0;
        }
    }

    private static String roles(Administration administration, Member member) {
        Stream<String> standing = Stream.of(
                        member.auditor() ? "auditor" : "", member.administrator() ? "administrator" : "")
                .filter(each -> !each.isEmpty());
        Stream<String> roles = administration.rolesOf(member.id()).stream().map(Role::id);
        return Stream.concat(standing, roles).collect(Collectors.joining(", "));
    }

    @Command(
            name = "add",
            description = "Adds a member, or changes the one of that id.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "ID", description = "A short name of their own: letters, digits, dots, dashes.")
                    String id,
            @Parameters(paramLabel = "NAME", description = "The name to show.") String name,
            @Option(names = "--inactive", description = "The member may no longer act.") boolean inactive,
            @Option(
                            names = "--auditor",
                            description =
                                    "The member reads everything and changes nothing; they hold no post and no duty.")
                    boolean auditor,
            @Option(
                            names = "--administrator",
                            negatable = true,
                            description =
                                    "The member administers staff, chart and access, whatever post they hold; --no-administrator ends it. As before where neither is said.")
                    @Nullable
                    Boolean administrator) {
        Member asked = new Member(id, name, !inactive, auditor, administrator != null && administrator);
        try (OpenDesk open = database.open(standard.standard(), line())) {
            Administration administration = open.desk().administration();
            boolean before =
                    administration.find(id).filter(Member::administrator).isPresent();
            Member member = administrator == null ? asked.withAdministrator(before) : asked;
            administration.save(member);
            print(id + told(member));
            return 0;
        }
    }

    private static String told(Member member) {
        if (!member.active()) {
            return " is inactive";
        }
        return member.auditor() ? " is an auditor" : member.administrator() ? " is an administrator" : " is a member";
    }

    @Command(
            name = "chart",
            description = "Prints the organisation chart as JSON, or sets it from a file of the same shape.",
            mixinStandardHelpOptions = true)
    int chart(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Option(names = "--set", paramLabel = "FILE", description = "The chart to set, JSON.") @Nullable
                    Path file) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            Administration administration = open.desk().administration();
            if (file == null) {
                print(JsonBody.MAPPER
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(OrganizationJson.tree(administration.organization())));
            } else {
                administration.replace(OrganizationJson.read(TextFile.read("--set", file)));
                print("the chart of " + file + " is set");
            }
            return 0;
        }
    }

    @Command(
            name = "password",
            description = {
                "Gives a member a one-time password, told only now, which they change when they first sign in.",
                "Ends their sessions and takes off a lock."
            },
            mixinStandardHelpOptions = true)
    int password(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "MEMBER", description = "The id of the member.") String member) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            print(open.desk().accounts().oneTimePassword(member));
            line().getErr()
                    .printf(
                            "one-time password of %s, good for %d days, to be changed at the first sign-in%n",
                            member, Credential.ONE_TIME_LIVES.toDays());
            return 0;
        }
    }
}
