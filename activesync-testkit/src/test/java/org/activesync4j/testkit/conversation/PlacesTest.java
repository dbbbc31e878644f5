package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.item.Event;
import org.activesync4j.item.Location;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.junit.jupiter.api.Tag;

/** Where an event takes place, [MS-ASAIRS] 2.2.2.28. */
class PlacesTest {

    private static final Element OFFICE = Element.of(
            AirSyncBase.LOCATION,
            Element.of(AirSyncBase.DISPLAY_NAME, "Office"),
            Element.of(AirSyncBase.ANNOTATION, "ring twice"),
            Element.of(AirSyncBase.STREET, "Am Markt 1"),
            Element.of(AirSyncBase.CITY, "Bremen"),
            Element.of(AirSyncBase.STATE, "HB"),
            Element.of(AirSyncBase.COUNTRY, "Germany"),
            Element.of(AirSyncBase.POSTAL_CODE, "28195"),
            Element.of(AirSyncBase.LATITUDE, "53.0758"),
            Element.of(AirSyncBase.LONGITUDE, "8.8071"),
            Element.of(AirSyncBase.ACCURACY, "5.5"),
            Element.of(AirSyncBase.ALTITUDE, "-1.5"),
            Element.of(AirSyncBase.ALTITUDE_ACCURACY, "0.25"),
            Element.of(AirSyncBase.LOCATION_URI, "https://example.org/office"));

    private static Element seen(World world, Version version) {
        TestDevice tablet = world.device(world.alice, version, "tablet").provision();
        tablet.folderSync();
        return tablet.collection(FolderKind.CALENDAR)
                .drain()
                .item("Review")
                .element(AirSyncBase.LOCATION)
                .orElseThrow();
    }

    @From16_0
    @Tag("MSASAIRS_S05_TC01")
    void allThatThereIsOfAPlaceReachesAnotherDevice(Version version) {
        World world = World.with();
        TestCollection calendar = world.ready(version).collection(FolderKind.CALENDAR);

        calendar.add(Events.event("Review", version, OFFICE)).drain();

        assertThat(world.alice
                        .calendar()
                        .item("Review")
                        .get(Event.LOCATION)
                        .orElseThrow()
                        .get(Location.LATITUDE))
                .contains(53.0758);
        assertThat(seen(world, version).children()).containsExactlyInAnyOrderElementsOf(OFFICE.children());
    }

    @From16_0
    void whoSaysNothingOfThePlaceLeavesIt(Version version) {
        World world = World.with();
        TestCollection calendar = world.ready(version).collection(FolderKind.CALENDAR);
        calendar.add(Events.event("Review", version, OFFICE)).drain();

        calendar.change(calendar.find("Review"), Events.subject("Review")).drain();

        assertThat(world.alice
                        .calendar()
                        .item("Review")
                        .get(Event.LOCATION)
                        .orElseThrow()
                        .get(Location.CITY))
                .contains("Bremen");
    }
}
