package org.activesync4j.servlet;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A question of version 1.
 *
 * @param address the mail address; empty if none was sent
 * @param schema the schema of the answer that is wanted; empty if none was named
 */
record XmlQuestion(String address, String schema) {

    private static final int LONGEST_ADDRESS = 320;

    /** Some clients send no question at all, but the address as user name. */
    private static final XmlQuestion NONE = new XmlQuestion("", "");

    /** Reads a question; empty if it is none, or more than one, or asks for what is not in it. */
    static Optional<XmlQuestion> read(byte[] body) {
        if (body.length == 0) {
            return Optional.of(NONE);
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(body));
            return read(xml);
        } catch (XMLStreamException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Optional<XmlQuestion> read(XMLStreamReader xml) throws XMLStreamException {
        int requests = 0;
        String address = "";
        String schema = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return Optional.empty();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Request" -> requests++;
                    case "EMailAddress" -> address = xml.getElementText().strip();
                    case "AcceptableResponseSchema" ->
                        schema = xml.getElementText().strip();
                    default -> {}
                }
            }
        }
        boolean valid = requests == 1 && address.length() <= LONGEST_ADDRESS;
        return valid ? Optional.of(new XmlQuestion(address, schema)) : Optional.empty();
    }
}
