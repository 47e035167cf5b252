package id.tapal.web.lapor;

import id.tapal.web.lapor.LaporExport.Fault;
import id.tapal.web.lapor.LaporExport.Unusable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A workbook (.xlsx): the texts of its sheets. Formulas, formats and pictures are passed over; of a formula what it last came to is read. */
final class Workbook {

    private static final String MAIN = "/officeDocument";
    private static final String TEXTS = "/sharedStrings";

    private final ZipParts parts;
    private final List<String> texts = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private boolean from1904;

    private Workbook(ZipParts parts) {
        this.parts = parts;
    }

    /**
     * Opens one.
     *
     * @throws Unusable if it is none
     */
    static Workbook of(ZipParts parts) {
        Workbook workbook = new Workbook(parts);
        workbook.open();
        return workbook;
    }

    /** Whether its days are counted from 1904 on, as on old Macintoshes. */
    boolean isFrom1904() {
        return from1904;
    }

    /** How many sheets there are. */
    int size() {
        return sheets.size();
    }

    /** The rows of a sheet in which something stands, and not more than so many. */
    List<Line> lines(int sheet, int most) {
        List<Line> lines = new ArrayList<>();
        Xml.read(parts.part(sheets.get(sheet)), xml -> new SheetReading(xml, texts, lines, most).read());
        return lines;
    }

    private void open() {
        String main = related("_rels/.rels", "", MAIN).values().stream()
                .findFirst()
                .orElseThrow(() -> new Unusable(Fault.NO_WORKBOOK));
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        Map<String, String> byId = related(relations, folder, "/worksheet");
        Xml.read(parts.part(main), xml -> {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    String set = xml.attribute("date1904");
                    from1904 = set.equals("1") || set.equals("true");
                } else if (xml.begins("sheet") && byId.containsKey(xml.attribute("id"))) {
                    sheets.add(byId.get(xml.attribute("id")));
                }
            }
        });
        related(relations, folder, TEXTS).values().stream()
                .findFirst()
                .filter(parts::has)
                .ifPresent(this::readTexts);
    }

    /** The parts of a kind that a list of relations leads to, by their ids. */
    private Map<String, String> related(String relations, String folder, String kind) {
        Map<String, String> byId = new HashMap<>();
        Xml.read(parts.part(relations), xml -> {
            while (xml.next()) {
                if (xml.begins("Relationship") && xml.attribute("Type").endsWith(kind)) {
                    String target = xml.attribute("Target");
                    byId.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        });
        return byId;
    }

    private void readTexts(String part) {
        Xml.read(parts.part(part), xml -> {
            while (xml.next()) {
                if (xml.begins("si")) {
                    texts.add(rich(xml, "si"));
                }
            }
        });
    }

    /** A text, maybe in several formats; how it is pronounced is left out. */
    static String rich(Xml xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isSound = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                isSound = xml.begins("rPh");
            } else if (xml.begins("t")) {
                String part = xml.text();
                text.append(isSound ? "" : part);
            }
        }
        return CellText.of(text.toString());
    }
}
