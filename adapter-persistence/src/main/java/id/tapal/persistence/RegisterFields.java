package id.tapal.persistence;

import id.tapal.application.request.Instants;
import id.tapal.application.request.LetterCase;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.exemption.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All that the register keeps of a case, as named texts: columns, the requester's, and who owes. */
final class RegisterFields {

    private static final String OWING = "owing";

    private final Map<String, @Nullable String> fields = new TreeMap<>();
    private final List<String> owing = new ArrayList<>();

    private RegisterFields() {}

    /** What a row should make of a case. */
    static RegisterFields of(RegisterRow row, String hash) {
        RegisterFields made = new RegisterFields();
        String due = row.dueAt().map(Instants::sortable).orElse(Instants.LAST);
        made.put("number", row.number());
        made.put("channel", row.channel().id());
        made.put("stage", row.stage().id());
        made.put("request", row.request());
        made.put("number_folded", LetterCase.folded(row.number()));
        made.put("request_folded", LetterCase.folded(row.request()));
        made.put("handler", row.handler());
        made.put("decision", row.decision().map(Decision::id).orElse(null));
        made.put("opened_at", Instants.sortable(row.openedAt()));
        made.put("last_at", Instants.sortable(row.lastAt()));
        made.put("due_at", due);
        made.put("late_from", row.lateFrom().map(Instants::sortable).orElse(Instants.LAST));
        made.put("version", Integer.toString(row.version()));
        made.put("hash", hash);
        made.put("answered_at", OutcomeColumns.sortable(row.outcome().answeredAt()));
        List<Object> counted = OutcomeColumns.counted(row);
        for (int i = 0; i < counted.size(); i++) {
            made.put(OutcomeColumns.COUNTED.get(i).name(), counted.get(i).toString());
        }
        made.put("requester", row.requester());
        made.put("requester_folded", LetterCase.folded(row.requester()));
        row.owing().forEach(who -> made.owing.add(owed(who, row.channel().id(), due)));
        return made;
    }

    /** What is kept of some cases; a case without row is left out. */
    static Map<String, RegisterFields> kept(Handle handle, Collection<String> numbers) {
        Map<String, RegisterFields> kept = new HashMap<>();
        List<String> asked = List.copyOf(numbers);
        handle.createQuery("""
                        select r.*, q.name as requester, q.folded as requester_folded, q.number_folded, q.request_folded
                        from register r left join requester q on q.number = r.number where r.number in (<numbers>)
                        """).bindList("numbers", asked).mapToMap().forEach(row -> {
            RegisterFields fields = new RegisterFields();
            row.forEach((name, value) -> fields.put(name, value == null ? null : value.toString()));
            kept.put(String.valueOf(row.get("number")), fields);
        });
        handle.createQuery("select number, who, channel, due_at from owing where number in (<numbers>)")
                .bindList("numbers", asked)
                .mapToMap()
                .forEach(row -> {
                    RegisterFields fields = kept.get(String.valueOf(row.get("number")));
                    if (fields != null) {
                        fields.owing.add(owed(row.get("who"), row.get("channel"), row.get("due_at")));
                    }
                });
        return kept;
    }

    private static String owed(@Nullable Object who, @Nullable Object channel, @Nullable Object due) {
        return who + " in " + channel + " by " + due;
    }

    private void put(String name, @Nullable String text) {
        fields.put(name, text);
    }

    CaseProof.Seal seal() {
        return new CaseProof.Seal(
                Integer.parseInt(Objects.requireNonNull(fields.get("version"))),
                Objects.requireNonNull(fields.get("hash")));
    }

    /** The names of the fields in which another differs. */
    List<String> differing(RegisterFields other) {
        List<String> differing = new ArrayList<>();
        TreeMap<String, @Nullable String> all = new TreeMap<>(fields);
        all.putAll(other.fields);
        for (String name : all.keySet()) {
            if (!Objects.equals(fields.get(name), other.fields.get(name))) {
                differing.add(name);
            }
        }
        if (!sorted(owing).equals(sorted(other.owing))) {
            differing.add(OWING);
        }
        return differing;
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
