package id.tapal.compliance.log;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.tapal.codec.log.LogColumns;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log in XES, IEEE 1849-2016. Attributes of attributes, globals, extensions and classifiers are passed over; a document type is refused, so
 * there are no entities to expand.
 */
sealed class XesReader permits XesNamesReader {

    static final Map<String, String> OF_EVENTS = Map.of(
            "concept:name", LogColumns.ACTIVITY,
            "time:timestamp", LogColumns.TIMESTAMP,
            "org:resource", LogColumns.RESOURCE,
            "org:role", LogColumns.ROLE);
    static final Map<String, String> OF_TRACES =
            Map.of("concept:name", LogColumns.CASE, LogColumns.CHANNEL, LogColumns.CHANNEL);
    static final String TRANSITION = "lifecycle:transition";

    private final String source;
    private final int index;
    private final Mapping mapping;
    private final ZoneId zone;
    private final Limits limits;
    private final Map<String, String> columns = new HashMap<>();
    private final Set<Fact> seen = EnumSet.noneOf(Fact.class);

    private long events;
    private @Nullable String caseId;
    private String channel = "";
    private Event event = new Event();

    XesReader(String source, int index, Mapping mapping, ZoneId zone, Limits limits) {
        this.source = source;
        this.index = index;
        this.mapping = mapping;
        this.zone = zone;
        this.limits = limits;
        this.seen.addAll(mapping.fixedFacts());
    }

    /** What an event has said so far. */
    private static final class Event {
        private @Nullable String activity;
        private @Nullable String timestamp;
        private @Nullable String channel;
        private @Nullable String resource;
        private @Nullable String role;
        private @Nullable String transition;
        private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
        private final List<String> others = new ArrayList<>(0);
    }

    final Set<Fact> read(InputStream in, Consumer<LogEvent> sink) throws IOException {
        Ration ration = new Ration(source, limits.cell());
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(new CountedStream(in, ration));
            log(xml, ration, sink);
            return seen;
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

    private void log(XMLStreamReader xml, Ration ration, Consumer<LogEvent> sink) throws XMLStreamException {
        Level level = Level.OUTSIDE;
        while (xml.hasNext()) {
            int what = xml.next();
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

    static long line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private Level start(Level level, String name, XMLStreamReader xml, Ration ration) throws XMLStreamException {
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
                    caseId = null;
                    channel = "";
                    return Level.TRACE;
                }
                if (name.equals("event")) {
                    throw UnusableLog.at(source, line(xml), "an event outside of a trace belongs to no case");
                }
            }
            case TRACE -> {
                if (name.equals("event")) {
                    event = new Event();
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
    private void skip(XMLStreamReader xml, Ration ration) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int what = xml.next();
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

    private Level end(Level level, XMLStreamReader xml, Consumer<LogEvent> sink) {
        if (level == Level.EVENT) {
            ended(xml, sink);
            return Level.TRACE;
        }
        return level == Level.TRACE ? Level.LOG : Level.OUTSIDE;
    }

    void ended(XMLStreamReader xml, Consumer<LogEvent> sink) {
        sink.accept(event(xml));
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        int count = xml.getAttributeCount();
        for (int i = 0; i < count; i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    final String value(XMLStreamReader xml) {
        String value = attribute(xml, "value");
        if (value == null) {
            return "";
        }
        if (value.length() > limits.cell()) {
            throw Ration.tooLong(source, line(xml), limits.cell());
        }
        return value;
    }

    /** What an attribute of a trace is to us. */
    private Optional<String> column(String key, Map<String, String> known) {
        return mapping.column(key).or(() -> Optional.ofNullable(known.get(key)));
    }

    void ofTrace(XMLStreamReader xml) {
        String key = attribute(xml, "key");
        if (key == null) {
            return;
        }
        switch (column(key, OF_TRACES).orElse("")) {
            case LogColumns.CASE -> caseId = value(xml).strip();
            case LogColumns.CHANNEL -> channel = value(xml);
            default -> {
                // what else a trace says is no act
            }
        }
    }

    void ofEvent(XMLStreamReader xml) {
        String key = attribute(xml, "key");
        if (key == null) {
            return;
        }
        String value = value(xml);
        String ours =
                columns.computeIfAbsent(key, each -> column(each, OF_EVENTS).orElse(""));
        switch (ours) {
            case LogColumns.ACTIVITY -> event.activity = value;
            case LogColumns.TIMESTAMP -> event.timestamp = value;
            case LogColumns.CHANNEL -> event.channel = value;
            case LogColumns.RESOURCE -> event.resource = value;
            case LogColumns.ROLE -> event.role = value;
            default -> other(key, ours, value);
        }
    }

    private void other(String key, String ours, String value) {
        if (key.equals(TRANSITION)) {
            event.transition = value;
        }
        Optional<Fact> fact = Fact.find(ours);
        if (fact.isPresent() && LogColumns.FACTS.contains(fact.get())) {
            seen.add(fact.get());
            event.facts.put(fact.get(), value);
        } else {
            event.others.add(key);
            event.others.add(value);
        }
    }

    private LogEvent event(XMLStreamReader xml) {
        events++;
        String id = caseId;
        if (id == null || id.isEmpty()) {
            String remedy =
                    "a trace has no concept:name before its events; give it one, or name another with --mapping";
            throw UnusableLog.at(source, line(xml), remedy + " (tapal check --suggest-mapping proposes one)");
        }
        String time = event.timestamp == null ? "" : event.timestamp.strip();
        Timestamp at = Timestamp.parse(time, zone)
                .orElseThrow(() -> UnusableLog.at(
                        source,
                        line(xml),
                        "time:timestamp of event " + events + ": no date with a time: \"" + CsvHeader.shortened(time)
                                + "\"; write it like 2026-03-10T09:12:00+08:00"));
        String transition = event.transition == null ? "" : event.transition.strip();
        return new LogEvent(
                id,
                mapping.channel(orFixed(channel.isBlank() ? event.channel : channel, LogColumns.CHANNEL)),
                mapping.activity(event.activity == null ? "" : event.activity),
                at.at(),
                at.zoned(),
                orFixed(event.resource, LogColumns.RESOURCE),
                mapping.role(orFixed(event.role, LogColumns.ROLE)),
                transition.isEmpty() || transition.equalsIgnoreCase("complete"),
                facts(),
                event.others,
                events,
                index);
    }

    private Facts facts() {
        for (Fact fact : mapping.fixedFacts()) {
            event.facts.put(fact, orFixed(event.facts.get(fact), fact.id()));
        }
        return event.facts.isEmpty() ? Facts.NONE : Facts.of(event.facts);
    }

    private String orFixed(@Nullable String said, String column) {
        return mapping.orFixed(said == null ? "" : said, column);
    }
}
