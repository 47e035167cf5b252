package id.tapal.codec;

import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The organisation chart as JSON: posts, holdings, duties. */
public final class OrganizationJson {

    private OrganizationJson() {}

    /** As a tree. */
    public static ObjectNode tree(Organization chart) {
        ObjectNode object = JsonBody.MAPPER.createObjectNode();
        ArrayNode posts = object.putArray("posts");
        for (Post post : chart.posts()) {
            ObjectNode each = posts.addObject()
                    .put("id", post.id())
                    .put("title", post.title())
                    .put("position", post.position().id())
                    .put("superior", post.superior());
            LocalDate until = post.untilInclusive();
            if (until != null) {
                each.put("until", until.toString());
            }
        }
        ArrayNode holdings = object.putArray("holdings");
        for (Holding holding : chart.holdings()) {
            term(
                            holdings.addObject().put("person", holding.person()).put("post", holding.post()),
                            holding.from(),
                            holding.untilInclusive())
                    .put("standIn", holding.standIn());
        }
        ArrayNode duties = object.putArray("duties");
        for (DutyAssignment duty : chart.duties()) {
            term(
                    duties.addObject()
                            .put("person", duty.person())
                            .put("duty", duty.duty().id()),
                    duty.from(),
                    duty.untilInclusive());
        }
        return object;
    }

    private static ObjectNode term(ObjectNode object, LocalDate from, @Nullable LocalDate until) {
        return object.put("from", from.toString()).put("until", until == null ? null : until.toString());
    }

    /**
     * From a JSON text.
     *
     * @throws BadInput naming the field and the remedy
     * @throws IllegalArgumentException naming every fault of the chart
     */
    public static Organization read(String json) {
        JsonBody body = JsonBody.parse(json);
        List<Post> posts =
                body.objects("posts").stream().map(OrganizationJson::post).toList();
        List<Holding> holdings =
                body.objects("holdings").stream().map(OrganizationJson::holding).toList();
        List<DutyAssignment> duties =
                body.objects("duties").stream().map(OrganizationJson::duty).toList();
        body.end();
        for (String needed : List.of("posts", "holdings", "duties")) {
            if (!body.names().contains(needed)) {
                throw new BadInput(needed, BadInput.Remedy.WRITE_LIST); // else what is left out would be done away with
            }
        }
        return posts.isEmpty() && holdings.isEmpty() && duties.isEmpty()
                ? Organization.empty()
                : Organization.of(posts, holdings, duties);
    }

    private static Post post(JsonBody body) {
        Post post = new Post(
                body.text("id"),
                body.text("title"),
                body.one(
                        "position",
                        Position::find,
                        "head, secretary, division-head, subsection-head, subdivision-head, staff"),
                orNull(body.optionalText("superior")),
                orNull(body.optionalDate("until")));
        body.end();
        return post;
    }

    private static Holding holding(JsonBody body) {
        Holding holding = new Holding(
                body.text("person"),
                body.text("post"),
                body.date("from"),
                orNull(body.optionalDate("until")),
                body.flag("standIn", false));
        body.end();
        return holding;
    }

    private static DutyAssignment duty(JsonBody body) {
        DutyAssignment duty = new DutyAssignment(
                body.text("person"),
                body.one("duty", Duty::find, "reception, registry, liaison"),
                body.date("from"),
                orNull(body.optionalDate("until")));
        body.end();
        return duty;
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
