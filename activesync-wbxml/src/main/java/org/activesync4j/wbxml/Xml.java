package org.activesync4j.wbxml;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Base64;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Documents as XML, for people and schemas: each code page is a namespace, as in the schemas of the protocol documents.
 *
 * <p>What is in an {@linkplain Tag#isOpaque() opaque tag} is Base64. Opaque data elsewhere is text if it can be, and else
 * Base64 with an attribute {@code opaque="base64"}, which no schema knows. Control characters that XML 1.0 does not allow
 * are replaced as {@link WbxmlWriter} does. An unknown tag is {@code <_0x3F xmlns="0x1A"/>}. So what comes back from XML
 * means the same, though it need not be the same node for node.
 */
public final class Xml {

    static final String OPAQUE = "opaque";
    static final String BASE64 = "base64";

    /** The JDK's own bound, which is lower from 24 on, is put above ours. */
    private static final String DEPTH = "jdk.xml.maxElementDepth";

    private Xml() {}

    /**
     * Prints an element as XML document, without declaration and in one line.
     *
     * @param element the element
     * @return the document
     * @throws WbxmlException if a spooled value cannot be read
     */
    public static String print(Element element) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            write(element, writer);
            writer.writeEndDocument(); // an empty root is not written out before
            writer.flush();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("writing XML into memory failed", failure);
        }
        return out.toString();
    }

    /**
     * Writes an element as XML.
     *
     * @param element the element
     * @param writer takes the element; neither flushed nor closed
     * @throws XMLStreamException if the writer fails
     * @throws WbxmlException if a spooled value cannot be read
     */
    public static void write(Element element, XMLStreamWriter writer) throws XMLStreamException {
        write(element, "", writer);
    }

    /** An empty element is ended as well: one written in a single call would stay open if nothing follows. */
    private static void write(Element element, String around, XMLStreamWriter writer) throws XMLStreamException {
        String namespace = element.tag().namespace();
        writer.writeStartElement("", name(element.tag()), namespace);
        if (!namespace.equals(around)) {
            writer.writeDefaultNamespace(namespace);
        }
        writeContent(element, writer);
        writer.writeEndElement();
    }

    private static String name(Tag tag) {
        return tag.isKnown() ? tag.name() : '_' + tag.name();
    }

    private static void writeContent(Element element, XMLStreamWriter writer) throws XMLStreamException {
        if (element.children().isEmpty()) {
            writeValue(element, writer);
            return;
        }
        for (Node node : element.nodes()) {
            if (node instanceof Element child) {
                write(child, element.tag().namespace(), writer);
            } else if (node instanceof Text text) {
                writeText(text.text(), writer);
            } else if (node instanceof Opaque opaque) {
                writer.writeCharacters(base64(opaque.bytes()));
            }
        }
    }

    private static void writeValue(Element element, XMLStreamWriter writer) throws XMLStreamException {
        if (element.tag().isOpaque()) {
            writer.writeCharacters(base64(element.bytes()));
        } else if (isText(element)) {
            writeText(element.text(), writer);
        } else {
            writer.writeAttribute(OPAQUE, BASE64);
            writer.writeCharacters(base64(element.bytes()));
        }
    }

    /** Writes text such that its carriage returns come back: as they are, a parser makes line feeds of them. */
    private static void writeText(String text, XMLStreamWriter writer) throws XMLStreamException {
        String allowed = Encoder.replaced(text);
        int from = 0;
        for (int at = allowed.indexOf('\r'); at >= 0; at = allowed.indexOf('\r', from)) {
            writer.writeCharacters(allowed.substring(from, at));
            writer.writeEntityRef("#xD");
            from = at + 1;
        }
        writer.writeCharacters(allowed.substring(from));
    }

    private static boolean isText(Element element) {
        try {
            element.text();
            return true;
        } catch (WbxmlException notText) {
            if (notText.kind() == WbxmlException.Kind.TEXT) {
                return false;
            }
            throw notText;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Parses an XML document. Document types and entities are not supported.
     *
     * @param xml the document
     * @return its root
     * @throws IllegalArgumentException if it is not XML, or no code page has an element of it; tells the place
     */
    public static Element parse(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(DEPTH, String.valueOf(Limits.DEEPEST + 1));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.getEventType() != XMLStreamReader.START_ELEMENT) {
                reader.next();
            }
            Element root = read(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException failure) {
            throw new IllegalArgumentException(failure.getMessage(), failure);
        }
    }

    /**
     * Reads an element from XML. White space beside elements is left out. A namespace may end with a colon, as some
     * write them.
     *
     * @param reader stands at the start of the element, and at its end afterwards
     * @return the element
     * @throws XMLStreamException if the reader fails, if no code page has an element, or if elements are nested deeper
     *     than {@link Limits#DEEPEST}
     */
    public static Element read(XMLStreamReader reader) throws XMLStreamException {
        return new XmlReading(reader).element(1);
    }
}
