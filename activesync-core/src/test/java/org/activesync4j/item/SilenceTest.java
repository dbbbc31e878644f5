package org.activesync4j.item;

import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.activesync4j.Version.V2_5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.Version;
import org.activesync4j.internal.zone.ZoneBlob;
import org.activesync4j.internal.zone.ZoneYear;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.Contacts;
import org.activesync4j.wbxml.page.Notes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change means for the properties that it does not mention. */
class SilenceTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static final Supported EVERYTHING_GHOSTED = Supported.of(Set.of());
    private static final Supported TWO_HANDLED = Supported.of(Set.of(Contacts.JOB_TITLE, Contacts.CHILDREN));

    /** Of contacts, what a device never deletes by not mentioning it. */
    private static final Set<Property<?>> LASTING =
            Set.of(Contact.PICTURE, Contact.BODY, Contact.ALIAS, Contact.WEIGHTED_RANK);

    static Stream<Arguments> changes() {
        return ItemClasses.standard().all().stream()
                .flatMap(schema -> Stream.of(Version.values())
                        .flatMap(version -> Stream.of(Supported.NOT_SAID, EVERYTHING_GHOSTED, TWO_HANDLED)
                                .map(supported -> arguments(schema, version, supported))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("changes")
    @Tag("MSASCNTC_S01_TC02")
    @Tag("MSASCNTC_S01_TC03")
    void aChangeOfOnePropertyAltersNoOtherButThoseThatSilenceDeletes(
            ItemSchema schema, Version version, Supported supported) {
        Generator generator = new Generator(SEED);
        for (Property<?> property : writable(schema, version)) {
            Item item = everything(schema, version, generator);
            Item wish = wish(item, property, version, generator);

            Patch said = schema.decodePatch(only(property, wish, version), version, supported);
            Item changed =
                    schema.settled(item, said, new Occasion(version, NOW)).applyTo(item);

            Set<Property<?>> others = deletedBySilence(schema, version, supported);
            others.addAll(followers(property, version));
            others.removeAll(company(property, version));
            assertThat(seen(changed, property, version))
                    .as("seed %s, %s", SEED, property)
                    .isEqualTo(seen(updated(item, wish, property), property, version));
            assertThat(changed.without(followers(property, version)).without(property))
                    .as("seed %s, %s", SEED, property)
                    .isEqualTo(item.without(others).without(property));
        }
    }

    /** A flag is told in part: what the device does not name of it stays. */
    private static Item updated(Item item, Item wish, Property<?> property) {
        return property == Email.FLAG
                ? wish.with(
                        Email.FLAG,
                        Flag.updated(
                                item.get(Email.FLAG).orElseThrow(),
                                wish.get(Email.FLAG).orElseThrow()))
                : wish;
    }

    /** What is not deleted by silence together with a property: a series and its occurrences stay together. */
    private static Set<Property<?>> company(Property<?> property, Version version) {
        Set<Property<?>> series = Set.of(Event.RECURRENCE, Event.EXCEPTIONS);
        return series.contains(property) && version.before(V16_0) ? series : Set.of(property);
    }

    /** What an event has to give up, or to say otherwise, when its times are other ones. */
    private static Set<Property<?>> followers(Property<?> property, Version version) {
        Set<Property<?>> times = Set.of(Event.START_TIME, Event.END_TIME, Event.RECURRENCE, Event.EXCEPTIONS);
        if (property == Event.ALL_DAY_EVENT) {
            return times;
        }
        if (property == Task.COMPLETE) {
            return Set.of(Task.DATE_COMPLETED);
        }
        return times.contains(property) && version.atLeast(V16_0) ? Set.of(Event.EXCEPTIONS) : Set.of();
    }

    private static Item wish(Item item, Property<?> property, Version version, Generator generator) {
        if (property == Event.EXCEPTIONS) {
            return item;
        }
        if (property == Event.ALL_DAY_EVENT) {
            return item.with(Event.ALL_DAY_EVENT, true);
        }
        if (property == Event.START_TIME) {
            return moved(item, Event.START_TIME, Duration.ofHours(-30));
        }
        return property == Event.END_TIME
                ? moved(item, Event.END_TIME, Duration.ofHours(30))
                : generator.with(item, property, version);
    }

    private static Item moved(Item event, Property<EventTime> row, Duration by) {
        EventTime.At time = (EventTime.At) event.get(row).orElseThrow();
        return event.with(row, EventTime.at(time.moment().plus(by)));
    }

    /** What of a property can be compared: devices from 16.0 on do not say how attendees have answered. */
    private static Object seen(Item item, Property<?> property, Version version) {
        if (property == Event.ATTENDEES && version.atLeast(V16_0)) {
            return item.get(Event.ATTENDEES).orElseThrow().stream()
                    .map(attendee -> attendee.without(Attendee.STATUS)
                            .without(Attendee.PROPOSED_START_TIME)
                            .without(Attendee.PROPOSED_END_TIME))
                    .toList();
        }
        if (property == Event.TIMEZONE) {
            return ZoneYear.of(item.get(Event.TIMEZONE).orElseThrow().getRules(), ZoneBlob.LASTING);
        }
        return item.get(property);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("changes")
    void aChangeThatMentionsNothingChangesNothing(ItemSchema schema, Version version, Supported supported) {
        assertThat(schema.decodePatch(Wire.data(), version, supported).isEmpty())
                .isTrue();
    }

    /** The table of the protocol, written down a second time. */
    private static Set<Property<?>> deletedBySilence(ItemSchema schema, Version version, Supported supported) {
        if (schema == Contact.SCHEMA) {
            return contacts(supported);
        }
        if (schema == Task.SCHEMA) {
            return tasks();
        }
        if (schema == Event.SCHEMA) {
            return events(version, supported);
        }
        return new HashSet<>(
                schema == Note.SCHEMA && version.atLeast(Version.V14_0) ? Set.of(Note.CATEGORIES) : Set.of());
    }

    private static Set<Property<?>> tasks() {
        Set<Property<?>> deleted = new HashSet<>(Task.SCHEMA.properties());
        deleted.removeAll(Set.of(Task.BODY, Task.IMPORTANCE, Task.REMINDER_SET));
        return deleted;
    }

    private static Set<Property<?>> events(Version version, Supported supported) {
        if (version.atLeast(V16_0) || !supported.equals(Supported.NOT_SAID)) {
            return new HashSet<>();
        }
        return new HashSet<>(Set.of(
                Event.SUBJECT,
                Event.LOCATION,
                Event.ORGANIZER_NAME,
                Event.ORGANIZER_EMAIL,
                Event.BUSY_STATUS,
                Event.SENSITIVITY,
                Event.REMINDER,
                Event.MEETING_STATUS,
                Event.ATTENDEES,
                Event.CATEGORIES,
                Event.RECURRENCE,
                Event.EXCEPTIONS,
                Event.RESPONSE_REQUESTED,
                Event.DISALLOW_NEW_TIME_PROPOSAL));
    }

    private static Set<Property<?>> contacts(Supported supported) {
        if (supported.equals(EVERYTHING_GHOSTED)) {
            return new HashSet<>();
        }
        if (supported.equals(TWO_HANDLED)) {
            return new HashSet<>(Set.of(Contact.JOB_TITLE, Contact.CHILDREN));
        }
        Set<Property<?>> ghostable = new HashSet<>(Contact.SCHEMA.properties());
        ghostable.removeAll(LASTING);
        return ghostable;
    }

    private static Set<Property<?>> writable(ItemSchema schema, Version version) {
        return schema.properties().stream()
                .filter(property -> property.isIn(version))
                .filter(property -> property.traits().access(version) == Access.TAKEN)
                .collect(Collectors.toSet());
    }

    private static Item everything(ItemSchema schema, Version version, Generator generator) {
        Item item = Item.of(schema);
        for (Property<?> property : schema.properties()) {
            item = property.isIn(version) && !property.isWish() ? generator.with(item, property, version) : item;
        }
        return generator.possible(schema == Event.SCHEMA ? item.with(Event.ALL_DAY_EVENT, false) : item, version);
    }

    private static Element only(Property<?> property, Item wish, Version version) {
        return Wire.encodedOnly(Set.of(property), wish, Rendering.of(version));
    }

    @Test
    @Tag("MSASNOTE_S01_TC02")
    void aNoteKeepsItsTextWhenOnlyTheSubjectIsSent() {
        Patch patch = Note.SCHEMA.decodePatch(
                Wire.data(
                        Element.of(Notes.SUBJECT, "new"),
                        Element.of(Notes.CATEGORIES, Element.of(Notes.CATEGORY, "a"))),
                V14_1,
                Supported.NOT_SAID);

        assertThat(patch)
                .isEqualTo(
                        Patch.of(Item.of(Note.SCHEMA).with(Note.SUBJECT, "new").with(Note.CATEGORIES, List.of("a"))));
    }

    @Test
    @Tag("MSASNOTE_S01_TC07")
    void aNoteLosesItsCategoriesWhenNoneAreSent() {
        Patch patch = Note.SCHEMA.decodePatch(Wire.data(Element.of(Notes.SUBJECT, "new")), V14_1, Supported.NOT_SAID);

        assertThat(patch.clear()).containsExactly(Note.CATEGORIES);
    }

    @Test
    @Tag("MSASNOTE_S01_TC04")
    void notesHaveNoGhosts() {
        assertThat(Note.SCHEMA.refusesSupported()).isTrue();
        assertThat(Contact.SCHEMA.refusesSupported()).isFalse();
    }

    @Test
    @Tag("MSASEMAIL_S01_TC03")
    void aMailKeepsItsCategoriesWhenNoneAreSent() {
        Patch patch = Email.SCHEMA.decodePatch(
                Wire.data(Element.of(org.activesync4j.wbxml.page.Email.READ, "1")), V14_1, Supported.NOT_SAID);

        assertThat(patch).isEqualTo(Patch.of(Item.of(Email.SCHEMA).with(Email.READ, true)));
    }

    @Test
    @Tag("MSASEMAIL_S01_TC04")
    void aMailLosesItsCategoriesWhenAnEmptyListIsSent() {
        Patch patch = Email.SCHEMA.decodePatch(
                Wire.data(Element.of(org.activesync4j.wbxml.page.Email.CATEGORIES)), V14_1, Supported.NOT_SAID);

        assertThat(patch).isEqualTo(Patch.of(Item.of(Email.SCHEMA).with(Email.CATEGORIES, List.of())));
    }

    @Test
    void anEmptyPictureRemovesThePicture() {
        Patch patch = Contact.SCHEMA.decodePatch(Wire.data(Element.of(Contacts.PICTURE)), V14_1, EVERYTHING_GHOSTED);

        assertThat(patch.clear()).containsExactly(Contact.PICTURE);
    }

    @Test
    void anEmptyTextIsATextAndAnEmptyDateIsNone() {
        Patch patch = Contact.SCHEMA.decodePatch(
                Wire.data(Element.of(Contacts.JOB_TITLE), Element.of(Contacts.BIRTHDAY)), V14_1, EVERYTHING_GHOSTED);

        assertThat(patch.set()).isEqualTo(Item.of(Contact.SCHEMA).with(Contact.JOB_TITLE, ""));
        assertThat(patch.clear()).containsExactly(Contact.BIRTHDAY);
    }

    @Test
    void aClassCanKeepEverythingFromAVersionOn() {
        Element data = Wire.data(Element.of(Calendar.CATEGORIES));

        assertThat(MadeUp.SCHEMA.decodePatch(data, V14_1, Supported.NOT_SAID).clear())
                .containsExactlyInAnyOrder(MadeUp.TITLE, MadeUp.PLACE);
        assertThat(MadeUp.SCHEMA.decodePatch(data, V14_1, EVERYTHING_GHOSTED).clear())
                .containsExactly(MadeUp.PLACE);
        assertThat(MadeUp.SCHEMA.decodePatch(data, V16_0, Supported.NOT_SAID).clear())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aDeviceCannotMeanToDeleteWhatItsVersionDoesNotKnow(Version version) {
        Property<String> late =
                Property.of(Calendar.SUBJECT, Type.TEXT).since(V16_0).clearedBySilence();
        Property<String> other = Property.of(Calendar.UID, Type.TEXT);
        ItemSchema schema = ItemSchema.of("Late", late, other);

        Patch patch = schema.decodePatch(Wire.data(Element.of(Calendar.UID, "1")), version, Supported.NOT_SAID);

        assertThat(patch.clear().contains(late)).isEqualTo(version.atLeast(V16_0));
    }

    @Test
    void aDeviceThatListsAnOldFormOfAPropertyHandlesIt() {
        Property<String> moved = Property.of(Calendar.UID, Type.TEXT)
                .since(V16_0)
                .formerly(Calendar.LOCATION, Type.TEXT)
                .ghostable();
        Property<String> other = Property.of(Calendar.SUBJECT, Type.TEXT);
        ItemSchema schema = ItemSchema.of("Moved", moved, other);

        Patch patch = schema.decodePatch(
                Wire.data(Element.of(Calendar.SUBJECT, "1")), V2_5, Supported.of(Set.of(Calendar.LOCATION)));

        assertThat(patch).isEqualTo(new Patch(Item.of(schema).with(other, "1"), Set.of(moved), Map.of()));
    }
}
