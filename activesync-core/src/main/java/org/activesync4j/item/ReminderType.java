package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** So many minutes before something begins. An empty element, which exists from 14.1 on, is no reminder. */
record ReminderType() implements Type<Integer> {

    private static final Type<Integer> MINUTES = Type.integer(0, Integer.MAX_VALUE);

    @Override
    public Optional<Integer> read(Element element, Reading reading) {
        return MINUTES.read(element, reading);
    }

    @Override
    public void write(Tag tag, Integer value, Writing writing) {
        MINUTES.write(tag, value, writing);
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        if (writing.version().atLeast(Version.V14_1)) {
            writing.writer().empty(tag);
        }
    }

    @Override
    public Integer checked(Integer value) {
        return MINUTES.checked(value);
    }

    @Override
    public String description() {
        return "minutes";
    }
}
