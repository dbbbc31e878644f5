package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A claim by presence. What is in the element does not matter, unless it says that it is not so. */
record SignType() implements Type<Boolean> {

    @Override
    public Optional<Boolean> read(Element element, Reading reading) {
        return Optional.of(!element.text().strip().equals("0"));
    }

    @Override
    public void write(Tag tag, Boolean value, Writing writing) {
        if (value) {
            writing.writer().empty(tag);
        }
    }

    @Override
    public String description() {
        return "an empty element";
    }
}
