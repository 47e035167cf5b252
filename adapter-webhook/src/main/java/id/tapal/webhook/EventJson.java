package id.tapal.webhook;

import id.tapal.application.event.Event;
import id.tapal.codec.JsonBody;
import tools.jackson.databind.node.ObjectNode;

/** An event as it is sent: the same text each time, for it is signed. Instants are in UTC. */
final class EventJson {

    private EventJson() {}

    static String text(Event event) {
        ObjectNode message = JsonBody.MAPPER
                .createObjectNode()
                .put("type", Event.TYPE)
                .put("timestamp", event.recordedAt().toString());
        message.putObject("data")
                .put("id", event.id())
                .put("number", event.number())
                .put("channel", event.channel().id())
                .put("sequence", event.sequence())
                .put("act", event.act().id())
                .put("stage", event.stage().id())
                .put("ended", event.ended())
                .put("occurredAt", event.occurredAt().toString())
                .put("recordedAt", event.recordedAt().toString());
        return message.toString();
    }
}
