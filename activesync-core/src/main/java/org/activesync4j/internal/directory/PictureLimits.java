package org.activesync4j.internal.directory;

import java.util.OptionalInt;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/**
 * How large pictures may be, and how many a device wants.
 *
 * @param mostBytes of one picture
 * @param mostPictures of an answer
 */
public record PictureLimits(int mostBytes, int mostPictures) {

    /** No device is sent more. */
    private static final int LARGEST = 102_400;

    /**
     * Reads a Picture element.
     *
     * @param picture the element
     * @param maxSize the page's MaxSize
     * @param maxPictures the page's MaxPictures
     * @return the limits; what is not said is what the server allows
     * @throws ProtocolException if one is negative
     */
    public static PictureLimits read(Element picture, Tag maxSize, Tag maxPictures) {
        return new PictureLimits(Math.min(LARGEST, limit(picture, maxSize)), limit(picture, maxPictures));
    }

    private static int limit(Element picture, Tag tag) {
        OptionalInt limit = picture.integer(tag);
        if (limit.orElse(0) < 0) {
            throw new ProtocolException(picture, tag + " is negative");
        }
        return limit.orElse(Integer.MAX_VALUE);
    }
}
