package org.activesync4j.item;

import java.util.Base64;
import org.activesync4j.wbxml.Element;

/** Bytes as text of the alphabet of RFC 4648, section 4. */
final class Base64Text {

    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads text, whose lines may be broken. */
    static byte[] bytes(String text, Element place) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException wrong) {
            throw new ItemFormatException(place, "expected base64");
        }
    }

    /** Returns how many bytes so many characters can say. */
    static int bytesIn(int characters) {
        return characters / 4 * 3;
    }

    /** Returns how many characters so many bytes need. */
    static long lengthOf(long bytes) {
        return (bytes + 2) / 3 * 4;
    }
}
