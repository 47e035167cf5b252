package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Access;
import id.tapal.application.organization.Administration;
import id.tapal.application.organization.Chart;
import id.tapal.application.organization.ChartOvertaken;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.ReadingRights;
import id.tapal.application.organization.Token;
import id.tapal.application.page.CursorText;
import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.DerivationJson;
import id.tapal.codec.JsonBody;
import id.tapal.codec.OrganizationJson;
import id.tapal.domain.organization.Organization;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Staff, the organisation chart, tokens. Changing them takes an administrator, the head, the secretary or their stand-ins. */
final class StaffRoutes implements Routes {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int DAYS = 90;

    private final Administration administration;
    private final Access access;
    private final ReadingRights rights;
    private final ZoneId zone;

    StaffRoutes(Desk desk) {
        this.administration = desk.administration();
        this.access = desk.access();
        this.rights = desk.rights();
        this.zone = desk.book().standard().zone();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/staff", this::members);
        routes.post("/staff", this::save);
        routes.get("/me", this::me);
        routes.get("/organization", this::organization);
        routes.put("/organization", this::replace);
        routes.get("/tokens", this::tokens);
        routes.post("/tokens", this::issue);
        routes.delete("/tokens/{id}", this::revoke);
    }

    private void members(Context context) {
        requireReader(context);
        Paging.refuseOthers(context);
        Page<Member, String> page =
                administration.members(Paging.cursor(context, StaffRoutes::id), Paging.limit(context));
        Answers.json(context, OK, Paging.json("members", page, StaffRoutes::json, CursorText::of));
    }

    /** Who administers reads what they change, whatever else they may read. */
    private void requireReader(Context context) {
        String member = Doorkeeper.member(context);
        if (!administration.isAdministrator(member)) {
            rights.requireReader(member);
        }
    }

    private static String id(String cursor) {
        return CursorText.parts(cursor, 1).getFirst();
    }

    private void organization(Context context) {
        requireReader(context);
        answer(context);
    }

    private void answer(Context context) {
        Chart chart = administration.chart();
        VersionTag.put(context, chart.version());
        Answers.json(context, OK, OrganizationJson.tree(chart.organization()));
    }

    private void me(Context context) {
        String member = Doorkeeper.member(context);
        ObjectNode object = JsonBody.MAPPER.createObjectNode().put("id", member);
        object.set("roles", RequestJson.roles(administration.rolesOf(member)));
        object.put("auditor", administration.isAuditor(member));
        object.put("administrator", administration.isAdministrator(member));
        Answers.json(context, OK, object);
    }

    private void save(Context context) {
        String by = Doorkeeper.member(context);
        administration.requireAdministrator(by);
        JsonBody body = Asked.body(context);
        Optional<Member> before = administration.find(body.text("id"));
        Member member = member(body, before);
        save(by, member);
        Answers.json(context, before.isPresent() ? OK : CREATED, json(member));
    }

    private void save(String by, Member member) {
        try {
            administration.save(by, member);
        } catch (IllegalArgumentException holdsPost) {
            throw BadInput.of(holdsPost);
        }
    }

    /** Who administers goes on doing so unless it is said: a client that does not know of it takes nothing away. */
    private static Member member(JsonBody body, Optional<Member> before) {
        String id = body.text("id");
        Member member = member(id, body.text("name"), body.flag("active", true), body.flag("auditor", false));
        boolean administrator =
                body.flag("administrator", before.filter(Member::administrator).isPresent());
        body.end();
        try {
            return member.withAdministrator(administrator);
        } catch (IllegalArgumentException auditor) {
            throw new BadInput("administrator", Remedy.CHOOSE_AUDITOR_OR_ADMINISTRATOR);
        }
    }

    private static Member member(String id, String name, boolean active, boolean auditor) {
        try {
            return new Member(id, name, active, auditor);
        } catch (IllegalArgumentException noId) {
            throw new BadInput("id", Remedy.WRITE_MEMBER_ID, id);
        }
    }

    private void replace(Context context) {
        administration.requireAdministrator(Doorkeeper.member(context));
        try {
            replace(context, OrganizationJson.read(Asked.text(context)));
        } catch (ChartOvertaken overtaken) {
            throw new VersionUnmatched(overtaken.expected(), overtaken.actual());
        } catch (IllegalArgumentException faults) {
            throw BadInput.of(faults); // told by the chart itself, each with its remedy
        }
        answer(context);
    }

    private void replace(Context context, Organization chart) {
        String by = Doorkeeper.member(context);
        if (VersionTag.isAny(context)) {
            administration.replace(by, chart);
        } else {
            int version = VersionTag.wanted(context).orElseThrow(VersionMissing::ofChart);
            administration.edit(by, version, before -> chart);
        }
    }

    private void tokens(Context context) {
        administration.requireOversightOfAccess(Doorkeeper.member(context));
        Paging.refuseOthers(context);
        Page<Token, Place> page = access.list(Paging.cursor(context, Place::parse), Paging.limit(context));
        Answers.json(context, OK, Paging.json("tokens", page, this::json, Place::text));
    }

    private void issue(Context context) {
        administration.requireAdministrator(Doorkeeper.member(context));
        JsonBody body = Asked.body(context);
        String member = body.text("member");
        int days = body.optionalWhole("days").orElse(DAYS);
        body.end();
        if (days < 1 || days > Access.MOST_DAYS) {
            throw new BadInput("days", Remedy.WRITE_NUMBER_WITHIN, "1", String.valueOf(Access.MOST_DAYS));
        }
        if (!administration.isActive(member)) {
            throw new BadInput("member", Remedy.ADD_MEMBER, member);
        }
        Access.Issued issued = access.issue(member, Duration.ofDays(days));
        Answers.json(context, CREATED, json(issued.token()).put("secret", issued.secret()));
    }

    private void revoke(Context context) {
        administration.requireAdministrator(Doorkeeper.member(context));
        String id = context.pathParam("id");
        Token token = access.revoke(id).orElseThrow(() -> new NoSuchThing(id));
        Answers.json(context, OK, json(token));
    }

    private static ObjectNode json(Member member) {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("id", member.id())
                .put("name", member.name())
                .put("active", member.active())
                .put("auditor", member.auditor())
                .put("administrator", member.administrator());
    }

    private ObjectNode json(Token token) {
        return JsonBody.MAPPER
                .createObjectNode()
                .put("id", token.id())
                .put("member", token.member())
                .put("issuedAt", time(token.issuedAt()))
                .put("expiresAt", time(token.expiresAt()))
                .put("revokedAt", token.revokedAt().map(this::time).orElse(null));
    }

    private String time(Instant at) {
        return DerivationJson.text(at, zone);
    }
}
