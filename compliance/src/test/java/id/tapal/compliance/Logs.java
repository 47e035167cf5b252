package id.tapal.compliance;

import id.tapal.codec.log.LogFormat;
import id.tapal.codec.log.LogWriter;
import id.tapal.compliance.log.CheckedLog;
import id.tapal.compliance.log.LogCheck;
import id.tapal.compliance.log.LogSource;
import id.tapal.domain.request.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Logs that are made in memory, and what comes of them. */
final class Logs {

    static final String HEADER =
            "case_id,channel,activity,timestamp,resource,role,to,to_role,name,phone,address,identity,"
                    + "addressed_to,medium,request,decision,grounds,reason,law,holder,redactions,exempt_until,means,fee,note\n";

    private Logs() {}

    static byte[] written(LogFormat format, RuleBook book, Consumer<LogWriter> cases) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogWriter writer = format.begin(out, book.standard().zone(), LogFormat.COMMA);
        cases.accept(writer);
        writer.end();
        return out.toByteArray();
    }

    static LogSource source(byte[] log) {
        return new LogSource("log", () -> new ByteArrayInputStream(log), log.length);
    }

    static LogSource source(String log) {
        return source(log.getBytes(StandardCharsets.UTF_8));
    }

    static List<CaseVerdict> check(LogCheck check, Instant asOf, byte[] log) {
        try (CheckedLog checked = check.check(List.of(source(log)))) {
            List<CaseVerdict> verdicts = new ArrayList<>();
            checked.forEach(asOf, verdicts::add);
            return verdicts;
        }
    }
}
