package org.activesync4j.item;

import org.activesync4j.wbxml.page.AirSyncBase;

/**
 * Describes a place. Devices before 16.0 only know what it is called. One without properties is none. See [MS-ASAIRS]
 * 2.2.2.28.
 */
public final class Location {

    private static final double FAR = 1e12;

    /** What people call it. */
    public static final Property<String> DISPLAY_NAME = Property.of(AirSyncBase.DISPLAY_NAME, Type.TEXT);

    /** A remark about it. */
    public static final Property<String> ANNOTATION = Property.of(AirSyncBase.ANNOTATION, Type.TEXT);

    /** The street. */
    public static final Property<String> STREET = Property.of(AirSyncBase.STREET, Type.TEXT);

    /** The city. */
    public static final Property<String> CITY = Property.of(AirSyncBase.CITY, Type.TEXT);

    /** The state or province. */
    public static final Property<String> STATE = Property.of(AirSyncBase.STATE, Type.TEXT);

    /** The country. */
    public static final Property<String> COUNTRY = Property.of(AirSyncBase.COUNTRY, Type.TEXT);

    /** The postal code. */
    public static final Property<String> POSTAL_CODE = Property.of(AirSyncBase.POSTAL_CODE, Type.TEXT);

    /** Degrees north of the equator, WGS 84. */
    public static final Property<Double> LATITUDE = Property.of(AirSyncBase.LATITUDE, Type.number(-90, 90));

    /** Degrees east of Greenwich, WGS 84. */
    public static final Property<Double> LONGITUDE = Property.of(AirSyncBase.LONGITUDE, Type.number(-180, 180));

    /** How far off latitude and longitude may be, in metres. */
    public static final Property<Double> ACCURACY = Property.of(AirSyncBase.ACCURACY, Type.number(0, FAR));

    /** Metres above the ellipsoid, WGS 84. */
    public static final Property<Double> ALTITUDE = Property.of(AirSyncBase.ALTITUDE, Type.number(-FAR, FAR));

    /** How far off the altitude may be, in metres. */
    public static final Property<Double> ALTITUDE_ACCURACY =
            Property.of(AirSyncBase.ALTITUDE_ACCURACY, Type.number(0, FAR));

    /** Where to read more about it. */
    public static final Property<String> LOCATION_URI = Property.of(AirSyncBase.LOCATION_URI, Type.TEXT);

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
            "Location",
            DISPLAY_NAME,
            ANNOTATION,
            STREET,
            CITY,
            STATE,
            COUNTRY,
            POSTAL_CODE,
            LATITUDE,
            LONGITUDE,
            ACCURACY,
            ALTITUDE,
            ALTITUDE_ACCURACY,
            LOCATION_URI);

    private Location() {}

    /**
     * Describes a place of which only the name is known.
     *
     * @param name what people call it
     * @return the place
     */
    public static Item named(String name) {
        return Item.of(SCHEMA).with(DISPLAY_NAME, name);
    }
}
