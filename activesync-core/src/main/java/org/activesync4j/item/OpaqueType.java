package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Bytes written as opaque data. An empty element is none. */
record OpaqueType() implements Type<Content> {

    @Override
    public Optional<Content> read(Element element, Reading reading) {
        return element.isEmpty() ? Optional.empty() : Optional.of(Contents.of(element, "application/octet-stream"));
    }

    @Override
    public void write(Tag tag, Content value, Writing writing) {
        Contents.writeOpaque(tag, value, writing.writer());
    }

    @Override
    public String description() {
        return "bytes, opaque";
    }
}
