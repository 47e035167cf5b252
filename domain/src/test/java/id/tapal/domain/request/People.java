package id.tapal.domain.request;

import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import java.time.LocalDate;
import java.util.List;

/** Who acts in these tests, and the chart of their agency for the tests that have one. */
final class People {

    static final String VISITOR = "pemohon";
    static final String RECEPTIONIST = "petugas-tamu";
    static final String REGISTRAR = "petugas-surat";
    static final String LIAISON_OFFICER = "penghubung";
    static final String THE_HEAD = "kepala";
    static final String THE_SECRETARY = "sekretaris";
    static final String KABID = "kabid";
    static final String KASUBID = "kasubid";
    /** Staff under {@link #KASUBID}: the handler unless a test says otherwise. */
    static final String STAFF_MEMBER = "staf-data";
    /** Staff under the secretary's {@link #KASUBAG}. */
    static final String OTHER_STAFF_MEMBER = "staf-umum";

    static final String KASUBAG = "kasubag";
    /** Stands in for {@link #KABID} in April 2026. */
    static final String STAND_IN = "plt-kabid";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private People() {}

    /** kaban over sekretaris (kasubag, staf-umum) and kabid (kasubid, staf). */
    static Organization chart() {
        return Organization.of(
                List.of(
                        new Post("kaban", "Kepala Badan", Position.HEAD, null),
                        new Post("sekretaris", "Sekretaris", Position.SECRETARY, "kaban"),
                        new Post("kasubag", "Kasubag Umum", Position.SUBSECTION_HEAD, "sekretaris"),
                        new Post("staf-umum", "Staf Umum", Position.STAFF, "kasubag"),
                        new Post("kabid", "Kabid Batas Wilayah", Position.DIVISION_HEAD, "kaban"),
                        new Post("kasubid", "Kasubid Data", Position.SUBDIVISION_HEAD, "kabid"),
                        new Post("staf", "Staf Data", Position.STAFF, "kasubid")),
                List.of(
                        holds(THE_HEAD, "kaban"),
                        holds(THE_SECRETARY, "sekretaris"),
                        holds(KASUBAG, "kasubag"),
                        holds(OTHER_STAFF_MEMBER, "staf-umum"),
                        new Holding(KABID, "kabid", LONG_AGO, null, false),
                        new Holding(STAND_IN, "kabid", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), true),
                        holds(KASUBID, "kasubid"),
                        holds(STAFF_MEMBER, "staf")),
                List.of(
                        new DutyAssignment(RECEPTIONIST, Duty.RECEPTION, LONG_AGO, null),
                        new DutyAssignment(REGISTRAR, Duty.REGISTRY, LONG_AGO, null),
                        new DutyAssignment(LIAISON_OFFICER, Duty.LIAISON, LONG_AGO, null)));
    }

    private static Holding holds(String person, String post) {
        return new Holding(person, post, LONG_AGO, null, false);
    }
}
