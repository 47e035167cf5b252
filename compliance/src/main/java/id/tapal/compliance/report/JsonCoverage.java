package id.tapal.compliance.report;

import id.tapal.compliance.Coverage;
import tools.jackson.core.JsonGenerator;

/** What a log covers of a standard: a member that section 7 does not have, and that is there only if it was asked for. */
final class JsonCoverage {

    private final JsonGenerator json;
    private final CoverageWords words;
    private final Coverage coverage;

    JsonCoverage(Report report, Coverage coverage, JsonGenerator json) {
        this.json = json;
        this.words = new CoverageWords(report, coverage);
        this.coverage = coverage;
    }

    void write() {
        json.writeObjectPropertyStart("coverage");
        json.writeArrayPropertyStart("rules");
        coverage.rules().forEach((rule, count) -> {
            json.writeStartObject();
            json.writeStringProperty("channel", rule.channel().id());
            json.writeStringProperty("clause", rule.clause().id());
            json.writeStringProperty("layer", rule.clause().layer().id());
            json.writeStringProperty("kind", rule.kind().id());
            json.writeStringProperty("state", coverage.state(rule).id());
            json.writeNumberProperty("exercised", count.exercised());
            json.writeNumberProperty("broken", count.broken());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("branches");
        coverage.branches().forEach((branch, cases) -> {
            json.writeStartObject();
            json.writeStringProperty("channel", branch.channel().id());
            json.writeStringProperty("branch", branch.about());
            json.writeStringProperty("value", branch.value());
            json.writeNumberProperty("cases", cases);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("unseen");
        coverage.unseen().forEach(clause -> {
            json.writeStartObject();
            json.writeStringProperty("clause", clause.id());
            json.writeStringProperty("reason", words.why(clause));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
