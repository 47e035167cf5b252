package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Events put aside. */
final class EventCodec {

    private static final Fact[] FACTS = Fact.values();

    private EventCodec() {}

    static void write(LogEvent event, DataOutputStream out) throws IOException {
        text(event.caseId(), out);
        text(event.channel(), out);
        text(event.activity(), out);
        instant(event.at(), out);
        out.writeBoolean(event.zoned());
        text(event.resource(), out);
        text(event.role(), out);
        out.writeBoolean(event.complete());
        Map<Fact, String> facts = event.facts().asMap();
        out.writeByte(facts.size());
        for (Map.Entry<Fact, String> each : facts.entrySet()) {
            out.writeByte(each.getKey().ordinal());
            text(each.getValue(), out);
        }
        out.writeInt(event.others().size());
        for (String other : event.others()) {
            text(other, out);
        }
        out.writeLong(event.row());
        out.writeInt(event.source());
    }

    static LogEvent read(DataInputStream in) throws IOException {
        String caseId = text(in);
        String channel = text(in);
        String activity = text(in);
        Instant at = instant(in);
        boolean zoned = in.readBoolean();
        String resource = text(in);
        String role = text(in);
        boolean complete = in.readBoolean();
        int count = in.readByte();
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (int i = 0; i < count; i++) {
            Fact fact = FACTS[in.readByte()];
            facts.put(fact, text(in));
        }
        int more = in.readInt();
        List<String> others = new ArrayList<>(more);
        for (int i = 0; i < more; i++) {
            others.add(text(in));
        }
        return new LogEvent(
                caseId,
                channel,
                activity,
                at,
                zoned,
                resource,
                role,
                complete,
                Facts.of(facts),
                others,
                in.readLong(),
                in.readInt());
    }

    static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 255) {
            out.writeByte(bytes.length);
        } else {
            out.writeByte(255);
            out.writeInt(bytes.length);
        }
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        if (length == 255) {
            length = in.readInt();
        }
        return length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    static void instant(Instant at, DataOutputStream out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant instant(DataInputStream in) throws IOException {
        long second = in.readLong();
        return Instant.ofEpochSecond(second, in.readInt());
    }
}
