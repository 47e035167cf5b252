package id.tapal.web.lapor;

import id.tapal.web.lapor.LaporExport.Fault;
import id.tapal.web.lapor.LaporExport.Unusable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Reads the rows of a sheet. Where a cell says it stands is believed within the bounds of a sheet alone: nothing is laid out between two cells. */
final class SheetReading {

    /** The last column of Excel, XFD. */
    private static final int COLUMNS = 16_384;

    private static final int LETTERS = 'Z' - 'A' + 1;

    private final Xml xml;
    private final List<String> texts;
    private final List<Line> lines;
    private final int most;

    SheetReading(Xml xml, List<String> texts, List<Line> lines, int most) {
        this.xml = xml;
        this.texts = texts;
        this.lines = lines;
        this.most = most;
    }

    void read() throws XMLStreamException {
        int number = 0;
        while (lines.size() < most && xml.next()) {
            if (xml.begins("row")) {
                number = stated(number + 1);
                Map<Integer, Cell> cells = cells();
                if (!cells.isEmpty()) {
                    lines.add(new Line(number, cells));
                }
            }
        }
    }

    private int stated(int counted) {
        String told = xml.attribute("r");
        return told.matches("[0-9]{1,7}") ? Integer.parseInt(told) : counted;
    }

    private Map<Integer, Cell> cells() throws XMLStreamException {
        Map<Integer, Cell> cells = new TreeMap<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                column = column(xml.attribute("r"), column + 1);
                Cell cell = cell(xml.attribute("t"));
                if (!cell.text().isEmpty()) {
                    cells.put(column, cell);
                }
            }
        }
        return cells;
    }

    /** The column of an address such as AB12. */
    private static int column(String address, int counted) {
        int column = 0;
        for (char letter : address.toUpperCase(Locale.ROOT).toCharArray()) {
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * LETTERS + letter - 'A' + 1;
            if (column > COLUMNS) {
                throw new Unusable(Fault.DAMAGED);
            }
        }
        return column == 0 ? counted : column - 1;
    }

    private Cell cell(String type) throws XMLStreamException {
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = Workbook.rich(xml, "is");
            }
        }
        return switch (type) {
            case "s" -> new Cell(shared(value), false);
            case "", "n" -> new Cell(value.strip(), true);
            default -> new Cell(CellText.of(value), false);
        };
    }

    private String shared(String index) {
        String figures = index.strip();
        if (!figures.matches("[0-9]{1,7}") || Integer.parseInt(figures) >= texts.size()) {
            throw new Unusable(Fault.DAMAGED);
        }
        return texts.get(Integer.parseInt(figures));
    }
}
