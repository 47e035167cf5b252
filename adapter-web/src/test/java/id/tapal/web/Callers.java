package id.tapal.web;

import id.tapal.application.organization.Access;
import id.tapal.application.organization.Administration;
import id.tapal.application.organization.Member;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import id.tapal.testkit.Agency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of caller there is: who holds each position, who stands in for each, each duty with and without a post, and those who hold nothing. */
final class Callers {

    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<DutyAssignment> duties = new ArrayList<>();
    private final DeskServer server;
    private final Administration administration;

    private Callers(DeskServer server) {
        this.server = server;
        this.administration = server.fixture().desk().administration();
        Organization chart = Agency.organization();
        List<Post> posts = new ArrayList<>(chart.posts());
        holdings.addAll(chart.holdings());
        duties.addAll(chart.duties());
        for (Agency each : Agency.values()) {
            know(each.id(), server.secret(each));
        }
        posts.add(new Post("jabatan-staf-2", "Staf Kedua", Agency.STAFF.post().position(), "jabatan-kasubid"));
        hold("staf-2", "jabatan-staf-2", false);
        for (Agency each : List.of(
                Agency.HEAD,
                Agency.SECRETARY,
                Agency.DIVISION_HEAD,
                Agency.SUBSECTION_HEAD,
                Agency.SUBDIVISION_HEAD,
                Agency.STAFF)) {
            hold("plt-" + each.id(), each.post().id(), true);
        }
        for (Duty duty : Duty.values()) {
            assign("hanya-" + duty.id(), duty);
        }
        assign("dua-tugas", Duty.RECEPTION);
        assign("dua-tugas", Duty.REGISTRY);
        join(new Member("magang", "Magang", true));
        join(new Member("pemeriksa", "Pemeriksa", true, true));
        join(new Member("pengelola", "Pengelola", true, false, true));
        join(new Member("mantan", "Mantan Staf", true));
        administration.replace(Organization.of(posts, holdings, duties));
        administration.save(new Member("mantan", "Mantan Staf", false));
        know("lewat-masa", expired());
        callers.put("tanpa-token", server.nobody());
    }

    static Callers of(DeskServer server) {
        return new Callers(server);
    }

    /** By id, in an order that stays. */
    Map<String, Caller> all() {
        return callers;
    }

    /** Their tokens, by id. */
    Map<String, String> secrets() {
        return secrets;
    }

    /** What each stands for, for whoever reads the table. */
    static String described(String id) {
        return switch (id) {
            case "staf" -> "staff; the handler in the cases below";
            case "staf-2" -> "staff";
            case "hanya-reception", "hanya-registry", "hanya-liaison" -> "the duty alone, without a post";
            case "dua-tugas" -> "reception and registry, without a post";
            case "penerima-tamu" -> "staff with the duty of reception";
            case "persuratan" -> "staff with the duty of registry";
            case "penghubung" -> "staff with the duty of liaison";
            case "magang" -> "a member without any role";
            case "pemeriksa" -> "an auditor";
            case "pengelola" -> "an administrator, without a role";
            case "mantan" -> "a member who is no longer active";
            case "lewat-masa" -> "a token that has expired";
            case "tanpa-token" -> "no token";
            default -> id.startsWith("plt-") ? "stands in for " + id.substring("plt-".length()) : position(id);
        };
    }

    private static String position(String id) {
        return Agency.organization().rolesOf(id, Agency.SINCE).stream()
                .map(role -> role.id())
                .findFirst()
                .orElseThrow();
    }

    private void hold(String id, String post, boolean standIn) {
        join(new Member(id, id, true));
        holdings.add(new Holding(id, post, Agency.SINCE, null, standIn));
    }

    private void assign(String id, Duty duty) {
        if (!callers.containsKey(id)) {
            join(new Member(id, id, true));
        }
        duties.add(new DutyAssignment(id, duty, Agency.SINCE, null));
    }

    private void join(Member member) {
        administration.save(member);
        know(member.id(), access().issue(member.id(), Duration.ofDays(30)).secret());
    }

    private String expired() {
        server.fixture().setClock("2026-02-01T09:00");
        String secret = access().issue(Agency.HEAD.id(), DAY).secret();
        server.fixture().setClock("2026-03-02T09:00");
        return secret;
    }

    private void know(String id, String secret) {
        callers.put(id, server.nobody().showing(secret));
        secrets.put(id, secret);
    }

    private Access access() {
        return server.fixture().desk().access();
    }
}
