package org.activesync4j.item;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Describes what a device is to see of a body, ready to be written; see [MS-ASAIRS] 2.2.2.9.
 *
 * @param type the form
 * @param size the number of bytes that the whole body has in this form
 * @param truncated whether something is left out
 * @param data the beginning of the body, or all of it, as it goes onto the wire: UTF-8, base64 for RTF, or a message;
 *     empty if none of it is to be sent
 * @param preview the beginning as plain text, if that was asked for
 * @param part the number of the part that has the data, if it is sent beside the document
 */
public record ShownBody(
        BodyType type,
        long size,
        boolean truncated,
        Optional<Content> data,
        Optional<String> preview,
        OptionalInt part) {

    /**
     * Describes a body that is sent whole.
     *
     * @param type the form
     * @param size its number of bytes
     * @param data all of it
     * @return the description
     */
    public static ShownBody whole(BodyType type, long size, Content data) {
        return new ShownBody(type, size, false, Optional.of(data), Optional.empty(), OptionalInt.empty());
    }

    /**
     * Describes a body of which only the beginning is sent.
     *
     * @param type the form
     * @param size the number of bytes of the whole
     * @param data the beginning
     * @return the description
     */
    public static ShownBody beginning(BodyType type, long size, Content data) {
        return new ShownBody(type, size, true, Optional.of(data), Optional.empty(), OptionalInt.empty());
    }

    /**
     * Describes a body of which nothing is sent but that it is there.
     *
     * @param type the form
     * @param size the number of bytes of the whole
     * @return the description
     */
    public static ShownBody withheld(BodyType type, long size) {
        return new ShownBody(type, size, true, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * Adds a preview.
     *
     * @param text plain text
     * @return the description with it
     */
    public ShownBody previewed(String text) {
        return new ShownBody(type, size, truncated, data, Optional.of(text), part);
    }

    /**
     * Moves the data out of the document.
     *
     * @param number the number of the part that has them, 1 or more
     * @return the description without data
     */
    public ShownBody inPart(int number) {
        return new ShownBody(type, size, truncated, Optional.empty(), preview, OptionalInt.of(number));
    }
}
