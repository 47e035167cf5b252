package id.tapal.web.lapor;

import java.util.Map;

/**
 * A row of a sheet in which something stands.
 *
 * @param number as Excel counts it
 * @param cells by their column, the first being 0
 */
record Line(int number, Map<Integer, Cell> cells) {

    Cell cell(int column) {
        return cells.getOrDefault(column, Cell.NONE);
    }
}
