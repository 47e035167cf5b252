package id.tapal.app.demo;

import id.tapal.application.organization.Member;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The organisation of BPPD NTT by titles: each member is named for the post they hold. */
final class DemoOrganization {

    static final String HEAD = "kepala";
    static final String SECRETARY = "sekretaris";
    static final String DIVISION_HEAD = "kabid-1";
    static final String SUBDIVISION_HEAD = "kasubid-1-1";
    static final String STAFF = "staf-1-1";
    static final String RECEPTION = "petugas-tamu";
    static final String REGISTRY = "petugas-surat";
    static final String LIAISON = "penghubung";

    private static final List<Post> POSTS = List.of(
            new Post(HEAD, "Kepala Badan", Position.HEAD, null),
            new Post(SECRETARY, "Sekretaris", Position.SECRETARY, HEAD),
            new Post("kasubag-1", "Kepala Subbagian 1", Position.SUBSECTION_HEAD, SECRETARY),
            new Post("kasubag-2", "Kepala Subbagian 2", Position.SUBSECTION_HEAD, SECRETARY),
            new Post(DIVISION_HEAD, "Kepala Bidang 1", Position.DIVISION_HEAD, HEAD),
            new Post(SUBDIVISION_HEAD, "Kepala Subbidang 1.1", Position.SUBDIVISION_HEAD, DIVISION_HEAD),
            new Post("kasubid-1-2", "Kepala Subbidang 1.2", Position.SUBDIVISION_HEAD, DIVISION_HEAD),
            new Post("kabid-2", "Kepala Bidang 2", Position.DIVISION_HEAD, HEAD),
            new Post("kasubid-2-1", "Kepala Subbidang 2.1", Position.SUBDIVISION_HEAD, "kabid-2"),
            new Post(STAFF, "Staf Subbidang 1.1", Position.STAFF, SUBDIVISION_HEAD),
            new Post("staf-2-1", "Staf Subbidang 2.1", Position.STAFF, "kasubid-2-1"),
            new Post(RECEPTION, "Petugas Penerima Tamu", Position.STAFF, "kasubag-1"),
            new Post(REGISTRY, "Petugas Surat", Position.STAFF, "kasubag-1"),
            new Post(LIAISON, "Pejabat Penghubung SP4N-LAPOR!", Position.STAFF, "kasubag-2"));

    /** Vacant: the neighbour stands in. */
    private static final String VACANT = "kasubid-1-2";

    private DemoOrganization() {}

    static List<Member> members() {
        return POSTS.stream()
                .filter(post -> !post.id().equals(VACANT))
                .map(post -> new Member(post.id(), post.title(), true))
                .toList();
    }

    static Organization chart(LocalDate from) {
        List<Holding> holdings = POSTS.stream()
                .filter(post -> !post.id().equals(VACANT))
                .map(post -> new Holding(post.id(), post.id(), from, null, false))
                .collect(Collectors.toCollection(ArrayList::new));
        holdings.add(new Holding(SUBDIVISION_HEAD, VACANT, from, null, true));
        List<DutyAssignment> duties = List.of(
                new DutyAssignment(RECEPTION, Duty.RECEPTION, from, null),
                new DutyAssignment(REGISTRY, Duty.REGISTRY, from, null),
                new DutyAssignment(LIAISON, Duty.LIAISON, from, null));
        return Organization.of(POSTS, holdings, duties);
    }
}
