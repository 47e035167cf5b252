package id.tapal.compliance.log;

import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.JudgedCase;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Taken;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.Impending;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judged cases put aside until one knows for which instant they are asked. */
final class CaseCodec {

    private static final ActType[] ACTS = ActType.values();
    private static final Role[] ROLES = Role.values();
    private static final Clause[] CLAUSES = Clause.values();
    private static final BreachKind[] KINDS = BreachKind.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final LogFinding.Code[] CODES = LogFinding.Code.values();
    private static final int NONE = -1;
    private static final long EPOCH = 0;

    private CaseCodec() {}

    static void write(JudgedCase judged, Packing out) {
        out.text(judged.id());
        out.octet(judged.channel().ordinal());
        out.flag(judged.ended());
        taken(judged.taken(), out);
        out.number(judged.breaches().size());
        for (FoundBreach found : judged.breaches()) {
            breach(found.breach(), out);
            out.number(found.row());
            out.number(found.source());
        }
        out.number(judged.impending().size());
        for (Impending each : judged.impending()) {
            impending(each, out);
        }
        out.number(judged.findings().size());
        for (LogFinding finding : judged.findings()) {
            finding(finding, out);
        }
    }

    /** The rows of a case are near each other, and so are their times. */
    private static void taken(List<Taken> acts, Packing out) {
        out.number(acts.size());
        long second = 0;
        long row = 0;
        for (Taken taken : acts) {
            Role role = taken.role();
            out.octet(taken.act().ordinal());
            out.name(taken.actor());
            out.octet(role == null ? NONE : role.ordinal());
            out.instant(taken.at(), second);
            out.difference(taken.row() - row);
            out.number(taken.source());
            second = taken.at().getEpochSecond();
            row = taken.row();
        }
    }

    private static void breach(Breach breach, Packing out) {
        ActType act = breach.act();
        out.octet(breach.clause().ordinal());
        out.octet(breach.kind().ordinal());
        out.octet(act == null ? NONE : act.ordinal());
        out.instant(breach.at(), EPOCH);
        out.text(breach.asked());
        out.text(breach.found());
        out.flag(breach.readingDependent());
    }

    private static void impending(Impending each, Packing out) {
        out.octet(each.clause().ordinal());
        out.octet(each.kind().ordinal());
        out.instant(each.limit(), EPOCH);
        out.instant(each.lateFrom(), EPOCH);
        out.flag(each.excusedBefore().isPresent());
        out.instant(each.excusedBefore().orElse(Instant.EPOCH), EPOCH);
    }

    private static void finding(LogFinding finding, Packing out) {
        out.octet(finding.code().ordinal());
        out.text(finding.subject());
        out.number(finding.rows().size());
        for (long row : finding.rows()) {
            out.number(row);
        }
        out.number(finding.count());
    }

    static JudgedCase read(Unpacking in) {
        String id = in.text();
        Channel channel = CHANNELS[in.octet()];
        boolean ended = in.flag();
        List<Taken> taken = taken(in);
        List<FoundBreach> breaches = new ArrayList<>(0);
        for (int count = in.count(); count > 0; count--) {
            breaches.add(new FoundBreach(breach(in), in.number(), in.count()));
        }
        List<Impending> impending = new ArrayList<>(0);
        for (int count = in.count(); count > 0; count--) {
            impending.add(impending(in));
        }
        List<LogFinding> findings = new ArrayList<>(0);
        for (int count = in.count(); count > 0; count--) {
            findings.add(finding(in));
        }
        return new JudgedCase(id, channel, ended, taken, breaches, impending, findings);
    }

    private static List<Taken> taken(Unpacking in) {
        int count = in.count();
        List<Taken> taken = new ArrayList<>(count);
        long second = 0;
        long row = 0;
        for (int i = 0; i < count; i++) {
            ActType act = ACTS[in.octet()];
            String actor = in.name();
            int role = in.octet();
            Instant at = in.instant(second);
            second = at.getEpochSecond();
            row += in.difference();
            taken.add(new Taken(act, actor, role == NONE ? null : ROLES[role], at, row, in.count()));
        }
        return taken;
    }

    private static Breach breach(Unpacking in) {
        Clause clause = CLAUSES[in.octet()];
        BreachKind kind = KINDS[in.octet()];
        int act = in.octet();
        Instant at = in.instant(EPOCH);
        String asked = in.text();
        String found = in.text();
        return new Breach(clause, kind, act == NONE ? null : ACTS[act], at, asked, found, in.flag());
    }

    private static Impending impending(Unpacking in) {
        Clause clause = CLAUSES[in.octet()];
        BreachKind kind = KINDS[in.octet()];
        Instant limit = in.instant(EPOCH);
        Instant lateFrom = in.instant(EPOCH);
        boolean twoReadings = in.flag();
        Instant excusedBefore = in.instant(EPOCH);
        return new Impending(
                clause, kind, limit, lateFrom, twoReadings ? Optional.of(excusedBefore) : Optional.empty());
    }

    private static LogFinding finding(Unpacking in) {
        LogFinding.Code code = CODES[in.octet()];
        String subject = in.text();
        List<Long> rows = new ArrayList<>();
        for (int count = in.count(); count > 0; count--) {
            rows.add(in.number());
        }
        return new LogFinding(code, subject, rows, in.count());
    }
}
