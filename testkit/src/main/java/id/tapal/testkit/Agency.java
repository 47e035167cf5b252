package id.tapal.testkit;

import id.tapal.application.organization.Member;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import id.tapal.domain.organization.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agency for tests: everybody is known by their title, no real person is meant. All hold their posts since {@link #SINCE}. */
public enum Agency {
    /** Kepala Badan. */
    HEAD("kepala", "Kepala Badan", Position.HEAD, null),
    /** Sekretaris. */
    SECRETARY("sekretaris", "Sekretaris", Position.SECRETARY, HEAD),
    /** Kepala subbagian, under the secretary. */
    SUBSECTION_HEAD("kasubag", "Kepala Subbagian Data", Position.SUBSECTION_HEAD, SECRETARY),
    /** Kepala bidang. */
    DIVISION_HEAD("kabid-1", "Kepala Bidang Pengelolaan Batas Wilayah", Position.DIVISION_HEAD, HEAD),
    /** Kepala bidang of the other division. */
    OTHER_DIVISION_HEAD("kabid-2", "Kepala Bidang Kerja Sama", Position.DIVISION_HEAD, HEAD),
    /** Kepala subbidang, under {@link #DIVISION_HEAD}. */
    SUBDIVISION_HEAD("kasubid", "Kepala Subbidang Batas Negara", Position.SUBDIVISION_HEAD, DIVISION_HEAD),
    /** Staff under {@link #SUBDIVISION_HEAD}: whoever the tests appoint. */
    STAFF("staf", "Staf Subbidang Batas Negara", Position.STAFF, SUBDIVISION_HEAD),
    /** Petugas penerima tamu; staff too. */
    RECEPTION("penerima-tamu", "Petugas Penerima Tamu", Position.STAFF, SUBSECTION_HEAD),
    /** Who receives and sends letters; staff too. */
    REGISTRY("persuratan", "Petugas Persuratan", Position.STAFF, SUBSECTION_HEAD),
    /** Pejabat penghubung SP4N-LAPOR!; staff too. */
    LIAISON("penghubung", "Pejabat Penghubung", Position.STAFF, SUBSECTION_HEAD);

    /** The first day of every term. */
    public static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final String id;
    private final String title;
    private final Position position;
    private final @Nullable Agency superior;

    Agency(String id, String title, Position position, @Nullable Agency superior) {
        this.id = id;
        this.title = title;
        this.position = position;
        this.superior = superior;
    }

    /** Under which id they act. */
    public String id() {
        return id;
    }

    /** The role of their post. */
    public Role role() {
        return Role.of(position, false);
    }

    /** As a member of staff. */
    public Member member() {
        return new Member(id, title, true);
    }

    /** The post they hold; its id is not the person's. */
    public Post post() {
        return new Post(
                "jabatan-" + id,
                title,
                position,
                superior == null ? null : superior.post().id());
    }

    /** All members. */
    public static List<Member> members() {
        return Arrays.stream(values()).map(Agency::member).toList();
    }

    /** The chart: everybody in their post, and the three duties. */
    public static Organization organization() {
        return organization(List.of(values()), List.of());
    }

    /** The chart where somebody has left, with who holds or stands in for what instead. */
    public static Organization organizationWithout(Agency leaving, List<Holding> instead) {
        return organization(
                Arrays.stream(values()).filter(each -> each != leaving).toList(), instead);
    }

    private static Organization organization(List<Agency> present, List<Holding> instead) {
        List<Holding> holdings = new ArrayList<>();
        for (Agency each : present) {
            holdings.add(new Holding(each.id, each.post().id(), SINCE, null, false));
        }
        holdings.addAll(instead);
        return Organization.of(
                Arrays.stream(values()).map(Agency::post).toList(),
                holdings,
                List.of(RECEPTION.duty(Duty.RECEPTION), REGISTRY.duty(Duty.REGISTRY), LIAISON.duty(Duty.LIAISON)));
    }

    private DutyAssignment duty(Duty duty) {
        return new DutyAssignment(id, duty, SINCE, null);
    }
}
