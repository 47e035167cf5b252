package id.tapal.app;

import id.tapal.codec.Messages;
import java.util.Locale;
import picocli.CommandLine.Option;

/** In which language a command speaks. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "id",
            description = "The language of the text: id (Indonesian, the default) or en.")
    private String language = "id";

    /**
     * The texts.
     *
     * @throws IllegalArgumentException if it is another language
     */
    Messages messages() {
        if (!language.equals("id") && !language.equals("en")) {
            throw new IllegalArgumentException("--lang: id or en, was " + language);
        }
        return Messages.of(Locale.forLanguageTag(language));
    }
}
