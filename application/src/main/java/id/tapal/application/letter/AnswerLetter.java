package id.tapal.application.letter;

import static java.util.Objects.requireNonNull;

import id.tapal.application.request.AnswerWords;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * What a letter is made of (bahan surat jawaban), as the case stands; of a signed one, as it stood at the signing.
 *
 * @param caseNumber the case
 * @param channel by which the request came
 * @param receivedAt when it came
 * @param request what was asked, and by whom
 * @param decision what is answered
 * @param answer what the draft states, with what was corrected in it
 * @param words what the requester is to read; empty where the draft has none
 * @param signature that it was signed; empty while it is a draft
 */
public record AnswerLetter(
        String caseNumber,
        Channel channel,
        Instant receivedAt,
        Facts request,
        Decision decision,
        Facts answer,
        Optional<AnswerWords> words,
        Optional<Signature> signature) {
    /** Requires all. */
    public AnswerLetter {
        requireNonNull(caseNumber, "caseNumber");
        requireNonNull(channel, "channel");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(request, "request");
        requireNonNull(decision, "decision");
        requireNonNull(answer, "answer");
        requireNonNull(words, "words");
        requireNonNull(signature, "signature");
    }
}
