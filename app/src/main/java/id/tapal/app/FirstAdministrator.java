package id.tapal.app;

import id.tapal.application.account.Credential;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Who sets up an agency that has no member yet: one member who administers, and has no part in the procedure.
 *
 * @param password a one-time one, told only now
 */
record FirstAdministrator(String password) {

    private static final Member MEMBER = new Member("pengelola", "Pengelola", true, false, true);

    /** Made where there is no member at all; empty where there is one. Of several starts at once, on any nodes, one makes it. */
    static Optional<FirstAdministrator> in(Desk desk) {
        return desk.accounts().begin(MEMBER).map(FirstAdministrator::new);
    }

    void print(PrintWriter out) {
        out.println("The agency has no member yet. Sign in at the pages, and set it up there; told only now:");
        out.printf("  user name          %s%n", MEMBER.id());
        out.printf("  one-time password  %s%n", password);
        out.printf(
                "It is good for %d days; another one: tapal staff password %s%n",
                Credential.ONE_TIME_LIVES.toDays(), MEMBER.id());
    }
}
