package id.tapal.domain.request;

import static id.tapal.domain.request.CaseFile.*;

import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an act changes in a case, lawful or not. What repeats changes nothing and does not come here. */
final class Effects {

    private static final int APPOINTING =
            Procedure.bits(ActType.HANDLER_APPOINTED, ActType.DISPOSITION_MADE, ActType.HANDLER_REPLACED);

    private final Clocks clocks;
    private final AuthorityRules authority;

    Effects(Clocks clocks, AuthorityRules authority) {
        this.clocks = clocks;
        this.authority = authority;
    }

    CaseFile after(CaseFile file, Procedure procedure, Step step, Entry entry, List<Breach> found) {
        ActType act = step.act();
        Instant opened = file.openedOrNull();
        Handler handler = appoints(act) ? appointed(entry) : file.handlerOrNull();
        int flags = flags(file, procedure, entry);
        Instant promised = clocks.promiseAfter(file, entry);
        Instant extended = clocks.extensionAfter(file, entry, found);
        Climb climb = authority.climb(file, entry, handler);
        Decision decision = act.isDeciding() ? decided(file, entry) : file.decisionOrNull();
        return new CaseFile(
                file.channel(),
                file.acts() + 1,
                file.done() | act.bit(),
                file.missed() | OrderRules.missing(file, step),
                flags,
                further(file.reached(), step.stage()),
                opened == null ? entry.at() : opened,
                promised,
                documentDue(file, act, entry.at()),
                extended,
                entry.at(),
                handler,
                climb,
                decision);
    }

    static boolean appoints(ActType act) {
        return (APPOINTING & act.bit()) != 0;
    }

    /** The latest appointing act or replacement decides; one that names nobody appoints nobody. */
    private static @Nullable Handler appointed(Entry entry) {
        String to = entry.text(Fact.TO);
        return to.isEmpty()
                ? null
                : new Handler(to, Role.find(entry.text(Fact.TO_ROLE)).orElse(null));
    }

    private static @Nullable Decision decided(CaseFile file, Entry entry) {
        return Decision.find(entry.text(Fact.DECISION)).orElse(file.decisionOrNull());
    }

    private static Stage further(Stage reached, @Nullable Stage stage) {
        return stage != null && stage.ordinal() > reached.ordinal() ? stage : reached;
    }

    private int flags(CaseFile file, Procedure procedure, Entry entry) {
        ActType act = entry.act();
        int flags = file.flags() | RequirementRules.brought(entry) | clocks.flagsAfter(file, entry);
        if (procedure.isEnding(act)) {
            flags |= ENDED;
        }
        if (act == ActType.REQUEST_WITHDRAWN) {
            flags |= WITHDRAWN | (file.holdsDocument() ? 0 : ENDED);
        }
        if (RequirementRules.isLeaving(act)) {
            flags |= LEAVING_JUDGED;
        }
        flags = OrderRules.owesRedraftAfter(file, act) ? flags | REDRAFT_OWED : flags & ~REDRAFT_OWED;
        return custody(act, flags);
    }

    /** A document once returned is not held again; one left late, after a withdrawal, is to be returned before the case ends. */
    private static int custody(ActType act, int flags) {
        if (act == ActType.IDENTITY_LEFT && (flags & DOCUMENT_RETURNED) == 0) {
            int held = flags | DOCUMENT_HELD;
            return (flags & WITHDRAWN) == 0 ? held : held & ~ENDED;
        }
        return act == ActType.IDENTITY_RETURNED ? (flags | DOCUMENT_RETURNED) & ~DOCUMENT_HELD : flags;
    }

    /** The answer or the withdrawal, whichever is first; the leaving of the document if that is later. */
    private static @Nullable Instant documentDue(CaseFile file, ActType act, Instant at) {
        Instant due = file.documentDue();
        if (act == ActType.ANSWER_GIVEN || act == ActType.REQUEST_WITHDRAWN) {
            return due == null ? at : due;
        }
        return act == ActType.IDENTITY_LEFT && due != null ? at : due;
    }
}
