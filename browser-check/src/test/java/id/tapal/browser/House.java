package id.tapal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One desk and one browser for all tests, and those who sit at it. */
final class House implements AutoCloseable {

    static final int WIDE = 1200;
    static final int HIGH = 900;

    private final DemoDesk desk;
    private final Chromium chromium;
    private final Map<String, String> sessions = new HashMap<>();
    private final List<Person> present = new ArrayList<>();

    private House(DemoDesk desk, Chromium chromium) {
        this.desk = desk;
        this.chromium = chromium;
    }

    /** Around a desk, which it closes. */
    static House around(DemoDesk desk) {
        return new House(desk, Chromium.start());
    }

    DemoDesk desk() {
        return desk;
    }

    /** Somebody who is not signed in. */
    Person nobody(UnaryOperator<Browser.NewContextOptions> kind) {
        return person(kind.apply(options()));
    }

    Person as(String member) {
        return as(member, UnaryOperator.identity());
    }

    /** A member at a browser of a kind; who was here before need not sign in again. */
    Person as(String member, UnaryOperator<Browser.NewContextOptions> kind) {
        return person(kind.apply(options().setStorageState(sessions.computeIfAbsent(member, this::session))));
    }

    private String session(String member) {
        Person coming = nobody(UnaryOperator.identity());
        coming.signIn(member, desk.password());
        return coming.page().context().storageState();
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(WIDE, HIGH).setLocale("id-ID");
    }

    private Person person(Browser.NewContextOptions options) {
        Person person = new Person(chromium.browser().newContext(options), desk.address());
        person.page().setDefaultTimeout(10_000);
        present.add(person);
        return person;
    }

    /** A case is at its end, to who looks at its page and over the API. */
    void requireOver(Person person, String number) {
        assertThat(person.looksAt(number).text()).containsAnyOf("Kasus ini sudah selesai", "This case is over");
        assertThat(desk.read(number, "kepala").path("stage").asString()).isEqualTo("completed");
    }

    /** Every page is there, scripts and all. */
    void settle() {
        present.forEach(person -> person.page().waitForLoadState());
    }

    /** Everybody leaves; nothing went wrong in any browser. */
    void leave() {
        present.forEach(Person::leave);
        List<String> faults =
                present.stream().flatMap(person -> person.faults().stream()).toList();
        present.clear();
        assertThat(faults).as("faults in the browser").isEmpty();
    }

    @Override
    public void close() {
        try {
            chromium.close();
        } finally {
            desk.close();
        }
    }
}
