package org.activesync4j.item;

import static org.activesync4j.Version.V16_0;

import org.activesync4j.wbxml.page.AirSyncBase;

/**
 * Describes a file that a device attaches to a draft or to an event, from 16.0 on. It is a wish: what becomes of it is an
 * {@link Attachment}. See [MS-ASAIRS] 2.2.2.1.
 */
public final class AddedAttachment {

    private static final int FILE = 1;
    private static final int MESSAGE = 5;

    /** The device's name for it until it has ours, unlike that of any other in the same item or change; always there. */
    public static final Property<String> CLIENT_ID = Property.of(
                    AirSyncBase.CLIENT_ID, Type.TEXT.where(text -> !text.isEmpty(), "a name"))
            .since(V16_0);

    /** What is in it; always there. */
    public static final Property<Content> CONTENT =
            Property.of(AirSyncBase.CONTENT, Type.CONTENT).since(V16_0);

    /** The content id by which the HTML of the body refers to it. */
    public static final Property<String> CONTENT_ID =
            Property.of(AirSyncBase.CONTENT_ID, Type.TEXT).since(V16_0);

    /** The location by which the HTML of the body refers to it. */
    public static final Property<String> CONTENT_LOCATION =
            Property.of(AirSyncBase.CONTENT_LOCATION, Type.TEXT).since(V16_0);

    /** Its media type. */
    public static final Property<String> CONTENT_TYPE =
            Property.of(AirSyncBase.CONTENT_TYPE, Type.TEXT).since(V16_0);

    /** The name that people see, mostly a file name. */
    public static final Property<String> DISPLAY_NAME =
            Property.of(AirSyncBase.DISPLAY_NAME, Type.TEXT).since(V16_0);

    /** Whether it is shown within the HTML of the body. */
    public static final Property<Boolean> INLINE =
            Property.of(AirSyncBase.IS_INLINE, Type.BOOL).since(V16_0);

    /** What it is: 1 a file, 5 a message, which only a draft can have. */
    public static final Property<Integer> METHOD = Property.of(
                    AirSyncBase.METHOD,
                    Type.integer(FILE, MESSAGE).where(method -> method == FILE || method == MESSAGE, "1 or 5"))
            .since(V16_0);

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
                    "Add", CLIENT_ID, CONTENT, CONTENT_ID, CONTENT_LOCATION, CONTENT_TYPE, DISPLAY_NAME, INLINE, METHOD)
            .checkedBy(AddedAttachment::check);

    private AddedAttachment() {}

    private static void check(Item attachment) {
        require(attachment, CLIENT_ID);
        require(attachment, CONTENT);
    }

    private static void require(Item attachment, Property<?> property) {
        if (!attachment.has(property)) {
            throw new ItemFormatException(property, "expected of an attachment that is added");
        }
    }

    /**
     * Says whether an attachment is a message, which an event cannot have.
     *
     * @param attachment of this class
     * @return whether
     */
    public static boolean isMessage(Item attachment) {
        return attachment.get(METHOD).filter(method -> method == MESSAGE).isPresent();
    }

    /**
     * Describes what an added attachment becomes, for a driver that keeps items as they are.
     *
     * @param added of this class
     * @param reference names it for whoever fetches it
     * @param size its number of bytes
     * @return an {@link Attachment}
     */
    public static Item stored(Item added, String reference, int size) {
        Item stored = Item.of(Attachment.SCHEMA)
                .with(Attachment.REFERENCE, reference)
                .with(Attachment.SIZE, size)
                .with(Attachment.METHOD, added.get(METHOD).orElse(FILE));
        stored = copy(added, CONTENT_ID, stored, Attachment.CONTENT_ID);
        stored = copy(added, CONTENT_LOCATION, stored, Attachment.CONTENT_LOCATION);
        stored = copy(added, DISPLAY_NAME, stored, Attachment.NAME);
        return copy(added, INLINE, stored, Attachment.INLINE);
    }

    private static <T> Item copy(Item source, Property<T> from, Item target, Property<T> to) {
        return source.get(from).map(value -> target.with(to, value)).orElse(target);
    }
}
