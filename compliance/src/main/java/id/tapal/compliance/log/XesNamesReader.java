package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;

/** Reads of a log in XES only what it calls things, whether its events say all that they should or not. */
final class XesNamesReader extends XesReader {

    private final XesNames names = new XesNames(OF_TRACES, OF_EVENTS);
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
    void ofTrace(XMLStreamReader xml) {
        String key = attribute(xml, "key");
        if (key != null) {
            names.ofTrace(key, value(xml));
            requireFew(xml);
        }
    }

    @Override
    void ofEvent(XMLStreamReader xml) {
        String key = attribute(xml, "key");
        if (key != null) {
            names.ofEvent(key, value(xml));
            requireFew(xml);
        }
    }

    @Override
    void ended(XMLStreamReader xml, Consumer<LogEvent> sink) {
        // no event is made of it
    }

    private void requireFew(XMLStreamReader xml) {
        if (!names.isFew()) {
            throw UnusableLog.at(
                    source, line(xml), "more than " + XesNames.MOST + " different attributes; no log needs as many");
        }
    }
}
