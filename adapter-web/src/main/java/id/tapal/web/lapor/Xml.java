package id.tapal.web.lapor;

import id.tapal.web.lapor.LaporExport.Fault;
import id.tapal.web.lapor.LaporExport.Unusable;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read from its beginning to its end. Nothing in it can lead elsewhere: a document type ends the reading. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** What is done with a part. */
    interface Reading {
        /** Reads to the end, or as far as it wants to. */
        void read(Xml xml) throws XMLStreamException;
    }

    /**
     * Reads a part.
     *
     * @throws Unusable if it is no XML
     */
    static void read(byte[] part, Reading reading) {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) { // not promised to be safe between threads
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            }
            try {
                reading.read(new Xml(reader));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            throw new Unusable(Fault.DAMAGED, broken);
        }
    }

    /** Goes to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unusable(Fault.DAMAGED);
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** An attribute of that name, in whatever namespace; empty where it is not there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text of an element that has none within it. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }
}
