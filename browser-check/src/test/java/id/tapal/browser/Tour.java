package id.tapal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Through every page there is, each in the states that look different. */
final class Tour {

    private final House house;
    private final UnaryOperator<Browser.NewContextOptions> kind;
    private final BiConsumer<String, Page> look;
    private final Set<String> seen = new TreeSet<>();

    /**
     * @param kind the browser
     * @param look what is done with each page, which has a name
     */
    Tour(House house, UnaryOperator<Browser.NewContextOptions> kind, BiConsumer<String, Page> look) {
        this.house = house;
        this.kind = kind;
        this.look = look;
    }

    /** The paths of all pages that were seen. */
    Set<String> go() {
        signIn();
        reception();
        answer();
        letter();
        register();
        others();
        anybody();
        return seen;
    }

    private void see(String name, Person person) {
        Page page = person.page();
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        seen.add(URI.create(page.url()).getPath());
        look.accept(name, page);
    }

    private void signIn() {
        Person nobody = house.nobody(kind).go("/desk");
        see("sign-in", nobody);
        nobody.writes("name", "tidak-ada").writes("password", "salah sama sekali");
        nobody.page().click("main button");
        nobody.page().waitForSelector("#sign-in-problem");
        see("sign-in-refused", nobody);
    }

    private void reception() {
        Person reception = house.as("petugas-tamu", kind).go("/desk");
        see("work", reception);
        reception.page().click("a.row >> nth=0");
        reception.page().waitForSelector("#next");
        see("case", reception);
        see("new-walk-in", reception.go("/desk/new/walk-in"));
        see("new-letter", house.as("petugas-surat", kind).go("/desk/new/letter"));
        Person liaison = house.as("penghubung", kind);
        see("new-lapor", liaison.go("/desk/new/lapor"));
        see("import", liaison.go("/desk/import"));
        Person sms = liaison.go("/desk/new/lapor/sms").writes("sms", "peta batas");
        sms.page().click("main button");
        sms.page().waitForSelector("#sms-problem");
        see("sms-refused", sms);
    }

    private void answer() {
        Person handler = toAnswer(house.as("kasubid-1-1", kind));
        see("answer", handler);
        handler.sends("answer-given").page().waitForSelector("#problems");
        see("answer-refused", handler);
        handler.looksAt(handler.number()).wants("time-extended");
        see("act", handler);
    }

    /** To the form of an answer, with a refusal chosen. */
    static Person toAnswer(Person handler) {
        handler.go("/desk").page().click("a.row:has-text('Jawaban diberikan') >> nth=0");
        return handler.marks("decision", "refused");
    }

    /** From a draft that is returned to a letter that anybody can verify. */
    private void letter() {
        Person registry = house.as("petugas-surat", kind).go("/desk/new/letter");
        registry.writes("name", "Pemohon surat")
                .writes("request", "Peta batas laut")
                .writes("addressed_to", "Kepala Badan")
                .picks("identity", "institution")
                .records("letter-received");
        String number = registry.number();
        String path = "/desk/cases/" + number;
        Person head = house.as("kepala", kind).looksAt(number);
        head.picks("to", "kabid-1|division-head").records("disposition-made");
        Person handler = house.as("kabid-1", kind).looksAt(number);
        handler.marks("decision", "granted")
                .writes("words", "Dengan hormat,\n\nPeta batas laut terlampir.\nTerima kasih.")
                .records("answer-drafted");
        see("letter-draft", handler.go(path + "/letter"));
        head.looksAt(number).wants("draft-returned");
        head.writes("note", "Sebutkan skalanya").records("draft-returned");
        handler.looksAt(number)
                .marks("decision", "granted")
                .writes("words", "Dengan hormat,\n\nPeta batas laut berskala 1:50.000 terlampir.")
                .records("answer-drafted");
        see("case-drafts", handler);
        head.looksAt(number).records("answer-signed");
        String code = head.page().getAttribute("#drafts a[href^='/verify/']", "href");
        see("letter", head.go(path + "/letter"));
        Person nobody = house.nobody(kind);
        see("verify", nobody.go(code));
        see("verify-form", nobody.go("/verify"));
        nobody.page().navigate(house.desk().address() + "/verify/0000-0000");
        nobody.page().waitForSelector("#verify-problem");
        see("verify-none", nobody);
    }

    private void register() {
        Person head = house.as("kepala", kind).go("/desk/register");
        see("register", head);
        see("register-none", head.go("/desk/register?number=9999"));
        head.writes("text", "a").page().click("main button");
        head.page().waitForSelector(".filters .problem");
        see("register-short", head);
        head.go("/desk/register?stage=completed").page().click("tbody a >> nth=0");
        head.page().waitForSelector("#timeline");
        see("case-ended", head);
        see("receipt", head.go("/desk/cases/" + head.number() + "/paper/receipt"));
        see("request-register", head.go("/desk/request-register"));
        see("figures", head.go("/desk/figures"));
    }

    private void others() {
        Person head = house.as("kepala", kind);
        see("standard", head.go("/desk/standard"));
        see("people", head.go("/desk/people"));
        see("organization", head.go("/desk/organization"));
        see("post", head.go("/desk/organization/post?post=kasubid-1-1"));
        see("changes", head.go("/desk/organization/changes"));
        see("guest-book", head.go("/desk/guest-book"));
        see("password", head.go("/desk/password"));
        head.writes("current", "salah sama sekali")
                .writes("next", "kata sandi satu")
                .writes("again", "kata sandi lain");
        head.page().click("main form:first-of-type button");
        head.page().waitForSelector(".problem");
        see("password-refused", head);
        head.page().navigate(house.desk().address() + "/desk/cases/2000/TM/0001");
        see("message", head);
    }

    private void anybody() {
        Person nobody = house.nobody(kind);
        see("track", nobody.go("/track"));
        nobody.writes("number", "2026/TM/0001").writes("code", "0000-0000");
        nobody.page().click("main button");
        nobody.page().waitForSelector("#track-problem");
        see("track-refused", nobody);
        see("complaint", nobody.go("/complaint"));
        nobody.writes("text", "Antre lama").page().click("main form button");
        nobody.page().waitForSelector("main .done");
        see("complaint-received", nobody);
        see("complaints", house.as("kepala", kind).go("/desk/complaints"));
        Person reception = house.as("petugas-tamu", kind).go("/desk");
        reception.page().click("a.row >> nth=0");
        reception.page().waitForSelector("#next");
        String number = reception.number();
        String receipt =
                reception.go("/desk/cases/" + number + "/paper/receipt").page().innerText("main");
        Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9])").matcher(receipt);
        if (!code.find()) {
            throw new AssertionError("no code on the receipt: " + receipt);
        }
        nobody.go("/track").writes("number", number).writes("code", code.group());
        nobody.page().click("main form button");
        nobody.page().waitForSelector("#steps");
        see("track-shown", nobody);
    }
}
