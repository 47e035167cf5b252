package id.tapal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pages as they look: all of them beside the build, and some in the guide. */
final class Pictures {

    private Pictures() {}

    static Browser.NewContextOptions guide(Browser.NewContextOptions kind) {
        return kind.setViewportSize(1000, 720);
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    static void forGuide(Person person, String name) {
        forGuide(person.page(), name);
    }

    static void forGuide(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "pictures", name + ".png")));
    }
}
