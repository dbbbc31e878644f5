package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A container with properties of its own. */
record PartType(ItemSchema schema) implements Type<Item> {

    @Override
    public Optional<Item> read(Element element, Reading reading) {
        return Optional.of(schema.read(element, reading));
    }

    @Override
    public void write(Tag tag, Item part, Writing writing) {
        writing.writer().start(tag);
        schema.write(writing.in(part));
        writing.writer().end();
    }

    @Override
    public Item checked(Item part) {
        if (part.schema() != schema) {
            throw new IllegalArgumentException("expected a part of class " + schema);
        }
        return part;
    }

    @Override
    public String description() {
        return "a part, " + schema;
    }
}
