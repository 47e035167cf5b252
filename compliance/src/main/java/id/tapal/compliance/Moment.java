package id.tapal.compliance;

import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.request.Ruling;
import id.tapal.domain.standard.Channel;

/**
 * Where a case stands when an act is done, beside where it would stand.
 *
 * @param now the case so far
 * @param earlier the case without the act before
 * @param unsaid the case so far, had none of its acts stated anything
 */
record Moment(CaseFile now, CaseFile earlier, CaseFile unsaid) {

    static Moment of(Channel channel) {
        CaseFile empty = CaseFile.of(channel);
        return new Moment(empty, empty, empty);
    }

    Moment after(RuleBook book, Entry entry, Ruling ruling) {
        Entry silent = entry.withFacts(facts -> Facts.NONE);
        return new Moment(ruling.after(), now, book.consider(unsaid, silent).after());
    }
}
