package org.activesync4j.item;

import java.util.Arrays;
import java.util.Optional;

/** Names a form that a body can have; see [MS-ASAIRS] 2.2.2.41. */
public enum BodyType {
    /** Plain text in UTF-8. */
    TEXT(1, "text/plain"),
    /** HTML in UTF-8. */
    HTML(2, "text/html"),
    /** Compressed RTF, see [MS-OXRTFCP]; only handed on, never converted. */
    RTF(3, "application/rtf"),
    /** The whole message as it is stored. */
    MIME(4, "message/rfc822");

    private final int number;
    private final String mediaType;

    BodyType(int number, String mediaType) {
        this.number = number;
        this.mediaType = mediaType;
    }

    /**
     * Returns the number on the wire.
     *
     * @return 1 to 4
     */
    public int number() {
        return number;
    }

    /**
     * Returns what such a body is.
     *
     * @return the media type
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Finds the type for a number on the wire.
     *
     * @param number the number
     * @return the type, if there is one
     */
    public static Optional<BodyType> numbered(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }
}
