package org.activesync4j.testkit.response;

import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Opaque;

/** An element without children, seen as a value. A bare element is an empty text. */
record Leaf(Element element) {

    boolean isOpaque() {
        return element.nodes().stream().anyMatch(Opaque.class::isInstance);
    }

    /** Returns the text; only to be asked for where the value is not opaque. */
    String text() {
        return element.text();
    }

    int characters() {
        return text().codePointCount(0, text().length());
    }

    int bytes() {
        return element.bytes().length;
    }
}
