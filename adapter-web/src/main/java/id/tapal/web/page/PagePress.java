package id.tapal.web.page;

import static java.util.Objects.requireNonNull;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.tapal.application.document.Content;
import id.tapal.application.letter.AnswerLetter;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.letter.LetterPress;
import id.tapal.application.letter.Signature;
import id.tapal.application.paper.About;
import id.tapal.application.paper.Printer;
import id.tapal.codec.Messages;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes letters as pages that need nothing but themselves: their style stands in them, so that no other one changes how they look. One that has its number is printed
 * too, from the same page.
 */
final class PagePress implements LetterPress {

    private final TemplateEngine templates;
    private final Printer printer;
    private final Standard standard;
    private final String verify;

    /**
     * @param verify the address under which a code is asked about
     */
    PagePress(TemplateEngine templates, Printer printer, Standard standard, String verify) {
        this.templates = templates;
        this.printer = printer;
        this.standard = standard;
        this.verify = verify;
    }

    @Override
    public Map<LetterFormat, Content> print(AnswerLetter letter, Optional<Letter> numbered) {
        LetterShown shown = LetterShown.of(letter, numbered, standard, verify);
        StringOutput html = new StringOutput();
        templates.render("letter-document.jte", Map.of("letter", shown, "style", Style.TEXT), html);
        Map<LetterFormat, Content> formats = new EnumMap<>(LetterFormat.class);
        formats.put(LetterFormat.HTML, Content.of(html.toString().getBytes(StandardCharsets.UTF_8)));
        letter.signature()
                .flatMap(signature -> numbered.map(each -> about(shown, each, signature)))
                .ifPresent(about -> formats.put(LetterFormat.PDF, Content.of(printer.print(html.toString(), about))));
        return formats;
    }

    private static About about(LetterShown shown, Letter numbered, Signature signature) {
        return new About(
                shown.title() + " " + numbered.number(),
                Messages.INDONESIAN,
                shown.agency().name(),
                signature.at());
    }

    /** Read once. */
    private static final class Style {
        static final String TEXT = read();

        private static String read() {
            try (InputStream file = requireNonNull(PagePress.class.getResourceAsStream("letter.css"), "letter.css")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
