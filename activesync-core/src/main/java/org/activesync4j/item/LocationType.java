package org.activesync4j.item;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A place: an element with properties of its own, or in older versions a text. An empty element is none. */
enum LocationType implements Type<Item> {
    /** With properties, from 16.0 on. */
    STRUCTURED {
        @Override
        public Optional<Item> read(Element element, Reading reading) {
            return element.isEmpty() ? Optional.empty() : PART.read(element, reading);
        }

        @Override
        public void write(Tag tag, Item place, Writing writing) {
            PART.write(tag, place, writing);
        }

        @Override
        public String description() {
            return PART.description();
        }
    },
    /** What it is called; of a place without a name, its address. */
    NAMED {
        @Override
        public Optional<Item> read(Element element, Reading reading) {
            return Optional.of(element.text()).filter(text -> !text.isEmpty()).map(Location::named);
        }

        @Override
        public void write(Tag tag, Item place, Writing writing) {
            Type.TEXT.write(tag, nameOf(place), writing);
        }

        @Override
        public String description() {
            return "text, what the place is called";
        }
    };

    private static final Type<Item> PART = Type.part(Location.SCHEMA);

    /** Returns what a device shows that only knows names. */
    static String nameOf(Item place) {
        return place.get(Location.DISPLAY_NAME).orElseGet(() -> addressOf(place));
    }

    private static String addressOf(Item place) {
        return Stream.of(Location.STREET, Location.POSTAL_CODE, Location.CITY, Location.STATE, Location.COUNTRY)
                .flatMap(line -> place.get(line).stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public Item checked(Item place) {
        return PART.checked(place);
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        writing.writer().empty(tag);
    }
}
