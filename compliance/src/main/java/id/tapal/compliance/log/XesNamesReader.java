package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads of a log in XES only what it calls things, whether its events say all that they should or not. */
final class XesNamesReader extends XesReader {

    private final XesNames names = new XesNames(OF_TRACES, XesEvent.COLUMNS);
    private final String source;

    XesNamesReader(String source, Limits limits) {
        super(source, 0, Mapping.NONE, ZoneOffset.UTC, limits);
        this.source = source;
    }

    XesNames names(InputStream in) throws IOException {
        read(in, event -> {});
        return names;
    }

    @Override
    void ofTrace(XMLStreamReader2 xml) throws XMLStreamException {
        String key = attribute(xml);
        if (!key.isEmpty()) {
            names.ofTrace(key, value());
            requireFew(xml);
        }
    }

    @Override
    void ofEvent(XMLStreamReader2 xml) throws XMLStreamException {
        String key = attribute(xml);
        if (!key.isEmpty()) {
            names.ofEvent(key, value());
            requireFew(xml);
        }
    }

    @Override
    void ended(XMLStreamReader2 xml, Consumer<LogEvent> sink) {
        // no event is made of it
    }

    private void requireFew(XMLStreamReader2 xml) {
        if (!names.isFew()) {
            throw UnusableLog.at(
                    source, line(xml), "more than " + XesNames.MOST + " different attributes; no log needs as many");
        }
    }
}
