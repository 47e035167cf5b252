package id.tapal.codec.log;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import java.time.ZoneId;
import java.util.List;

/**
 * An event log in XES, IEEE 1849-2016. Written by hand, for the writer of the JDK leaves line breaks in attributes as they are, where a
 * parser then reads blanks. What an act requires and does not state is there with an empty value: an attribute that no event has would say that
 * the log does not know it.
 */
final class XesLog implements LogWriter {

    private static final String HEADER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
            <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
            <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
            <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
            <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
            <global scope="trace">
            <string key="concept:name" value=""/>
            <string key="channel" value=""/>
            </global>
            <global scope="event">
            <string key="concept:name" value=""/>
            <date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
            <string key="org:resource" value=""/>
            <string key="org:role" value=""/>
            <string key="lifecycle:transition" value="complete"/>
            </global>
            <classifier name="Activity" keys="concept:name"/>
            """;

    private final LogText text;
    private final ZoneId zone;

    XesLog(LogText text, ZoneId zone) {
        this.text = text.add(HEADER);
        this.zone = zone;
    }

    @Override
    public void write(String number, Channel channel, List<Entry> entries) {
        text.add("<trace>\n");
        string("concept:name", number);
        string(LogColumns.CHANNEL, channel.id());
        entries.forEach(this::event);
        text.add("</trace>\n");
    }

    private void event(Entry entry) {
        Role role = entry.role();
        text.add("<event>\n");
        string("concept:name", entry.act().id());
        attribute("date", "time:timestamp", LogText.time(entry.at(), zone));
        string("org:resource", entry.actor());
        string("org:role", role == null ? "" : role.id());
        string("lifecycle:transition", "complete");
        for (Fact fact : LogColumns.FACTS) {
            if (entry.facts().has(fact) || entry.act().required().contains(fact)) {
                string(fact.id(), entry.facts().text(fact));
            }
        }
        text.add("</event>\n");
    }

    private void string(String key, String value) {
        attribute("string", key, value);
    }

    private void attribute(String type, String key, String value) {
        text.add('<').add(type).add(" key=\"").add(key).add("\" value=\"");
        if (isPlain(value)) {
            text.add(value);
        } else {
            value.codePoints().forEach(this::character);
        }
        text.add("\"/>\n");
    }

    /** Most texts are, and leave in one piece. */
    private static boolean isPlain(String value) {
        return value.chars()
                .allMatch(c -> c >= ' ' && c < Character.MIN_SURROGATE && c != '<' && c != '>' && c != '&' && c != '"');
    }

    private void character(int c) {
        switch (c) {
            case '<' -> text.add("&lt;");
            case '>' -> text.add("&gt;");
            case '&' -> text.add("&amp;");
            case '"' -> text.add("&quot;");
            case '\t', '\n', '\r' -> text.add("&#").add(Integer.toString(c)).add(';');
            default -> text.addCodePoint(XmlText.has(c) ? c : replacement(c));
        }
    }

    /** XML has no way to say these; what parts words still does. */
    private static int replacement(int c) {
        return Character.isWhitespace(c) ? ' ' : 0xFFFD;
    }

    @Override
    public void end() {
        text.add("</log>\n").end();
    }
}
