package org.activesync4j.item;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;

/** Items on their way to a device and back, through real bytes. */
final class Wire {

    private Wire() {}

    /** Makes the element ApplicationData as a device sends it. */
    static Element data(Node... children) {
        return sent(Element.of(AirSync.APPLICATION_DATA, children));
    }

    static Element sent(Element element) {
        return Document.read(new WbxmlWriter().node(element).toByteArray()).root();
    }

    static Element encoded(Item item, Version version) {
        return encoded(item, Rendering.of(version));
    }

    static Element encoded(Item item, Rendering rendering) {
        return encodedOnly(item.schema().properties(), item, rendering);
    }

    static Element encodedOnly(Set<? extends Property<?>> properties, Item item, Rendering rendering) {
        WbxmlWriter writer = new WbxmlWriter();
        writer.element(AirSync.APPLICATION_DATA, data -> item.schema().encodeOnly(properties, item, rendering, data));
        return Document.read(writer.toByteArray()).root();
    }
}
