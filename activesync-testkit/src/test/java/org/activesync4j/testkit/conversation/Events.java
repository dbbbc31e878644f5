package org.activesync4j.testkit.conversation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.activesync4j.Version;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.wbxml.CodePages;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;

/** What devices say of events. */
final class Events {

    /** What a device in Berlin says of its zone, without a name. */
    static final Element BERLIN = Element.of(Calendar.TIMEZONE, blob(-60, 10, 3));

    /** What devices say that do not know their zone. */
    static final Element ZEROS = Element.of(Calendar.TIMEZONE, blob(0, 0, 0));

    private Events() {}

    /** Clocks go back at 3 on the last Sunday of one month, and forward at 2 on the last Sunday of another one. */
    private static String blob(int bias, int back, int forward) {
        ByteBuffer bytes =
                ByteBuffer.allocate(172).order(ByteOrder.LITTLE_ENDIAN).putInt(0, bias);
        if (back > 0) {
            bytes.putShort(70, (short) back).putShort(74, (short) 5).putShort(76, (short) 3);
            bytes.putShort(154, (short) forward).putShort(158, (short) 5).putShort(160, (short) 2);
            bytes.putInt(168, -60);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** An event from 10 to 11 in Berlin, on 10 March 2026 or as its properties say. */
    static TestItem event(String title, Version version, Element... more) {
        List<Element> all = new ArrayList<>();
        if (version.before(Version.V16_0)) {
            all.add(BERLIN);
            all.add(Element.of(Calendar.UID, "uid-of-" + title.replace(' ', '-')));
        } else {
            all.add(BERLIN);
        }
        all.add(Element.of(Calendar.ALL_DAY_EVENT, "0"));
        all.add(Element.of(Calendar.SUBJECT, title));
        all.add(Element.of(Calendar.START_TIME, "20260310T090000Z"));
        all.add(Element.of(Calendar.END_TIME, "20260310T100000Z"));
        all.addAll(Arrays.asList(more));
        return TestItem.of(all.toArray(Element[]::new));
    }

    /** A recurrence, said as in {@code Type 1, DayOfWeek 2}. */
    static Element recurrence(String rows) {
        return rows(Calendar.RECURRENCE, "Calendar", rows);
    }

    static Element rows(Tag container, String page, String rows) {
        List<Element> children = new ArrayList<>();
        for (String row : rows.split(", ")) {
            String[] parts = row.split(" ");
            children.add(Element.of(CodePages.find(page, parts[0]).orElseThrow(), parts[1]));
        }
        return Element.of(container, children);
    }

    static Element exceptions(Element... exceptions) {
        return Element.of(Calendar.EXCEPTIONS, exceptions);
    }

    static Element deleted(String start) {
        return exception(start, Element.of(Calendar.DELETED, "1"));
    }

    static Element exception(String start, Element... properties) {
        List<Element> all = new ArrayList<>(Arrays.asList(properties));
        all.add(Element.of(Calendar.EXCEPTION_START_TIME, start));
        return Element.of(Calendar.EXCEPTION, all);
    }

    static Element subject(String text) {
        return Element.of(Calendar.SUBJECT, text);
    }

    static Element location(String text, Version version) {
        return version.before(Version.V16_0)
                ? Element.of(Calendar.LOCATION, text)
                : Element.of(AirSyncBase.LOCATION, Element.of(AirSyncBase.DISPLAY_NAME, text));
    }
}
