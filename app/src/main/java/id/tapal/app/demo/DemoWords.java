package id.tapal.app.demo;

import id.tapal.application.request.AnswerWords;
import id.tapal.domain.request.ActType;
import id.tapal.domain.standard.Channel;
import java.util.Optional;

/** What the answers of the demo say, and what changes in them once they were returned. */
final class DemoWords {

    private static final String LETTER = """
            Dengan hormat,

            Salinan rencana pengelolaan perbatasan kami sampaikan bersama surat ini, kecuali beberapa bagiannya.
            """;

    private static final String LETTER_AGAIN = """
            Dengan hormat,

            Salinan rencana pengelolaan perbatasan kami sampaikan bersama surat ini, kecuali bagian yang disebut di bawah ini.

            Atas perhatian Saudara, kami ucapkan terima kasih.
            """;

    private static final String LAPOR =
            "Rincian anggaran pembangunan jalan perbatasan tahun ini dapat dilihat pada dokumen pelaksanaan anggaran di kantor kami.";

    private DemoWords() {}

    /**
     * The words of an act.
     *
     * @param again whether the case has a draft already
     */
    static Optional<AnswerWords> of(Channel channel, ActType act, boolean again) {
        if (act != ActType.ANSWER_DRAFTED) {
            return Optional.empty();
        }
        String text = switch (channel) {
            case WALK_IN -> "";
            case LETTER -> again ? LETTER_AGAIN : LETTER;
            case LAPOR -> LAPOR;
        };
        return text.isEmpty() ? Optional.empty() : Optional.of(new AnswerWords(AnswerWords.lines(text)));
    }
}
