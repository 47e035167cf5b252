package id.tapal.benchmark.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.tapal.codec.log.LogFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parsers that the check reads with, alone: a table becomes records of texts, of XML every event of the parser is walked over. */
final class BareReading {

    private static final int BUFFER = 1 << 16;

    private BareReading() {}

    /** A process of its own. */
    public static void main(String... file) throws IOException {
        Path log = Path.of(file[0]);
        System.out.println(events(log, LogFormat.ofFile(file[0]).orElse(LogFormat.CSV)));
    }

    /** How many events a log has. */
    static long events(Path log, LogFormat format) throws IOException {
        try (InputStream in = Files.newInputStream(log)) {
            return format == LogFormat.CSV ? ofTable(in) : ofXml(in);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static long ofTable(InputStream in) throws IOException {
        long cells = 0;
        long rows = 0;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CsvRecord each : records) {
                rows++;
                cells += each.getFieldCount();
            }
        }
        if (cells < rows) {
            throw new IOException("rows without cells");
        }
        return rows - 1; // the header
    }

    private static long ofXml(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(new BufferedInputStream(in, BUFFER));
        long events = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("event")) {
                events++;
            }
        }
        return events;
    }
}
