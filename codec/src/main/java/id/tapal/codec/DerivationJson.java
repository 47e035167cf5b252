package id.tapal.codec;

import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.deadline.Holiday;
import id.tapal.domain.deadline.SkippedDay;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A deadline as JSON, step by step. */
public final class DerivationJson {

    private DerivationJson() {}

    /** A derivation. */
    public static ObjectNode tree(Derivation derivation) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        object.put("clause", derivation.clause().id());
        object.put("start", text(derivation.start(), derivation.zone()));
        object.put("startDay", derivation.startDay().toString());
        object.putObject("limit")
                .put("amount", derivation.limit().amount())
                .put("unit", derivation.limit().unit().id());
        ArrayNode skipped = object.putArray("skipped");
        derivation.skipped().forEach(day -> skipped.add(tree(day)));
        derivation
                .extension()
                .ifPresent(extension -> object.putObject("extension")
                        .put("at", text(extension.at(), derivation.zone()))
                        .put("days", extension.days())
                        .put("lastDayBefore", extension.lastDayBefore().toString()));
        object.put("lastDay", derivation.lastDay().toString());
        object.put("end", text(derivation.end(), derivation.zone()));
        object.put("provisional", derivation.provisional());
        return object;
    }

    private static ObjectNode tree(SkippedDay day) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        object.put("date", day.date().toString());
        object.put("reason", day.reason().id());
        Holiday holiday = day.holiday();
        if (holiday != null) {
            object.put("name", holiday.nameId());
            object.put("nameEn", holiday.nameEn());
            object.put("decree", holiday.decree());
        }
        return object;
    }

    /** A deadline: the governing reading, and the other one beside it. */
    public static ObjectNode tree(Deadline deadline) {
        ObjectNode object = tree(deadline.governing());
        deadline.otherReading().ifPresent(other -> object.set("otherReading", tree(other)));
        return object;
    }

    /** An instant with the zone's offset, to the second or finer. */
    public static String text(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).toOffsetDateTime());
    }
}
