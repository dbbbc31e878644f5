package org.activesync4j.item;

import static org.activesync4j.Version.V14_1;
import static org.activesync4j.Version.V16_0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    private static final Property<Item> LOCATION = Property.of(AirSyncBase.LOCATION, LocationType.STRUCTURED)
            .since(V16_0)
            .formerly(Calendar.LOCATION, LocationType.NAMED);
    private static final ItemSchema SCHEMA = ItemSchema.of("Located", LOCATION);

    @Test
    @Tag("MSASAIRS_S05_TC01")
    void aPlaceHasManyProperties() {
        Item place = Location.named("Office")
                .with(Location.ANNOTATION, "ring twice")
                .with(Location.STREET, "Am Markt 1")
                .with(Location.CITY, "Bremen")
                .with(Location.STATE, "HB")
                .with(Location.COUNTRY, "Germany")
                .with(Location.POSTAL_CODE, "28195")
                .with(Location.LATITUDE, 53.0758)
                .with(Location.LONGITUDE, 8.8071)
                .with(Location.ACCURACY, 5.0)
                .with(Location.ALTITUDE, -1.5)
                .with(Location.ALTITUDE_ACCURACY, 0.25)
                .with(Location.LOCATION_URI, "https://example.org/office");
        Item item = Item.of(SCHEMA).with(LOCATION, place);

        assertThat(SCHEMA.decode(Wire.encoded(item, V16_0), V16_0)).isEqualTo(item);
    }

    @Test
    void olderDevicesSeeAName() {
        assertThat(old(Location.named("Office").with(Location.CITY, "Bremen"))).isEqualTo("Office");
        assertThat(old(Item.of(Location.SCHEMA)
                        .with(Location.CITY, "Bremen")
                        .with(Location.STREET, "Am Markt 1")
                        .with(Location.COUNTRY, "")))
                .isEqualTo("Am Markt 1, Bremen");
    }

    @Test
    void anEmptyElementIsNoPlace() {
        assertThat(SCHEMA.decode(Wire.data(Element.of(AirSyncBase.LOCATION)), V16_0))
                .isEqualTo(Item.of(SCHEMA));
        assertThat(SCHEMA.decode(Wire.data(Element.of(Calendar.LOCATION)), V14_1))
                .isEqualTo(Item.of(SCHEMA));
        assertThat(SCHEMA.decodePatch(Wire.data(Element.of(AirSyncBase.LOCATION)), V16_0, Supported.NOT_SAID)
                        .clear())
                .containsExactly(LOCATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90.5", "-91", "NaN", "Infinity", "north", "0x1p3", "1e999", "1,5"})
    void aLatitudeThatIsNoneIsRefused(String latitude) {
        Element place = Element.of(AirSyncBase.LOCATION, Element.of(AirSyncBase.LATITUDE, latitude));

        assertThatThrownBy(() -> SCHEMA.decode(Wire.data(place), V16_0)).isInstanceOf(ItemFormatException.class);
    }

    @Test
    void smallNumbersAreWrittenWithoutAnExponent() {
        Item place = Item.of(Location.SCHEMA).with(Location.LATITUDE, 0.00001).with(Location.LONGITUDE, -0.0);

        Element written =
                Wire.encoded(Item.of(SCHEMA).with(LOCATION, place), V16_0).require(AirSyncBase.LOCATION);

        assertThat(written.text(AirSyncBase.LATITUDE)).contains("0.000010");
        assertThat(written.text(AirSyncBase.LONGITUDE)).contains("0.0");
    }

    private static String old(Item place) {
        return Wire.encoded(Item.of(SCHEMA).with(LOCATION, place), V14_1)
                .text(Calendar.LOCATION)
                .orElseThrow();
    }
}
