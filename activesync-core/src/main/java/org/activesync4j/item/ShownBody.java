package org.activesync4j.item;

import java.util.Optional;

/**
 * Describes what a device is to see of a body, ready to be written; see [MS-ASAIRS] 2.2.2.9.
 *
 * @param type the form
 * @param size the number of bytes that the whole body has in this form
 * @param truncated whether something is left out
 * @param data the beginning of the body, or all of it, as it goes onto the wire: UTF-8, base64 for RTF, or a message;
 *     empty if none of it is to be sent
 * @param preview the beginning as plain text, if that was asked for
 */
public record ShownBody(BodyType type, long size, boolean truncated, Optional<Content> data, Optional<String> preview) {

    /**
     * Describes a body that is sent whole.
     *
     * @param type the form
     * @param size its number of bytes
     * @param data all of it
     * @return the description
     */
    public static ShownBody whole(BodyType type, long size, Content data) {
        return new ShownBody(type, size, false, Optional.of(data), Optional.empty());
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
        return new ShownBody(type, size, true, Optional.of(data), Optional.empty());
    }

    /**
     * Describes a body of which nothing is sent but that it is there.
     *
     * @param type the form
     * @param size the number of bytes of the whole
     * @return the description
     */
    public static ShownBody withheld(BodyType type, long size) {
        return new ShownBody(type, size, true, Optional.empty(), Optional.empty());
    }

    /**
     * Adds a preview.
     *
     * @param text plain text
     * @return the description with it
     */
    public ShownBody previewed(String text) {
        return new ShownBody(type, size, truncated, data, Optional.of(text));
    }
}
