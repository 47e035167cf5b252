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

    static final String VISITOR = "Yohana";
    static final String RECEPTIONIST = "Maria";
    static final String REGISTRAR = "Yosef";
    static final String LIAISON_OFFICER = "Lidia";
    static final String THE_HEAD = "Agustinus";
    static final String THE_SECRETARY = "Silvester";
    static final String KABID = "Bernadus";
    static final String KASUBID = "Kristina";
    /** Staff under {@link #KASUBID}: the handler unless a test says otherwise. */
    static final String RAMBU = "Rambu";
    /** Staff under the secretary's {@link #KASUBAG}. */
    static final String DOMI = "Domi";

    static final String KASUBAG = "Elisabet";
    /** Stands in for {@link #KABID} in April 2026. */
    static final String STAND_IN = "Petrus";

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
                        holds(DOMI, "staf-umum"),
                        new Holding(KABID, "kabid", LONG_AGO, null, false),
                        new Holding(STAND_IN, "kabid", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), true),
                        holds(KASUBID, "kasubid"),
                        holds(RAMBU, "staf")),
                List.of(
                        new DutyAssignment(RECEPTIONIST, Duty.RECEPTION, LONG_AGO, null),
                        new DutyAssignment(REGISTRAR, Duty.REGISTRY, LONG_AGO, null),
                        new DutyAssignment(LIAISON_OFFICER, Duty.LIAISON, LONG_AGO, null)));
    }

    private static Holding holds(String person, String post) {
        return new Holding(person, post, LONG_AGO, null, false);
    }
}
