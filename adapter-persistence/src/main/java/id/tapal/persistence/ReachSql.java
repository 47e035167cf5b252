package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.domain.standard.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a member may read, as a condition on the register {@code r}. */
final class ReachSql {

    private ReachSql() {}

    /**
     * The condition.
     *
     * @param values where its values are put
     */
    static String condition(Reach reach, Map<String, Object> values) {
        List<String> readable = new ArrayList<>();
        reach.channels().stream().map(Channel::id).sorted().forEach(channel -> {
            String name = "readable" + readable.size();
            readable.add(":" + name);
            values.put(name, channel);
        });
        String byChannel = readable.isEmpty() ? "" : "r.channel in (" + String.join(", ", readable) + ") or ";
        values.put("reader", reach.member());
        return "(" + byChannel + "r.handler = :reader)";
    }
}
