package id.tapal.compliance.log;

import static id.tapal.compliance.log.EventCodec.instant;
import static id.tapal.compliance.log.EventCodec.text;

import id.tapal.compliance.CaseVerdict;
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
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    private CaseCodec() {}

    static void write(JudgedCase judged, DataOutputStream out) throws IOException {
        text(judged.id(), out);
        out.writeByte(judged.channel().ordinal());
        out.writeBoolean(judged.ended());
        out.writeInt(judged.taken().size());
        for (Taken taken : judged.taken()) {
            Role role = taken.role();
            out.writeByte(taken.act().ordinal());
            text(taken.actor(), out);
            out.writeByte(role == null ? NONE : role.ordinal());
            instant(taken.at(), out);
            out.writeLong(taken.row());
            out.writeInt(taken.source());
        }
        out.writeInt(judged.breaches().size());
        for (FoundBreach found : judged.breaches()) {
            breach(found.breach(), out);
            out.writeLong(found.row());
            out.writeInt(found.source());
        }
        out.writeByte(judged.impending().size());
        for (Impending each : judged.impending()) {
            impending(each, out);
        }
        out.writeByte(judged.findings().size());
        for (LogFinding finding : judged.findings()) {
            out.writeByte(finding.code().ordinal());
            text(finding.subject(), out);
            out.writeByte(finding.rows().size());
            for (long row : finding.rows()) {
                out.writeLong(row);
            }
            out.writeInt(finding.count());
        }
    }

    private static void breach(Breach breach, DataOutputStream out) throws IOException {
        ActType act = breach.act();
        out.writeByte(breach.clause().ordinal());
        out.writeByte(breach.kind().ordinal());
        out.writeByte(act == null ? NONE : act.ordinal());
        instant(breach.at(), out);
        text(breach.asked(), out);
        text(breach.found(), out);
        out.writeBoolean(breach.readingDependent());
    }

    private static void impending(Impending each, DataOutputStream out) throws IOException {
        out.writeByte(each.clause().ordinal());
        out.writeByte(each.kind().ordinal());
        instant(each.limit(), out);
        instant(each.lateFrom(), out);
        out.writeBoolean(each.excusedBefore().isPresent());
        instant(each.excusedBefore().orElse(Instant.EPOCH), out);
    }

    static CaseVerdict read(DataInputStream in, Instant asOf) throws IOException {
        String id = text(in);
        Channel channel = CHANNELS[in.readByte()];
        boolean ended = in.readBoolean();
        List<Taken> taken = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            ActType act = ACTS[in.readByte()];
            String actor = text(in);
            int role = in.readByte();
            Instant at = instant(in);
            taken.add(new Taken(act, actor, role == NONE ? null : ROLES[role], at, in.readLong(), in.readInt()));
        }
        List<FoundBreach> breaches = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            breaches.add(new FoundBreach(breach(in), in.readLong(), in.readInt()));
        }
        List<Impending> impending = new ArrayList<>();
        for (int count = in.readByte(); count > 0; count--) {
            impending.add(impending(in));
        }
        List<LogFinding> findings = new ArrayList<>();
        for (int count = in.readByte(); count > 0; count--) {
            findings.add(finding(in));
        }
        return new JudgedCase(id, channel, ended, taken, breaches, impending, findings).asOf(asOf);
    }

    private static Breach breach(DataInputStream in) throws IOException {
        Clause clause = CLAUSES[in.readByte()];
        BreachKind kind = KINDS[in.readByte()];
        int act = in.readByte();
        Instant at = instant(in);
        String asked = text(in);
        String found = text(in);
        return new Breach(clause, kind, act == NONE ? null : ACTS[act], at, asked, found, in.readBoolean());
    }

    private static Impending impending(DataInputStream in) throws IOException {
        Clause clause = CLAUSES[in.readByte()];
        BreachKind kind = KINDS[in.readByte()];
        Instant limit = instant(in);
        Instant lateFrom = instant(in);
        boolean twoReadings = in.readBoolean();
        Instant excusedBefore = instant(in);
        return new Impending(
                clause, kind, limit, lateFrom, twoReadings ? Optional.of(excusedBefore) : Optional.empty());
    }

    private static LogFinding finding(DataInputStream in) throws IOException {
        LogFinding.Code code = CODES[in.readByte()];
        String subject = text(in);
        List<Long> rows = new ArrayList<>();
        for (int count = in.readByte(); count > 0; count--) {
            rows.add(in.readLong());
        }
        return new LogFinding(code, subject, rows, in.readInt());
    }
}
