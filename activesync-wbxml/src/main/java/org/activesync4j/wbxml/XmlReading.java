package org.activesync4j.wbxml;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads elements from XML: by descent, one level of Java for one of the document. */
final class XmlReading {

    private final XMLStreamReader reader;

    XmlReading(XMLStreamReader reader) {
        this.reader = reader;
    }

    Element element(int depth) throws XMLStreamException {
        if (depth > Limits.DEEPEST) {
            throw failure("elements nested deeper than " + Limits.DEEPEST);
        }
        Tag tag = tag();
        boolean opaque = tag.isOpaque() || Xml.BASE64.equals(reader.getAttributeValue(null, Xml.OPAQUE));
        List<Node> nodes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                addBetween(text, nodes);
                nodes.add(element(depth + 1));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        addLast(text, opaque, nodes);
        return Element.of(tag, nodes);
    }

    private Tag tag() throws XMLStreamException {
        String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
        String name = reader.getLocalName();
        return TagNames.find(withoutColon(namespace), name.startsWith("_") ? name.substring(1) : name)
                .orElseThrow(() -> failure("no tag " + name + " in namespace '" + namespace + "'"));
    }

    private static String withoutColon(String namespace) {
        return namespace.endsWith(":") ? namespace.substring(0, namespace.length() - 1) : namespace;
    }

    private static void addBetween(StringBuilder text, List<Node> nodes) {
        if (!text.toString().isBlank()) {
            nodes.add(Text.of(text.toString()));
        }
        text.setLength(0);
    }

    private void addLast(StringBuilder text, boolean opaque, List<Node> nodes) throws XMLStreamException {
        boolean hasChildren = !nodes.isEmpty();
        if (hasChildren) {
            addBetween(text, nodes);
        } else if (!text.isEmpty()) {
            nodes.add(opaque ? Opaque.of(base64(text.toString())) : Text.of(text.toString()));
        }
    }

    private byte[] base64(String text) throws XMLStreamException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw failure("not Base64: " + notBase64.getMessage());
        }
    }

    private XMLStreamException failure(String reason) {
        return new XMLStreamException(reason, reader.getLocation());
    }
}
