package id.tapal.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import id.tapal.codec.JsonBody;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as one line of JSON. Of what a library threw it tells the class and the first line of the message, up to where a statement with its
 * values would begin: values are people's.
 */
final class JsonLine extends LayoutBase<ILoggingEvent> {

    private static final int FRAMES = 40;
    private static final int LONGEST_MESSAGE = 200;
    private static final String STATEMENT = " [statement:";

    @Override
    public String doLayout(ILoggingEvent event) {
        ObjectNode line = JsonBody.MAPPER
                .createObjectNode()
                .put("at", event.getInstant().toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("message", event.getFormattedMessage());
        event.getMDCPropertyMap().forEach(line::put);
        List<KeyValuePair> pairs = Objects.requireNonNullElse(event.getKeyValuePairs(), List.of());
        pairs.forEach(pair -> put(line, pair));
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            thrown(line, thrown);
        }
        return line + System.lineSeparator();
    }

    private static void put(ObjectNode line, KeyValuePair pair) {
        switch (pair.value) {
            case Integer whole -> line.put(pair.key, whole);
            case Double fraction -> line.put(pair.key, fraction);
            case null -> line.putNull(pair.key);
            default -> line.put(pair.key, pair.value.toString());
        }
    }

    private static void thrown(ObjectNode line, IThrowableProxy thrown) {
        ArrayNode stack = line.put("error", told(thrown)).putArray("stack");
        frames(stack, thrown);
        for (IThrowableProxy cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            stack.add("caused by " + told(cause));
            frames(stack, cause);
        }
    }

    private static void frames(ArrayNode stack, IThrowableProxy thrown) {
        Arrays.stream(thrown.getStackTraceElementProxyArray())
                .limit(FRAMES)
                .forEach(frame -> stack.add(frame.getSTEAsString()));
    }

    private static String told(IThrowableProxy thrown) {
        return thrown.getClassName() + ": " + withoutValues(thrown.getMessage());
    }

    private static String withoutValues(@Nullable String message) {
        String first =
                Objects.requireNonNullElse(message, "").lines().findFirst().orElse("");
        int statement = first.indexOf(STATEMENT);
        String told = statement < 0 ? first : first.substring(0, statement);
        return told.substring(0, Math.min(told.length(), LONGEST_MESSAGE));
    }
}
