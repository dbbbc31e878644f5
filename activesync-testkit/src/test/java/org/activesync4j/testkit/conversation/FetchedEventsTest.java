package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.activesync4j.Version;
import org.activesync4j.item.Body;
import org.activesync4j.item.Event;
import org.activesync4j.item.EventTime;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestMultipart;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.activesync4j.wbxml.page.ItemOperations;
import org.junit.jupiter.api.Tag;

/** Events that a device asks for by themselves. */
class FetchedEventsTest {

    private static final Item LUNCH = Item.of(Event.SCHEMA)
            .with(Event.SUBJECT, "Lunch")
            .with(Event.TIMEZONE, ZoneId.of("Europe/Vienna"))
            .with(Event.START_TIME, EventTime.at(Instant.parse("2026-03-10T11:00:00Z")))
            .with(Event.END_TIME, EventTime.at(Instant.parse("2026-03-10T12:00:00Z")));

    @From12_0
    @Tag("MSASCAL_S01_TC29")
    void anEventIsFetchedWithItsNotesInsideOrBesideTheDocument(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH.with(Event.BODY, Body.text("bring cake")));
        TestDevice device = world.ready(version);
        TestCollection calendar = device.collection(FolderKind.CALENDAR).drain();
        Element lunch = Fetching.item(calendar, "Lunch", Fetching.prefer(1));

        Element inside = Fetching.properties(device.itemOperations(lunch));
        TestMultipart beside = device.itemOperationsInParts(lunch);

        assertThat(inside.text(Calendar.SUBJECT)).contains("Lunch");
        assertThat(inside.text(Calendar.START_TIME)).contains("20260310T110000Z");
        assertThat(Fetching.body(inside).text(AirSyncBase.DATA)).contains("bring cake");
        assertThat(Fetching.body(inside).has(ItemOperations.PART)).isFalse();
        Element outside = Fetching.properties(beside.root()
                .require(ItemOperations.RESPONSE)
                .children(ItemOperations.FETCH)
                .get(0));
        assertThat(outside.text(Calendar.SUBJECT)).contains("Lunch");
        assertThat(Fetching.body(outside).integer(ItemOperations.PART)).hasValue(1);
        assertThat(Fetching.body(outside).has(AirSyncBase.DATA)).isFalse();
        assertThat(beside.part(1)).asString().isEqualTo("bring cake");
    }

    @From12_0
    void aSchemaSaysWhatIsWantedOfAnEvent(Version version) {
        World world = World.with();
        world.alice.calendar().add(LUNCH);
        TestDevice device = world.ready(version);
        TestCollection calendar = device.collection(FolderKind.CALENDAR).drain();

        Element part = Fetching.properties(
                device.itemOperations(Fetching.item(calendar, "Lunch", Fetching.schema(Element.of(Calendar.SUBJECT)))));

        assertThat(part.children()).extracting(Element::tag).containsExactly(Calendar.SUBJECT);
    }

    @From12_0
    @Tag("MSASCAL_S01_TC30")
    void eventsAreFoundByTheirWords(Version version) {
        World world = World.with(Ability.MAILBOX_SEARCH);
        world.alice.calendar().add(LUNCH);
        world.alice.calendar().add(LUNCH.with(Event.SUBJECT, "Dinner"));
        TestDevice device = world.ready(version);

        TestAnswer found = Finding.items(device, Finding.all(Finding.ofClass("Calendar"), Finding.text("lunch")));
        TestAnswer byProperty = Finding.items(
                device,
                Finding.all(Finding.ofClass("Calendar"), Finding.text("lunch"), Element.of(Calendar.SUBJECT, "Lunch")));

        assertThat(Finding.status(found)).isEqualTo(1);
        assertThat(Finding.said(found, Calendar.SUBJECT)).containsExactly("Lunch");
        assertThat(Finding.said(found, Calendar.START_TIME)).containsExactly("20260310T110000Z");
        assertThat(Finding.status(byProperty)).isEqualTo(2);
        Element again = Fetching.properties(device.itemOperations(
                Fetching.found(Finding.longId(Finding.results(found).get(0)))));
        assertThat(again.text(Calendar.SUBJECT)).contains("Lunch");
    }
}
