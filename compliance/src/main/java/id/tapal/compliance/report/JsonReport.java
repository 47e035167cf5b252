package id.tapal.compliance.report;

import id.tapal.codec.JsonBody;
import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.LogFinding;
import id.tapal.compliance.Verdict;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Breach;
import id.tapal.domain.standard.Layer;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** Section 7: the report for programs. Written case by case. */
final class JsonReport {

    private final Report report;

    JsonReport(Report report) {
        this.report = report;
    }

    void write(OutputStream out) {
        try (JsonGenerator json = JsonBody.MAPPER
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("standard", report.standard().id());
            json.writeStringProperty("asOf", report.time(report.asOf()));
            summary(json);
            findings(json, report.log().findings());
            json.writeArrayPropertyStart("cases");
            report.log().forEach(report.asOf(), verdict -> ofCase(json, verdict));
            json.writeEndArray();
            report.coverage().ifPresent(coverage -> new JsonCoverage(report, coverage, json).write());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void summary(JsonGenerator json) {
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("cases", report.summary().cases());
        json.writeNumberProperty("events", report.summary().events());
        for (Layer layer : Layer.values()) {
            json.writeObjectPropertyStart(layer.id());
            for (Verdict verdict : Verdict.values()) {
                json.writeNumberProperty(verdict.id(), report.summary().count(layer, verdict));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void findings(JsonGenerator json, List<LogFinding> findings) {
        json.writeArrayPropertyStart("findings");
        for (LogFinding finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("code", finding.code().id());
            json.writeStringProperty("message", report.message(finding));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ofCase(JsonGenerator json, CaseVerdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("id", verdict.id());
        json.writeStringProperty("channel", verdict.channel().id());
        json.writeObjectPropertyStart("verdict");
        for (Layer layer : Layer.values()) {
            json.writeStringProperty(layer.id(), verdict.verdict(layer).id());
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("breaches");
        verdict.breaches().forEach(found -> breach(json, found));
        json.writeEndArray();
        findings(json, verdict.findings());
        json.writeEndObject();
    }

    private void breach(JsonGenerator json, FoundBreach found) {
        Breach breach = found.breach();
        ActType act = breach.act();
        json.writeStartObject();
        json.writeStringProperty("clause", breach.clause().id());
        json.writeStringProperty("layer", breach.layer().id());
        json.writeStringProperty("kind", breach.kind().id());
        if (act != null) {
            json.writeStringProperty("activity", act.id());
        }
        json.writeStringProperty("at", report.time(breach.at()));
        if (act != null) {
            json.writeNumberProperty("row", found.row());
            if (report.hasSeveralSources()) {
                json.writeStringProperty("file", report.source(found.source()));
            }
        }
        json.writeBooleanProperty("readingDependent", breach.readingDependent());
        json.writeStringProperty("message", report.message(found));
        json.writeEndObject();
    }
}
