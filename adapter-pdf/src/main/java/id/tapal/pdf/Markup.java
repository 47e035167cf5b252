package id.tapal.pdf;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML as browsers read it, made into what can be laid out, without what has no place on paper. */
final class Markup {

    /** What runs, is filled in, or brings something from elsewhere. */
    private static final String NOT_PRINTED =
            "script, noscript, template, base, link, meta, form, button, input, select, textarea, iframe, frame, object, embed, applet, audio, video";

    private Markup() {}

    static org.w3c.dom.Document read(String html, Locale language) {
        Document page = Jsoup.parse(html);
        page.select(NOT_PRINTED).remove();
        page.body().select("style").forEach(page.head()::appendChild); // elsewhere it would be printed
        page.select("a").forEach(Markup::link);
        page.select("svg[aria-label]").forEach(picture -> picture.attr("alt", picture.attr("aria-label")));
        page.child(0).attr("lang", language.toLanguageTag());
        return W3CDom.convert(page);
    }

    /** A link leads to a page of the web, or is text: an address without a host leads nowhere from a paper. */
    private static void link(Element link) {
        String address = link.attr("href").strip().toLowerCase(Locale.ROOT);
        link.removeAttr("download");
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            link.removeAttr("href");
        }
    }
}
