package example.desk;

import example.desk.VisitBook.Column;
import java.time.InstantSource;
import java.util.Map;

/** The front desk of another agency: it records what is told it, and knows neither the standard nor Tapal. */
public final class FrontDesk {

    private static final String CLERK = "Resepsionis";

    private final VisitBook book;
    private final InstantSource clock;

    /** A desk that writes into a book. */
    public FrontDesk(VisitBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** A guest arrives and leaves a card; returns the number of the visit. */
    public String welcome(String clerk, String guest, String wish, String card) {
        String visit = book.next();
        write(visit, "Tamu datang", clerk, CLERK, Map.of(Column.GUEST, guest, Column.WISH, wish));
        write(visit, "Jaminan dititipkan", clerk, CLERK, Map.of(Column.CARD, card));
        return visit;
    }

    /** The clerk asks an official who is to see the guest. */
    public void ask(String visit, String clerk, String official, String officeCode) {
        write(visit, "Pejabat dihubungi", clerk, CLERK, Map.of(Column.TO, official, Column.TO_OFFICE, officeCode));
    }

    /** The official names somebody. */
    public void assign(String visit, String official, String office, String member, String memberOfficeCode) {
        write(
                visit,
                "Petugas ditunjuk",
                official,
                office,
                Map.of(Column.TO, member, Column.TO_OFFICE, memberOfficeCode));
    }

    /** The clerk takes the guest there. */
    public void lead(String visit, String clerk, String member) {
        write(visit, "Tamu diantar", clerk, CLERK, Map.of(Column.TO, member));
    }

    /** The guest gets what they asked for. */
    public void give(String visit, String member, String office) {
        write(visit, "Tamu dilayani", member, office, Map.of(Column.RESULT, "granted"));
    }

    /** The guest is told that it cannot be had. Nothing here asks for ground or reason: a fault of this program, which the tests find. */
    public void refuse(String visit, String member, String office, String ground, String reason) {
        write(
                visit,
                "Tamu dilayani",
                member,
                office,
                Map.of(Column.RESULT, "refused", Column.GROUND, ground, Column.REASON, reason));
    }

    /** The guest leaves with the card. */
    public void handBack(String visit, String clerk) {
        write(visit, "Jaminan dikembalikan", clerk, CLERK, Map.of());
    }

    private void write(String visit, String activity, String who, String office, Map<Column, String> more) {
        book.write(visit, activity, clock.instant(), who, office, more);
    }
}
