package org.activesync4j.item;

import org.activesync4j.wbxml.page.Gal;

/**
 * Describes an entry of the global address list: somebody whom the directory knows, or a group. Devices only read it; the
 * picture comes beside it. See [MS-ASCMD] 2.2.3.
 */
public final class GalEntry {

    /** What people read. */
    public static final Property<String> DISPLAY_NAME =
            Property.of(Gal.DISPLAY_NAME, Type.TEXT).readOnly();

    /** The telephone at work. */
    public static final Property<String> PHONE =
            Property.of(Gal.PHONE, Type.TEXT).readOnly();

    /** Where the office is. */
    public static final Property<String> OFFICE =
            Property.of(Gal.OFFICE, Type.TEXT).readOnly();

    /** The job title. */
    public static final Property<String> TITLE =
            Property.of(Gal.TITLE, Type.TEXT).readOnly();

    /** The company. */
    public static final Property<String> COMPANY =
            Property.of(Gal.COMPANY, Type.TEXT).readOnly();

    /** The short name, often the login. */
    public static final Property<String> ALIAS =
            Property.of(Gal.ALIAS, Type.TEXT).readOnly();

    /** The first name. */
    public static final Property<String> FIRST_NAME =
            Property.of(Gal.FIRST_NAME, Type.TEXT).readOnly();

    /** The last name. */
    public static final Property<String> LAST_NAME =
            Property.of(Gal.LAST_NAME, Type.TEXT).readOnly();

    /** The telephone at home. */
    public static final Property<String> HOME_PHONE =
            Property.of(Gal.HOME_PHONE, Type.TEXT).readOnly();

    /** The mobile telephone. */
    public static final Property<String> MOBILE_PHONE =
            Property.of(Gal.MOBILE_PHONE, Type.TEXT).readOnly();

    /** The mail address. */
    public static final Property<String> EMAIL_ADDRESS =
            Property.of(Gal.EMAIL_ADDRESS, Type.TEXT).readOnly();

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
            "GAL",
            DISPLAY_NAME,
            PHONE,
            OFFICE,
            TITLE,
            COMPANY,
            ALIAS,
            FIRST_NAME,
            LAST_NAME,
            HOME_PHONE,
            MOBILE_PHONE,
            EMAIL_ADDRESS);

    private GalEntry() {}
}
