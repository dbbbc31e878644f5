package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Bytes written as opaque data, perhaps none. */
record ContentType() implements Type<Content> {

    @Override
    public Optional<Content> read(Element element, Reading reading) {
        return Optional.of(Contents.of(element, "application/octet-stream"));
    }

    @Override
    public void write(Tag tag, Content value, Writing writing) {
        Contents.writeOpaque(tag, value, writing.writer());
    }

    @Override
    public String description() {
        return "bytes, opaque, perhaps none";
    }
}
