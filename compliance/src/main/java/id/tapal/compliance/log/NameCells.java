package id.tapal.compliance.log;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The columns of a log, and the different cells of those that hold names: few cells, and short ones. What is longer than a name is no column. */
final class NameCells {

    private static final int FEW = 200;
    private static final int LONGEST = 100;

    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    void column(String name) {
        if (name.length() <= LONGEST && columns.add(name)) {
            named.put(name, new LinkedHashSet<>());
        }
    }

    void cell(String column, String cell) {
        Set<String> seen = named.get(column);
        String name = cell.strip();
        if (seen == null || name.isEmpty() || seen.contains(name)) {
            return;
        }
        if (name.length() > LONGEST || seen.size() == FEW) {
            named.remove(column);
        } else {
            seen.add(name);
        }
    }

    Set<String> columns() {
        return columns;
    }

    /** In the order they come; none where a column holds no names. */
    Set<String> of(String column) {
        return named.getOrDefault(column, Set.of());
    }
}
