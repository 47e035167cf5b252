package id.tapal.codec.log;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import java.time.ZoneId;
import java.util.List;

/** An event log as a table. Texts stand as they are: a leading {@code =} is no formula here, and to defuse it would change what was said. */
final class CsvLog implements LogWriter {

    private static final String LINE_END = "\r\n";

    private final LogText text;
    private final ZoneId zone;
    private final char separator;

    CsvLog(LogText text, ZoneId zone, char separator) {
        this.text = text;
        this.zone = zone;
        this.separator = separator;
        text.add(LogColumns.CASE);
        for (String column : List.of(
                LogColumns.CHANNEL, LogColumns.ACTIVITY, LogColumns.TIMESTAMP, LogColumns.RESOURCE, LogColumns.ROLE)) {
            next(column);
        }
        LogColumns.FACTS.forEach(fact -> next(fact.id()));
        text.add(LINE_END);
    }

    @Override
    public void write(String number, Channel channel, List<Entry> entries) {
        for (Entry entry : entries) {
            Role role = entry.role();
            cell(number);
            next(channel.id());
            next(entry.act().id());
            next(LogText.time(entry.at(), zone));
            next(entry.actor());
            next(role == null ? "" : role.id());
            for (Fact fact : LogColumns.FACTS) {
                next(entry.facts().text(fact));
            }
            text.add(LINE_END);
        }
    }

    private void next(String cell) {
        text.add(separator);
        cell(cell);
    }

    private void cell(String cell) {
        if (isPlain(cell)) {
            text.add(cell);
        } else {
            text.add('"').add(cell.replace("\"", "\"\"")).add('"');
        }
    }

    /** In quotes whatever either separator or a line could be seen in, so that also who guesses the separator guesses right. */
    private static boolean isPlain(String cell) {
        return cell.chars().noneMatch(c -> c == '"' || c == LogFormat.COMMA || c == LogFormat.SEMICOLON || c < ' ');
    }

    @Override
    public void end() {
        text.end();
    }
}
