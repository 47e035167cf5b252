package id.tapal.persistence;

import id.tapal.application.organization.Reach;
import id.tapal.domain.standard.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a member may read, as a condition on a row of the register {@code r} that was found already: it leads to no index. */
final class ReachSql {

    private ReachSql() {}

    /**
     * The condition.
     *
     * @param values where its values are put
     */
    static String condition(Reach reach, Map<String, Object> values) {
        List<String> any = new ArrayList<>();
        List<String> readable = new ArrayList<>();
        reach.channels().stream().map(Channel::id).sorted().forEach(channel -> {
            String name = "readable" + readable.size();
            readable.add(":" + name);
            values.put(name, channel);
        });
        if (!readable.isEmpty()) {
            any.add("r.channel || '' in (" + String.join(", ", readable) + ")");
        }
        if (!reach.member().isEmpty()) {
            any.add("r.handler || '' = :reader");
            values.put("reader", reach.member());
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")";
    }
}
