package id.tapal.domain.request;

import id.tapal.domain.deadline.Taken;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a case (jawaban): the act that stopped its clocks, unless that was a withdrawal, and how long it took by each of them (section 5).
 *
 * @param at when it was given
 * @param promise by the agency's promise (TIME-A, TIME-B, TIME-C), lifted or not; empty where its clock had not started
 * @param statute by the statutory limit (KIP-22.7); empty where the answer was the first act
 */
public record Answer(Instant at, Optional<Taken> promise, Optional<Taken> statute) {

    /** What stops the clocks is judged by the case as it was before. */
    static Optional<Answer> of(RuleBook book, Clocks clocks, Channel channel, List<Entry> entries) {
        CaseFile file = CaseFile.of(channel);
        for (Entry entry : entries) {
            CaseFile after = book.consider(file, entry).after();
            if (!file.has(CaseFile.STATUTE_STOPPED) && after.has(CaseFile.STATUTE_STOPPED)) {
                return entry.act() == ActType.REQUEST_WITHDRAWN
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                entry.at(),
                                clocks.takenByPromise(file, entry.at()),
                                clocks.takenByStatute(file, entry.at())));
            }
            file = after;
        }
        return Optional.empty();
    }
}
