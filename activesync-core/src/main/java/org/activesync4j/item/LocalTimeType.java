package org.activesync4j.item;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A date and time without a zone, written as if it were UTC. An empty element is none. */
record LocalTimeType() implements Type<LocalDateTime> {

    @Override
    public Optional<LocalDateTime> read(Element element, Reading reading) {
        return TimeType.DASHED.read(element, reading).map(moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    @Override
    public void write(Tag tag, LocalDateTime value, Writing writing) {
        TimeType.DASHED.write(tag, value.toInstant(ZoneOffset.UTC), writing);
    }

    @Override
    public LocalDateTime checked(LocalDateTime value) {
        TimeType.DASHED.checked(value.toInstant(ZoneOffset.UTC));
        return value;
    }

    @Override
    public String description() {
        return "a local time, 2026-12-03T02:07:31.000Z";
    }
}
