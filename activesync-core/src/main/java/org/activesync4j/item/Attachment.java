package org.activesync4j.item;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V14_0;
import static org.activesync4j.Version.V16_1;

import java.util.List;
import java.util.Optional;
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

    /** How a voice message was known to old devices. */
    public static final Property<String> OBJECT_ID =
            Property.of(Email.ATT_OID, Type.TEXT).before(V12_0);

    /** What it is: 1 a file, 5 a message, 6 an embedded object. */
    public static final Property<Integer> METHOD = Property.of(AirSyncBase.METHOD, Type.integer(1, 6))
            .since(V12_0)
            .formerly(Email.ATT_METHOD, Type.integer(1, 6))
            .always(NORMAL);

    /** Whether it was too large to be kept. */
    public static final Property<Boolean> REMOVED =
            Property.of(Email.ATT_REMOVED, Type.SIGN).before(V12_0);

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
            OBJECT_ID,
            METHOD,
            REMOVED,
            NAME,
            CONTENT_ID,
            CONTENT_LOCATION,
            INLINE,
            VOICE_DURATION,
            VOICE_ORDER);

    private Attachment() {}

    /**
     * Returns the attachments of an item, whatever its class.
     *
     * @param item the item
     * @return each of this class; none if the item has none
     */
    public static List<Item> all(Item item) {
        return row(item.schema()).flatMap(item::get).orElse(List.of());
    }

    /** Finds the property in which a class has its attachments. */
    static Optional<Property<List<Item>>> row(ItemSchema schema) {
        return schema.properties().stream()
                .filter(row -> !row.isWish()
                        && row.tag(V16_1)
                                .filter(AirSyncBase.ATTACHMENTS::equals)
                                .isPresent())
                .map(Attachment::ofAttachments)
                .findFirst();
    }

    @SuppressWarnings("unchecked") // whatever class has the element has a list of attachments in it
    private static Property<List<Item>> ofAttachments(Property<?> row) {
        return (Property<List<Item>>) row;
    }

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
