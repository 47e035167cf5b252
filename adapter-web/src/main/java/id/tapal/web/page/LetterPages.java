package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.document.Content;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.letter.LetterSeen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The letter in which a case is answered (surat jawaban): as it would be while it is a draft, as it was frozen once it is signed. */
final class LetterPages {

    private static final String BODY = "<body>";
    private static final String HEAD_END = "</head>";
    private static final String STYLE = "<style>";
    private static final String STYLE_END = "</style>";
    private static final int GONE = 410;

    private final Desk desk;
    private final Pages pages;

    LetterPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void register(Pages.Registry registry) {
        registry.read("/desk/cases/<number>/letter", this::show);
        for (LetterFormat format : LetterFormat.values()) {
            registry.read("/desk/cases/<number>/letter." + format.id(), visit -> file(visit, format));
        }
    }

    private static String number(Visit visit) {
        return visit.context().pathParam("number");
    }

    private LetterSeen letter(Visit visit, LetterFormat format) {
        return desk.letters()
                .look(number(visit), visit.memberId(), format, pages.press(visit.context()))
                .orElseThrow(NoSuchPage::new);
    }

    private void show(Visit visit) {
        switch (letter(visit, LetterFormat.HTML)) {
            case LetterSeen.Preview preview -> show(visit, preview.content(), false);
            case LetterSeen.Frozen frozen -> show(visit, frozen.content(), true);
            case LetterSeen.Destroyed destroyed ->
                pages.say(visit, GONE, "letter.destroyed", destroyed.letter().number());
        }
    }

    /** The page as it is, with the way back before it; its own style, and no other, is let through. */
    private void show(Visit visit, Content content, boolean isFrozen) {
        String html = new String(content.bytes(), StandardCharsets.UTF_8);
        String head = pages.part(visit, "letter-head", Map.of());
        String bar = pages.part(visit, "letter-bar", Map.of("number", number(visit), "frozen", isFrozen));
        visit.context()
                .header(
                        "Content-Security-Policy",
                        Pages.POLICY.replace("style-src 'self'", "style-src " + allowed(html)))
                .header("Content-Language", "id")
                .contentType("text/html; charset=utf-8")
                .result(html.replace(BODY, BODY + bar).replace(HEAD_END, head + HEAD_END));
    }

    private static String allowed(String html) {
        int begin = html.indexOf(STYLE) + STYLE.length();
        String style = html.substring(begin, html.indexOf(STYLE_END, begin));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** The bytes themselves, whose SHA-256 is told to whoever asks whether the letter is genuine. */
    private void file(Visit visit, LetterFormat format) {
        if (letter(visit, format) instanceof LetterSeen.Frozen frozen) {
            String name = frozen.letter().number() + "." + format.id();
            Download.send(visit.context(), name, format.mediaType(), frozen.content().stream());
        } else {
            throw new NoSuchPage();
        }
    }
}
