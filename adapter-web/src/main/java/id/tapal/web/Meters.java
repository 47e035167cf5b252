package id.tapal.web;

import id.tapal.application.request.Recording;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import io.javalin.config.Key;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is counted, for Prometheus: numbers under names of routes, acts and clauses, and nothing about a person or a case. */
final class Meters {

    static final Key<Meters> KEY = new Key<>("meters");
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double[] SECONDS = {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AtomicBoolean jvm = new AtomicBoolean();
    private final Histogram requests = Histogram.builder()
            .name("tapal_http_request_seconds")
            .help("Time from the first byte of a request to the last of its answer.")
            .labelNames("method", "route", "status")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Counter recorded = Counter.builder()
            .name("tapal_acts_recorded_total")
            .help("Acts recorded over HTTP.")
            .labelNames("channel", "act")
            .register(registry);
    private final Counter refused = Counter.builder()
            .name("tapal_acts_refused_total")
            .help("Acts refused over HTTP, once under each clause that closes them.")
            .labelNames("clause")
            .register(registry);

    Meters(Gate gate) {
        GaugeWithCallback.builder()
                .name("tapal_http_requests_open")
                .help("Requests that are being answered.")
                .callback(gauge -> gauge.call(gate.inside()))
                .register(registry);
    }

    void answered(String method, String route, int status, double seconds) {
        requests.labelValues(method, route, String.valueOf(status)).observe(seconds);
    }

    void count(ActType act, Recording recording) {
        switch (recording) {
            case Recording.Recorded done ->
                recorded.labelValues(done.view().file().channel().id(), act.id())
                        .inc(done.again() ? 0 : 1);
            case Recording.RecordedUnseen done ->
                recorded.labelValues(done.receipt().channel().id(), act.id()).inc(done.again() ? 0 : 1);
            case Recording.Refused no ->
                no.breaches().stream()
                        .filter(Breach::blocking)
                        .map(breach -> breach.clause().id())
                        .distinct()
                        .forEach(clause -> refused.labelValues(clause).inc());
            case Recording.Misdated misdated -> {
                // bad input, which its status counts
            }
        }
    }

    /** All of them; those of the JVM from the first time on that somebody asks, for they are not for free. */
    byte[] text() {
        if (jvm.compareAndSet(false, true)) {
            JvmMetrics.builder().register(registry);
        }
        try (ByteArrayOutputStream text = new ByteArrayOutputStream()) {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
            return text.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
