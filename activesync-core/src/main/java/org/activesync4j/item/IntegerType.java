package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A number within bounds. An empty element is none. */
record IntegerType(int least, int greatest) implements Type<Integer> {

    @Override
    public Optional<Integer> read(Element element, Reading reading) {
        return element.isEmpty() ? Optional.empty() : Optional.of(element.integer());
    }

    @Override
    public void write(Tag tag, Integer value, Writing writing) {
        writing.writer().integer(tag, value);
    }

    @Override
    public Integer checked(Integer value) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException("expected " + description());
        }
        return value;
    }

    @Override
    public String description() {
        boolean bounded = least > Integer.MIN_VALUE || greatest < Integer.MAX_VALUE;
        return bounded ? "a number from " + least + " to " + greatest : "a number";
    }
}
