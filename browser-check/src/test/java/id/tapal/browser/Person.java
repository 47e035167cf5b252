package id.tapal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser of their own. */
final class Person {

    private static final int SHORT_OF_FAILURE = 400;
    private static final int MOST_TABS = 60;
    private static final Pattern REFUSALS =
            Pattern.compile("Failed to load resource: the server responded with a status of (403|404|422) .*");
    private static final Pattern NUMBER = Pattern.compile(".*/desk/cases/([0-9]+/[A-Z]+/[0-9]+)([/?#].*)?");

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> faults = new ArrayList<>();

    Person(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !REFUSALS.matcher(message.text()).matches()) {
                faults.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(thrown -> faults.add("script: " + thrown));
    }

    Page page() {
        return page;
    }

    /** What went wrong in the browser that no test looked for. */
    List<String> faults() {
        return faults;
    }

    void leave() {
        context.close();
    }

    Person go(String path) {
        Response response = page.navigate(address + path);
        assertThat(response.status()).as(path).isLessThan(SHORT_OF_FAILURE);
        return this;
    }

    void signIn(String name, String password) {
        go("/desk");
        page.fill("#name", name);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL("**/desk");
    }

    /** To a case from the row of {@code My work} that says what is owed in it. */
    Person turnsTo(String number) {
        go("/desk");
        page.click("a.row[href^='/desk/cases/" + number + "']");
        page.waitForURL(address + "/desk/cases/" + number + "*");
        return this;
    }

    Person looksAt(String number) {
        return go("/desk/cases/" + number);
    }

    /** To the form of an act that is not the next one. */
    Person wants(String act) {
        page.click("a.button[href$='/acts/" + act + "']");
        return this;
    }

    Person writes(String field, String text) {
        page.fill("#" + field, text);
        return this;
    }

    /** One of a list. */
    Person picks(String field, String value) {
        page.selectOption("#" + field, value);
        return this;
    }

    /** One or some that stand side by side. */
    Person marks(String field, String value) {
        page.check("[name='" + field + "'][value='" + value + "']");
        return this;
    }

    /** Sends the form of an act, whatever comes of it. */
    Person sends(String act) {
        form(act).locator("button").click();
        return this;
    }

    /** Sends the form of an act, and is told that it is recorded. */
    Person records(String act) {
        sends(act);
        try {
            page.waitForURL(url -> url.endsWith("?done=" + act));
        } catch (TimeoutError late) {
            throw new AssertionError(act + " is not recorded: " + page.url() + "\n" + text(), late);
        }
        assertThat(page.locator(".done").isVisible()).isTrue();
        return this;
    }

    Locator form(String act) {
        return page.locator("form.act[action$='/acts/" + act + "'], form.act[action$='?act=" + act + "']");
    }

    /** Goes from one thing to the next by the keyboard, each of them seen to be where typing goes, until it is at this one. */
    Person tabsTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .as("the focus is seen at %s", page.evaluate("() => document.activeElement.outerHTML"))
                    .isNotEqualTo("none");
        }
        throw new AssertionError("no way by keyboard to " + selector + " on " + page.url());
    }

    /** Waits until typing begins there by itself. */
    Person beginsAt(String selector) {
        page.waitForFunction("selector => document.activeElement.matches(selector)", selector);
        return this;
    }

    Person types(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Enter, and waits for the page it leads to. */
    Person enters() {
        String from = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(from));
        return this;
    }

    /** The number of the case that is shown. */
    String number() {
        Matcher matcher = NUMBER.matcher(page.url());
        assertThat(matcher.matches()).as(page.url()).isTrue();
        return matcher.group(1);
    }

    String text() {
        return page.locator("body").innerText();
    }
}
