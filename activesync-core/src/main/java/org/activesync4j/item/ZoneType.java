package org.activesync4j.item;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.internal.zone.ZoneBlob;
import org.activesync4j.internal.zone.Zones;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/**
 * A time zone, written as {@linkplain ZoneBlob 172 bytes} in base64: what the clocks do in the year of the item. An empty
 * element is none.
 */
record ZoneType(Function<Item, Period> period) implements Type<ZoneId> {

    private static final int LONGEST = 1024;

    /** When a zone is needed: on a day and perhaps long after it. */
    record Period(LocalDate day, boolean lasting) {}

    @Override
    public Optional<ZoneId> read(Element element, Reading reading) {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        String text = element.text();
        byte[] bytes = Base64Text.bytes(text.length() > LONGEST ? "" : text, element);
        if (bytes.length != ZoneBlob.LENGTH) {
            throw new ItemFormatException(element, "expected " + ZoneBlob.LENGTH + " bytes but was " + bytes.length);
        }
        try {
            return Optional.of(Zones.find(ZoneBlob.read(bytes)));
        } catch (DateTimeException impossible) {
            throw new ItemFormatException(element, "expected a possible zone");
        }
    }

    @Override
    public void write(Tag tag, ZoneId zone, Writing writing) {
        writing.writer().text(tag, Base64Text.of(blob(zone, writing.item()).bytes()));
    }

    /** Returns what is written of a zone in an item. */
    ZoneBlob blob(ZoneId zone, Item item) {
        Period needed = period.apply(item);
        int year = needed.lasting ? ZoneBlob.LASTING : needed.day.getYear();
        return ZoneBlob.of(zone, needed.day, Math.min(year, ZoneBlob.LASTING));
    }

    @Override
    public String description() {
        return "a time zone, 172 bytes in base64";
    }
}
