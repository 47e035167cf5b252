package id.tapal.web.page;

import id.tapal.application.request.RegisterRow;
import id.tapal.domain.exemption.Ground;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of the register in a spreadsheet. */
final class RegisterColumns {

    private static final List<String> HEADS = List.of(
            "register.number",
            "register.channel",
            "register.opened",
            "field.name",
            "field.request",
            "register.stage",
            "register.handler",
            "figures.decision",
            "figures.ground",
            "register.answered",
            "register.due",
            "figures.late");

    private final Words words;
    private final ZoneId zone;
    private final Instant now;

    RegisterColumns(Words words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    /** What stands in a cell. */
    sealed interface Cell {}

    /** A text, and nothing but a text. */
    record Text(String text) implements Cell {}

    /** A moment in the zone of the standard. */
    record Moment(LocalDateTime at) implements Cell {}

    List<String> heads() {
        return HEADS.stream().map(words::t).toList();
    }

    List<Cell> cells(RegisterRow row) {
        return List.of(
                new Text(row.number()),
                new Text(words.messages().text("channel." + row.channel().id())),
                moment(row.openedAt()),
                new Text(row.requester()),
                new Text(row.request()),
                new Text(words.messages().label(row.stage())),
                new Text(row.handler()),
                new Text(row.decision()
                        .map(decision -> words.t("decision." + decision.id()))
                        .orElse("")),
                new Text(row.outcome().grounds().stream()
                        .map(Ground::id)
                        .sorted()
                        .collect(Collectors.joining(", "))),
                row.outcome().answeredAt().map(this::moment).orElse(new Text("")),
                row.dueAt().map(this::moment).orElse(new Text("")),
                new Text(words.t(row.isLate(now) ? "request-register.yes" : "request-register.no")));
    }

    private Cell moment(Instant at) {
        return new Moment(LocalDateTime.ofInstant(at, zone));
    }
}
