package id.tapal.compliance.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a table calls its columns, and what stands in them. Nothing stands for one of ours by itself: the header may name it otherwise. */
final class CsvNames implements LogNames {

    private final List<String> header = new ArrayList<>();
    private final NameCells cells = new NameCells();

    void header(CsvRow row) {
        for (int i = 0; i < row.count(); i++) {
            header.add(row.cell(i).strip());
            cells.column(header.get(i));
        }
    }

    void row(CsvRow row) {
        for (int i = 0; i < header.size(); i++) {
            cells.cell(header.get(i), row.cell(i));
        }
    }

    @Override
    public Set<String> columns() {
        return cells.columns();
    }

    @Override
    public Set<String> columns(String ours) {
        return columns();
    }

    @Override
    public Optional<String> standing(String ours) {
        return Optional.empty();
    }

    @Override
    public Set<String> cells(String ours, String theirs) {
        return cells.of(theirs);
    }
}
