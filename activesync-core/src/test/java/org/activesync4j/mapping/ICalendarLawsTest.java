package org.activesync4j.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Event;
import org.activesync4j.item.InstanceId;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.item.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every property of an event and every object. */
class ICalendarLawsTest {

    /** What follows from others: whether it is a meeting from those who take part, occurrences from their series. */
    private static final Map<Property<?>, Set<Property<?>>> FOLLOWING = Map.of(
            Event.ATTENDEES,
            Set.of(Event.MEETING_STATUS, Event.RESPONSE_TYPE, Event.RESPONSE_REQUESTED, Event.EXCEPTIONS),
            Event.RECURRENCE,
            Set.of(Event.EXCEPTIONS),
            Event.EXCEPTIONS,
            Set.of(),
            Event.START_TIME,
            Set.of(Event.EXCEPTIONS),
            Event.END_TIME,
            Set.of(Event.EXCEPTIONS),
            Event.TIMEZONE,
            Set.of(Event.EXCEPTIONS));

    /** What devices do not say. */
    private static final Set<Property<?>> SERVERS =
            Set.of(Event.ATTACHMENTS, Event.ONLINE_MEETING_EXTERNAL_LINK, Event.RESPONSE_TYPE, Event.UID);

    static List<Property<?>> properties() {
        return Events.properties();
    }

    static Stream<byte[]> objects() {
        return Stream.of(
                Events.bytes(Events.WILD),
                Events.bytes(Events.OUTLOOK),
                Events.bytes(Events.BARE),
                Events.made(Events.full(1)));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void everyPropertyComesBackAsItWasSet(Property<?> property) {
        objects().forEach(object -> {
            Patch patch = Patch.of(Events.with(property, 2, Events.one()));

            Item changed = Events.item(Events.changed(patch, recurring(property, object)));

            assertThat(said(property, changed)).isEqualTo(wanted(property, patch, changed));
        });
    }

    /** Only a series has exceptions. */
    private static byte[] recurring(Property<?> property, byte[] object) {
        return property == Event.EXCEPTIONS
                ? Events.changed(Patch.of(Events.with(Event.RECURRENCE, 1, Events.one())), object)
                : object;
    }

    /** Whose meeting it is, a device cannot change. */
    private static Object wanted(Property<?> property, Patch patch, Item changed) {
        boolean received = changed.get(Event.MEETING_STATUS).equals(Optional.of(Event.RECEIVED_CANCELLED));
        return property == Event.MEETING_STATUS && received
                ? Event.RECEIVED_CANCELLED
                : said(property, patch.applyTo(changed));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void settingOneLeavesAllOthersAlone(Property<?> property) {
        objects().forEach(object -> {
            byte[] series = recurring(property, object);

            byte[] changed = Events.changed(Patch.of(Events.with(property, 2, Events.one())), series);

            assertThat(others(property, Events.item(changed))).isEqualTo(others(property, Events.item(series)));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void clearingOneLeavesAllOthersAlone(Property<?> property) {
        objects().forEach(object -> {
            byte[] changed = Events.changed(Events.clearing(property), object);

            assertThat(others(property, Events.item(changed))).isEqualTo(others(property, Events.item(object)));
        });
    }

    @ParameterizedTest
    @MethodSource("properties")
    void settingOneInAnObjectChangesNoOtherOfTheEvent(Property<?> property) {
        byte[] bare = Events.made(Events.with(Event.START_TIME, 1, Events.one()));

        byte[] changed = Events.changed(Patch.of(Events.with(property, 2, Events.one())), bare);

        assertThat(others(property, Events.item(changed))).isEqualTo(others(property, Events.item(bare)));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void settingOneTouchesOnlyLinesThatAreNew(Property<?> property) {
        String before = Events.WILD;

        String after =
                Events.text(Events.changed(Patch.of(Events.with(property, 2, Events.one())), Events.bytes(before)));

        assertThat(after.lines().filter(line -> line.startsWith("X-UNKNOWN") || line.startsWith("X-MINE")))
                .containsExactlyElementsOf(property == Event.EXCEPTIONS ? unknown(after) : unknown(before));
        assertThat(after).startsWith(before.substring(0, before.indexOf("BEGIN:VTIMEZONE")));
    }

    private static List<String> unknown(String text) {
        return text.lines()
                .filter(line -> line.startsWith("X-UNKNOWN") || line.startsWith("X-MINE"))
                .toList();
    }

    @Test
    void anEventComesBackAsItWasCreated() {
        Item event = Events.full(1);

        Item read = Events.item(Events.made(event));

        Map<String, Object> said = said(read);
        said.keySet().retainAll(said(event).keySet());
        assertThat(said).isEqualTo(said(event));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void outAndInAndOutAgainChangesNothing(byte[] object) {
        Item out = Events.item(object);

        byte[] in = Events.changed(Patch.of(out), object);

        assertThat(in).isSameAs(object);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anItemPutIntoANewObjectComesOutAgain(byte[] object) {
        Item out = Events.item(object).without(SERVERS);

        Item again = Events.item(Events.made(out));

        Map<String, Object> expected = said(out);
        Map<String, Object> said = said(again);
        said.keySet().retainAll(expected.keySet());
        assertThat(said).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectChangedTwiceIsAsChangedOnce(byte[] object) {
        byte[] once = Events.changed(Patch.of(Events.full(3)), object);

        assertThat(Events.changed(Patch.of(Events.full(3)), once)).isSameAs(once);
    }

    private static Map<String, Object> others(Property<?> property, Item item) {
        Set<Property<?>> unlike = new HashSet<>(FOLLOWING.getOrDefault(property, Set.of()));
        unlike.add(property);
        Map<String, Object> others = said(item, unlike);
        if (item.has(Event.EXCEPTIONS) && !unlike.contains(Event.EXCEPTIONS)) {
            others.put(Event.EXCEPTIONS.name(), occurrences(item, unlike));
        }
        return others;
    }

    /** What differs from a series is not the same any more when the series changes; what an occurrence is like is. */
    private static Map<InstanceId, Object> occurrences(Item series, Set<Property<?>> unlike) {
        Map<InstanceId, Object> occurrences = new LinkedHashMap<>();
        for (InstanceId id : series.get(Event.EXCEPTIONS).orElseThrow().keySet()) {
            occurrences.put(
                    id, series.occurrence(id).map(event -> said(event, unlike)).orElse(Map.of()));
        }
        return occurrences;
    }

    private static Map<String, Object> said(Item item) {
        return said(item, Set.of());
    }

    private static Map<String, Object> said(Item item, Set<Property<?>> unlike) {
        Map<String, Object> said = new LinkedHashMap<>();
        item.properties().stream()
                .filter(property -> !unlike.contains(property))
                .forEach(property -> said.put(property.name(), said(property, item)));
        return said;
    }

    private static Object said(Property<?> property, Item item) {
        if (property == Event.EXCEPTIONS) {
            return occurrences(item, SERVERS);
        }
        Object value = item.get(property).orElseThrow();
        return value instanceof Body body && body.types().contains(BodyType.TEXT)
                ? body.content(BodyType.TEXT).orElseThrow()
                : value;
    }
}
