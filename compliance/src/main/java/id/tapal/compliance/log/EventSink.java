package id.tapal.compliance.log;

import id.tapal.compliance.LogEvent;

/** Takes the events of a log in its order. */
@FunctionalInterface
interface EventSink {
    void accept(LogEvent event);
}
