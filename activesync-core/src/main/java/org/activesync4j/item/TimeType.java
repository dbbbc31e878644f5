package org.activesync4j.item;

import java.time.Instant;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A moment. An empty element is none. */
enum TimeType implements Type<Instant> {
    /** With punctuation and milliseconds. */
    DASHED {
        @Override
        public void write(Tag tag, Instant value, Writing writing) {
            writing.writer().dateTime(tag, value);
        }

        @Override
        public String description() {
            return "a moment, 2026-12-03T02:07:31.000Z";
        }
    },
    /** Without. */
    COMPACT {
        @Override
        public void write(Tag tag, Instant value, Writing writing) {
            writing.writer().compactDateTime(tag, value);
        }

        @Override
        public String description() {
            return "a moment, 20261203T020731Z";
        }
    };

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Override
    public Optional<Instant> read(Element element, Reading reading) {
        return element.isEmpty() ? Optional.empty() : Optional.of(element.instant());
    }

    @Override
    public Instant checked(Instant value) {
        if (value.isBefore(FIRST) || value.isAfter(END)) {
            throw new IllegalArgumentException("expected a year from 1 to 9999");
        }
        return value;
    }
}
