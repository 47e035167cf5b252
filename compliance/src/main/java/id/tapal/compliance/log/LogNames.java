package id.tapal.compliance.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a table calls its columns, and what stands in those that hold names: the ones with few different cells. */
final class LogNames {

    private static final int FEW = 200;

    private final List<String> columns = new ArrayList<>();
    private final Map<String, Set<String>> cells = new LinkedHashMap<>();

    void header(CsvRow row) {
        for (int i = 0; i < row.count(); i++) {
            columns.add(row.cell(i).strip());
            cells.put(columns.get(i), new LinkedHashSet<>());
        }
    }

    void row(CsvRow row) {
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.cell(i).strip();
            Set<String> seen = cells.getOrDefault(columns.get(i), Set.of());
            if (!cell.isEmpty() && seen.size() <= FEW) {
                seen.add(cell);
            }
        }
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    /** The different cells of a column in the order they come; none where there are too many to be names. */
    Set<String> cells(String column) {
        Set<String> seen = cells.getOrDefault(column, Set.of());
        return seen.size() > FEW ? Set.of() : seen;
    }
}
