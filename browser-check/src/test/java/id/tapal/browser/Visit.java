package id.tapal.browser;

import com.microsoft.playwright.Browser;
import java.util.function.UnaryOperator;

/** A visit from the guest book to the returned card; everybody has a browser of one kind. */
final class Visit {

    private static final String RECEPTION = "petugas-tamu";
    private static final String DIVISION_HEAD = "kabid-1";
    private static final String SUBDIVISION_HEAD = "kasubid-1-1";

    private final House house;
    private final UnaryOperator<Browser.NewContextOptions> kind;
    private final Person reception;

    Visit(House house, UnaryOperator<Browser.NewContextOptions> kind) {
        this(house, kind, house.as(RECEPTION, kind));
    }

    /**
     * @param reception who sits at the desk already
     */
    Visit(House house, UnaryOperator<Browser.NewContextOptions> kind, Person reception) {
        this.house = house;
        this.kind = kind;
        this.reception = reception;
    }

    /**
     * Until an official is appointed.
     *
     * @return reception, who has the case before them
     */
    Person begins() {
        reception.go("/desk").page().click("a[href='/desk/new/walk-in']");
        reception
                .writes("name", "Pemohon tatap muka")
                .writes("request", "Peta pos lintas batas")
                .records("guest-book-signed");
        reception.picks("identity", "ktp").records("identity-left");
        reception.picks("to", DIVISION_HEAD + "|division-head").records("purpose-relayed");
        isAppointed(reception.number());
        return reception.turnsTo(reception.number());
    }

    /** From there on, to the end. */
    void ends() {
        String number = reception.number();
        reception.picks("to", SUBDIVISION_HEAD).records("visitor-directed");
        isAnswered(number);
        reception.turnsTo(number).records("identity-returned");
        house.requireOver(reception, number);
    }

    void isAnswered(String number) {
        house.as(SUBDIVISION_HEAD, kind)
                .turnsTo(number)
                .marks("decision", "granted")
                .records("answer-given");
    }

    void isAppointed(String number) {
        house.as(DIVISION_HEAD, kind)
                .turnsTo(number)
                .picks("to", SUBDIVISION_HEAD + "|subdivision-head")
                .records("handler-appointed");
    }
}
