package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V14_0;

import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;

/** Describes an attachment; its content is fetched by its reference. See [MS-ASAIRS] 2.2.2.4. */
public final class Attachment {

    private static final int NORMAL = 1;

    /** Names the attachment for whoever fetches it; it must be there. */
    public static final Property<String> REFERENCE =
            Property.of(AirSyncBase.FILE_REFERENCE, Type.TEXT).since(V12_0).formerly(Email.ATT_NAME, Type.TEXT);

    /** The number of bytes of the content. */
    public static final Property<Integer> SIZE = Property.of(
                    AirSyncBase.ESTIMATED_DATA_SIZE, Type.integer(0, Integer.MAX_VALUE))
            .since(V12_0)
            .formerly(Email.ATT_SIZE, Type.integer(0, Integer.MAX_VALUE))
            .always(0);

    /** What it is: 1 a file, 5 a message, 6 an embedded object. */
    public static final Property<Integer> METHOD = Property.of(AirSyncBase.METHOD, Type.integer(1, 6))
            .since(V12_0)
            .formerly(Email.ATT_METHOD, Type.integer(1, 6))
            .always(NORMAL);

    /** The name that people see, mostly a file name. */
    public static final Property<String> NAME =
            Property.of(AirSyncBase.DISPLAY_NAME, Type.TEXT).since(V12_0).formerly(Email.DISPLAY_NAME, Type.TEXT);

    /** The content id by which the HTML of the mail refers to it. */
    public static final Property<String> CONTENT_ID =
            Property.of(AirSyncBase.CONTENT_ID, Type.TEXT).since(V12_0);

    /** The location by which the HTML of the mail refers to it. */
    public static final Property<String> CONTENT_LOCATION =
            Property.of(AirSyncBase.CONTENT_LOCATION, Type.TEXT).since(V12_0);

    /** Whether it is shown within the HTML of the mail. */
    public static final Property<Boolean> INLINE =
            Property.of(AirSyncBase.IS_INLINE, Type.BOOL).since(V12_0);

    /** The number of seconds of a voice message. */
    public static final Property<Integer> VOICE_DURATION = Property.of(
                    Email2.UM_ATT_DURATION, Type.integer(0, Integer.MAX_VALUE))
            .since(V14_0);

    /** The place of a voice message among others of the mail, the newest being 1. */
    public static final Property<Integer> VOICE_ORDER =
            Property.of(Email2.UM_ATT_ORDER, Type.integer(0, Integer.MAX_VALUE)).since(V14_0);

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
            "Attachment",
            REFERENCE,
            SIZE,
            METHOD,
            NAME,
            CONTENT_ID,
            CONTENT_LOCATION,
            INLINE,
            VOICE_DURATION,
            VOICE_ORDER);

    private Attachment() {}

    /**
     * Describes an attached file.
     *
     * @param reference names it for whoever fetches it
     * @param name the file name
     * @param size its number of bytes
     * @return the attachment
     */
    public static Item of(String reference, String name, int size) {
        return Item.of(SCHEMA)
                .with(REFERENCE, reference)
                .with(NAME, name)
                .with(SIZE, size)
                .with(METHOD, NORMAL);
    }
}
