package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.activesync4j.item.Patch;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Any bytes become a task or note, or a recorded substitute; {@code -Dmapping.inputs=100000 -Dmapping.seed=1} tries more.
 */
class PlainFormatAnythingTest {

    private static final int PLACES = 50;

    static final String[] WORDS = {
        "BEGIN:VTODO\r\n",
        "END:VTODO\r\n",
        "BEGIN:VJOURNAL\r\n",
        "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n",
        "BEGIN:VALARM\r\nTRIGGER;RELATED=END:P99999W\r\nEND:VALARM\r\n",
        "DUE:20260302T090000Z\r\n",
        "DUE;VALUE=DATE:20260302\r\n",
        "DUE:00010101\r\n",
        "DUE;X-ACTIVESYNC-UTC=99981231T235959Z:20260302\r\n",
        "DTSTART;TZID=Nowhere:99981231T235959\r\n",
        "DURATION:P99999W\r\n",
        "DURATION:-PT1S\r\n",
        "RRULE:FREQ=SECONDLY\r\n",
        "RRULE;X-ACTIVESYNC-START=20260101T000000:FREQ=DAILY;UNTIL=20260401T000000\r\n",
        "RRULE;X-ACTIVESYNC-CALENDAR=6:RSCALE=ISLAMIC;FREQ=MONTHLY;BYMONTHDAY=30\r\n",
        "X-ACTIVESYNC-DEAD-RRULE:FREQ=DAILY;COUNT=999\r\n",
        "X-ACTIVESYNC-REMINDER-OFF:\r\n",
        "X-ACTIVESYNC-ORDINAL-DATE:+99999-01-01T00:00:00Z\r\n",
        "X-ACTIVESYNC-MESSAGE-CLASS:IPM.Contact\r\n",
        "PRIORITY;X-ACTIVESYNC-IMPORTANCE=255:0\r\n",
        "STATUS:CANCELLED\r\n",
        "COMPLETED:20260302\r\n",
        "PERCENT-COMPLETE:100\r\n",
        "CATEGORIES:,,\\,\r\n",
        "X-WR-TIMEZONE:Asia/Tokyo\r\n",
        "\r\n ",
        "\\n",
        "9".repeat(20)
    };

    static void hold(PlainFormat format, byte[] object) {
        Mapped mapped = format.read(object);
        Anything.isFitForEveryDevice(mapped.item());
        assertThat(mapped.item().isEmpty() && mapped.unreadable().isPresent()).isFalse();
        if (mapped.unreadable().isEmpty()) {
            assertThat(format.apply(Patch.of(mapped.item()), object)).isSameAs(object);
            byte[] changed = format.apply(Patch.of(format.full(7)), object);
            assertThat(PlainFormat.said(format.item(changed))).containsAllEntriesOf(PlainFormat.said(format.full(7)));
            assertThat(format.apply(Patch.of(format.full(7)), changed)).isSameAs(changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLawHoldsForOurObjectsAndTheirBeginnings(PlainFormat format) {
        Anything.cut(format.objects().toList(), PLACES, object -> hold(format, object));
    }

    @ParameterizedTest
    @EnumSource
    void everyLawHoldsForDamagedObjects(PlainFormat format) {
        Anything.damaged(format.objects().toList(), 1_000, object -> hold(format, object), WORDS);
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForTheObjectsOfTheCorpusAndTheirBeginnings(PlainFormat format) {
        Anything.cut(corpus(format), PLACES, object -> hold(format, object));
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "corpus", matches = ".+")
    void everyLawHoldsForDamagedObjectsOfTheCorpus(PlainFormat format) {
        Anything.damaged(corpus(format), 500, object -> hold(format, object), WORDS);
    }

    /** Others' objects, and those that have a task or note in them as well when their events are called so. */
    private static List<byte[]> corpus(PlainFormat format) {
        String name = format == PlainFormat.TASK ? "VTODO" : "VJOURNAL";
        return Anything.corpus("calendar").stream()
                .flatMap(object -> Stream.of(
                        object, PlainFormat.bytes(PlainFormat.text(object).replace("VEVENT", name))))
                .toList();
    }
}
