package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A claim. */
record BoolType() implements Type<Boolean> {

    @Override
    public Optional<Boolean> read(Element element, Reading reading) {
        return Optional.of(element.bool());
    }

    @Override
    public void write(Tag tag, Boolean value, Writing writing) {
        writing.writer().bool(tag, value);
    }

    @Override
    public String description() {
        return "0 or 1";
    }
}
