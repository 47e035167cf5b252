package id.tapal.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each request. Its address is not told, for it may name people: the route is. */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    private AccessLog() {}

    static void answered(Exchange exchange, String method, int status, double seconds) {
        LOG.atInfo()
                .addKeyValue(Envelope.LOGGED, exchange.id())
                .addKeyValue("method", method)
                .addKeyValue("route", exchange.route())
                .addKeyValue("status", status)
                .addKeyValue("ms", Math.round(seconds * 1_000_000) / 1_000.0)
                .addKeyValue("member", exchange.member())
                .log("answered");
    }
}
