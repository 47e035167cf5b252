package id.tapal.compliance.report;

import id.tapal.codec.log.XmlText;
import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.FoundBreach;
import id.tapal.compliance.Summary;
import id.tapal.compliance.Verdict;
import id.tapal.domain.standard.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The cases as tests, one for each layer: a server that shows results of tests shows them too. */
final class JunitReport {

    private final Report report;

    JunitReport(Report report) {
        this.report = report;
    }

    /** What a writer of XML throws, on its way out of a loop over cases. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritten(XMLStreamException cause) {
            super(cause);
        }
    }

    void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            Summary summary = report.summary();
            xml.writeStartElement("testsuite");
            attribute(xml, "name", report.standard().id());
            attribute(xml, "tests", Long.toString(Layer.values().length * summary.cases()));
            attribute(
                    xml,
                    "failures",
                    Long.toString(Arrays.stream(Layer.values())
                            .mapToLong(layer -> summary.count(layer, Verdict.BREACHED))
                            .sum()));
            attribute(xml, "errors", "0");
            attribute(xml, "skipped", "0");
            xml.writeCharacters("\n");
            report.log().forEach(report.asOf(), verdict -> tests(xml, verdict));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException | Unwritten broken) {
            throw new IOException(broken);
        }
    }

    private void tests(XMLStreamWriter xml, CaseVerdict verdict) {
        try {
            for (Layer layer : Layer.values()) {
                test(xml, verdict, layer);
            }
        } catch (XMLStreamException broken) {
            throw new Unwritten(broken);
        }
    }

    private void test(XMLStreamWriter xml, CaseVerdict verdict, Layer layer) throws XMLStreamException {
        List<FoundBreach> broken = verdict.breaches().stream()
                .filter(found -> found.breach().layer() == layer)
                .toList();
        xml.writeStartElement("testcase");
        attribute(
                xml,
                "classname",
                report.standard().id() + "." + verdict.channel().id());
        attribute(xml, "name", verdict.id() + " [" + layer.id() + "]");
        if (!broken.isEmpty()) {
            xml.writeStartElement("failure");
            attribute(
                    xml,
                    "type",
                    broken.stream()
                            .map(found -> found.breach().clause().id())
                            .distinct()
                            .collect(Collectors.joining(" ")));
            attribute(xml, "message", report.message(broken.getFirst()));
            xml.writeCharacters(sayable(broken.stream().map(this::line).collect(Collectors.joining("\n"))));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private String line(FoundBreach found) {
        return found.breach().clause().id() + " " + found.breach().kind().id() + " (" + report.where(found) + "): "
                + report.message(found);
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, sayable(value));
    }

    /** XML cannot say all characters that a log may hold. */
    private static String sayable(String text) {
        return Shown.only(XmlText::has, text);
    }
}
