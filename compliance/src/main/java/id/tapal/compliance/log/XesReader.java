package id.tapal.compliance.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.tapal.codec.log.LogColumns;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads a log in XES, IEEE 1849-2016. Attributes of attributes, globals, extensions and classifiers are passed over; a document type is refused, so
 * there are no entities to expand.
 */
sealed class XesReader permits XesNamesReader {

    static final Map<String, String> OF_TRACES =
            Map.of("concept:name", LogColumns.CASE, LogColumns.CHANNEL, LogColumns.CHANNEL);

    private final String source;
    private final int index;
    private final Mapping mapping;
    private final Limits limits;
    private final XesEvent event;
    private final XesValue value = new XesValue();

    private long events;
    private String caseId = "";
    private String channel = "";

    XesReader(String source, int index, Mapping mapping, ZoneId zone, Limits limits) {
        this.source = source;
        this.index = index;
        this.mapping = mapping;
        this.event = new XesEvent(mapping, new TimestampReader(zone));
        this.limits = limits;
    }

    final Set<Fact> read(InputStream in, Consumer<LogEvent> sink) throws IOException {
        Ration ration = new Ration(source, limits.cell());
        XMLInputFactory2 factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        XMLStreamReader2 xml = null;
        try {
            xml = (XMLStreamReader2) factory.createXMLStreamReader(new CountedStream(in, ration));
            log(xml, ration, sink);
            return event.seen();
        } catch (XMLStreamException broken) {
            long line = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
            throw UnusableLog.because(source, line, "broken XML (" + firstLine(broken) + ")", broken);
        }
    }

    private static String firstLine(XMLStreamException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    private enum Level {
        OUTSIDE,
        LOG,
        TRACE,
        EVENT
    }

    private void log(XMLStreamReader2 xml, Ration ration, Consumer<LogEvent> sink) throws XMLStreamException {
        Level level = Level.OUTSIDE;
        while (xml.hasNext()) {
            int what = next(xml);
            ration.renew();
            if (what == XMLStreamConstants.DTD) {
                throw UnusableLog.at(
                        source, line(xml), "a document type is not read; a XES file needs none, take it out");
            }
            if (what == XMLStreamConstants.START_ELEMENT) {
                level = start(level, xml.getLocalName(), xml, ration);
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                level = end(level, xml, sink);
            }
        }
    }

    /** Some faults the parser tells as if they were its own. */
    private static int next(XMLStreamReader2 xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (UnusableLog known) {
            throw known;
        } catch (RuntimeException broken) {
            throw new XMLStreamException(broken.getMessage(), broken);
        }
    }

    /** The parser's own line of an element is, for the first one, that of what stands before it. */
    static long line(XMLStreamReader2 xml) {
        return Math.max(1, xml.getLocationInfo().getCurrentLocation().getLineNumber());
    }

    private Level start(Level level, String name, XMLStreamReader2 xml, Ration ration) throws XMLStreamException {
        switch (level) {
            case OUTSIDE -> {
                if (!name.equals("log")) {
                    throw UnusableLog.at(
                            source, line(xml), "it begins with <" + name + ">; a XES file begins with <log>");
                }
                return Level.LOG;
            }
            case LOG -> {
                if (name.equals("trace")) {
                    caseId = "";
                    channel = "";
                    return Level.TRACE;
                }
                if (name.equals("event")) {
                    throw UnusableLog.at(source, line(xml), "an event outside of a trace belongs to no case");
                }
            }
            case TRACE -> {
                if (name.equals("event")) {
                    event.clear();
                    return Level.EVENT;
                }
                ofTrace(xml);
            }
            case EVENT -> ofEvent(xml);
        }
        skip(xml, ration);
        return level;
    }

    /** To the end of the element, over all in it. */
    private void skip(XMLStreamReader2 xml, Ration ration) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int what = next(xml);
            ration.renew();
            if (what == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > limits.depth()) {
                    throw UnusableLog.at(
                            source,
                            line(xml),
                            "elements in elements, more than " + limits.depth()
                                    + " deep; if that is meant, allow more with --max-depth");
                }
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private Level end(Level level, XMLStreamReader2 xml, Consumer<LogEvent> sink) {
        return switch (level) {
            case EVENT -> {
                ended(xml, sink);
                yield Level.TRACE;
            }
            case TRACE -> Level.LOG;
            case LOG, OUTSIDE -> Level.OUTSIDE;
        };
    }

    void ended(XMLStreamReader2 xml, Consumer<LogEvent> sink) {
        sink.accept(event(xml));
    }

    /** The place of an attribute of an element; less than nothing where it is not there. */
    private static int place(XMLStreamReader2 xml, String name) {
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The key of an attribute of XES, and then its value in {@link #value}; blank where it has no key. */
    final String attribute(XMLStreamReader2 xml) throws XMLStreamException {
        read(xml, place(xml, "key"));
        String key = value.text();
        read(xml, place(xml, "value"));
        if (value.length() > limits.cell()) {
            throw Ration.tooLong(source, line(xml), limits.cell());
        }
        return key;
    }

    private void read(XMLStreamReader2 xml, int place) throws XMLStreamException {
        if (place < 0) {
            value.handleEmptyValue();
        } else {
            xml.getAttributeAs(place, value);
        }
    }

    /** The value of the attribute that was read last. */
    final String value() {
        return value.text();
    }

    void ofTrace(XMLStreamReader2 xml) throws XMLStreamException {
        String key = attribute(xml);
        switch (mapping.column(key)
                .or(() -> Optional.ofNullable(OF_TRACES.get(key)))
                .orElse("")) {
            case LogColumns.CASE -> caseId = value.text().strip();
            case LogColumns.CHANNEL -> channel = value.text();
            default -> {
                // what else a trace says is no act
            }
        }
    }

    void ofEvent(XMLStreamReader2 xml) throws XMLStreamException {
        String key = attribute(xml);
        if (!key.isEmpty()) {
            event.put(key, value);
        }
    }

    private LogEvent event(XMLStreamReader2 xml) {
        events++;
        if (caseId.isEmpty()) {
            String remedy =
                    "a trace has no concept:name before its events; give it one, or name another with --mapping";
            throw UnusableLog.at(source, line(xml), remedy + " (tapal check --suggest-mapping proposes one)");
        }
        Timestamp at = event.at();
        if (at == null) {
            throw UnusableLog.at(
                    source,
                    line(xml),
                    "time:timestamp of event " + events + ": no date with a time: \""
                            + CsvHeader.shortened(event.timestamp()) + "\"; write it like 2026-03-10T09:12:00+08:00");
        }
        return event.of(caseId, channel, at, events, index);
    }
}
