package id.tapal.application.log;

import id.tapal.application.request.Days;
import id.tapal.application.request.Journal;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * Driving port: the journal as an event log (section 7 of the standard), a case at a time. Who asked is withheld unless wanted; what a check
 * asks about them, that they are stated, stays visible.
 */
public final class ExportLog {

    private final Journal journal;
    private final ZoneId zone;

    /**
     * @param zone in which days are days
     */
    public ExportLog(Journal journal, ZoneId zone) {
        this.journal = journal;
        this.zone = zone;
    }

    /**
     * Hands over every case of an extract, in the order of the numbers. However many there are, only a few are held at a time. Each is whole
     * as it is when its turn comes; an act recorded meanwhile may be in the next one and not in this one.
     *
     * @param each takes a case; what it throws ends the reading
     */
    public void read(Extract extract, Consumer<Journal.History> each) {
        PeopleShown people = extract.people() ? PeopleShown.NAMED : PeopleShown.WITHHELD;
        Days days = new Days(extract.from(), extract.to());
        journal.forEach(
                new Journal.Selection(days.from(zone), days.before(zone), extract.channels()),
                history -> each.accept(people.of(history)));
    }
}
